using System.Buffers.Text;
using System.Security.Claims;
using Attune.Store.Model;
using Attune.Web.Components;
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
        app.MapPost("/sign-in/passkey/options", RequestAsync).RequireRateLimiting(PagesSetup.PublicPost);
        app.MapPost("/sign-in/passkey", SignInAsync).RequireRateLimiting(PagesSetup.PublicPost);
        var own = app.MapGroup("/account/passkeys").RequireAuthorization(Facilitator.Policy);
        own.MapPost("/options", CreationAsync);
        own.MapPost("", AddAsync);
        own.MapPost("/remove", RemoveAsync);
    }

    // The request names no account, so that the answer does not reveal who has one.
    private static async Task<ContentHttpResult> RequestAsync(SignInManager<Account> signIn)
        => TypedResults.Text(await signIn.MakePasskeyRequestOptionsAsync(null), "application/json");

    private static async Task<Results<RazorComponentResult<SignInPage>, RedirectHttpResult>> SignInAsync(
        [FromForm] string? credential, [FromForm] string? to, SignInManager<Account> signIn, DeskSignIn desk, SecurityLog log, OidcOptions oidc)
    {
        if (await SignedInAsync(signIn, credential) is { } account) { return TypedResults.LocalRedirect(await desk.WelcomeAsync(account, to)); }
        await log.WriteAsync(SecurityAct.SignInFailed, null);
        return Page.Refused<SignInPage>(new { To = to, PasskeyFailed = true, Oidc = oidc });
    }

    private static async Task<ContentHttpResult> CreationAsync(ClaimsPrincipal user, UserManager<Account> users, SignInManager<Account> signIn)
    {
        var account = await users.OwnAsync(user);
        return TypedResults.Text(
            await signIn.MakePasskeyCreationOptionsAsync(new() { Id = $"{account.Id}", Name = account.UserName ?? "", DisplayName = account.DisplayName }),
            "application/json");
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<AccountPage>>> AddAsync(
        [FromForm] string? credential, [FromForm] string? name, ClaimsPrincipal user, UserManager<Account> users, SignInManager<Account> signIn, OwnAccount own, SecurityLog log, CancellationToken cancel)
    {
        var account = await users.OwnAsync(user);
        var made = string.IsNullOrEmpty(credential) || (await users.GetPasskeysAsync(account)).Count >= MostPasskeys ? null : await AttestAsync(signIn, credential);
        if (made is null) { return await own.RefusedAsync(account, user, AccountsTexts.AccountPasskeyFailed, cancel); }
        made.Name = (name ?? "").Trim() is { Length: > 0 and <= 80 } given ? given : null;
        await users.AddOrUpdatePasskeyAsync(account, made);
        await log.WriteAsync(SecurityAct.PasskeyAdded, account);
        return TypedResults.LocalRedirect("/account");
    }

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
