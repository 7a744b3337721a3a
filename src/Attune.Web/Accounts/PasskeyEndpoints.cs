using System.Buffers.Text;
using System.Security.Claims;
using Attune.Store.Model;
using Attune.Store.UseCases.Accounts;
using Attune.Web.Components;
using Attune.Web.Desk;
using Attune.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Accounts;

/// <summary>A passkey signs in without a password. The browser asks for it by script; without script the password still works.</summary>
internal static class PasskeyEndpoints
{
    private const int MostPasskeys = 20;

    public static void MapPasskeys(this IEndpointRouteBuilder app)
    {
        app.MapPost("/sign-in/passkey/options", RequestAsync).RequireRateLimiting(Limits.SignIn);
        app.MapPost("/sign-in/passkey", SignInAsync).RequireRateLimiting(Limits.SignIn);
        var own = app.MapGroup("/account/passkeys");
        own.MapPost("/options", CreationAsync).RequireAuthorization(Facilitator.WithPasswordPolicy).HandsOut();
        own.MapPost("", AddAsync).RequireAuthorization(Facilitator.WithPasswordPolicy).Changes();
        own.MapPost("/remove", RemoveAsync).RequireAuthorization(Facilitator.Policy).Destroys(AskToRemoveAsync);
    }

    // The request names no account, so that the answer does not reveal who has one.
    private static async Task<ContentHttpResult> RequestAsync(SignInManager<Account> signIn)
        => TypedResults.Text(await signIn.MakePasskeyRequestOptionsAsync(null), "application/json");

    private static async Task<IResult> SignInAsync(
        [FromForm] string? credential, [FromForm] string? to, [FromForm] string? kept, HttpContext context, SignInManager<Account> signIn, DeskSignIn desk, WordsBack words, SecurityLog log, OidcOptions oidc)
    {
        DeskSessions.ShowMore(context);
        if (await SignedInAsync(signIn, credential) is { } account) { return await words.AfterAsync(context, account, kept, await desk.WelcomeAsync(context, account, to), isStrong: true); }
        await log.WriteAsync(SecurityAct.SignInFailed, null);
        return Page.Refused<SignInPage>(new { To = to, Kept = kept, PasskeyFailed = true, Oidc = oidc });
    }

    private static async Task<ContentHttpResult> CreationAsync(ClaimsPrincipal user, UserManager<Account> users, SignInManager<Account> signIn)
    {
        var account = await users.OwnAsync(user);
        return TypedResults.Text(
            await signIn.MakePasskeyCreationOptionsAsync(new() { Id = $"{account.Id}", Name = account.UserName ?? "", DisplayName = account.DisplayName }),
            "application/json");
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<AccountPage>, RazorComponentResult<SecondFactorPage>>> AddAsync(
        [FromForm] string? credential, [FromForm] string? name, HttpContext context, ClaimsPrincipal user, UserManager<Account> users, SignInManager<Account> signIn,
        AttuneOptions options, OwnAccount own, StrengthenSession strengthen, SecurityLog log, CancellationToken cancel)
    {
        var account = await users.OwnAsync(user);
        var isWeak = options.RequirePasskey && !user.HasClaim(claim => claim.Type == DeskSessions.StrongClaim);
        // Whoever knows only the password must not add a passkey to those of the owner; the first one is made with the password, because there is nothing else.
        if (isWeak && (await users.GetPasskeysAsync(account)).Count > 0) { return Page.Refused<SecondFactorPage>(new { HasPasskey = true, To = AccountEndpoints.Home }); }
        var made = string.IsNullOrEmpty(credential) || (await users.GetPasskeysAsync(account)).Count >= MostPasskeys ? null : await AttestAsync(signIn, credential);
        if (made is null && isWeak) { return TypedResults.LocalRedirect(SessionEndpoints.SecondFactor); }
        if (made is null) { return await own.RefusedAsync(account, context, AccountsTexts.AccountPasskeyFailed, cancel); }
        made.Name = (name ?? "").Trim() is { Length: > 0 and <= 80 } given ? given : null;
        await users.AddOrUpdatePasskeyAsync(account, made);
        await log.WriteAsync(SecurityAct.PasskeyAdded, account);
        if (isWeak && await DeskSessions.CurrentAsync(context) is { } session) { await strengthen.RunAsync(session, cancel); }
        return TypedResults.LocalRedirect("/account");
    }

    private static Task<Question?> AskToRemoveAsync(HttpContext context)
        => Task.FromResult<Question?>(new(AccountsTexts.PasskeyRemoveAsk, AccountsTexts.PasskeyRemoveAskText, AccountsTexts.PasskeyRemoveDo, "/account"));

    private static async Task<RedirectHttpResult> RemoveAsync([FromForm] string? id, ClaimsPrincipal user, UserManager<Account> users, SecurityLog log)
    {
        if (id is not null && Base64Url.IsValid(id))
        {
            var account = await users.OwnAsync(user);
            await users.RemovePasskeyAsync(account, Base64Url.DecodeFromChars(id));
            await log.WriteAsync(SecurityAct.PasskeyRemoved, account);
        }

        return TypedResults.LocalRedirect("/account");
    }

    // Without the earlier challenge or its cookie the manager throws; for a person this is a refusal like any other.
    private static async Task<Account?> SignedInAsync(SignInManager<Account> signIn, string? credential)
    {
        if (string.IsNullOrEmpty(credential)) { return null; }
        try
        {
            var shown = await signIn.PerformPasskeyAssertionAsync(credential);
            if (!shown.Succeeded || !(await signIn.UserManager.AddOrUpdatePasskeyAsync(shown.User, shown.Passkey)).Succeeded) { return null; }
            await signIn.SignInAsync(shown.User, isPersistent: false);
            return shown.User;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static async Task<UserPasskeyInfo?> AttestAsync(SignInManager<Account> signIn, string credential)
    {
        try
        {
            var attested = await signIn.PerformPasskeyAttestationAsync(credential);
            return attested.Succeeded ? attested.Passkey : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
