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
        app.MapPost("/sign-in/passkey/options", RequestAsync).RequireRateLimiting(Limits.SignIn);
        app.MapPost("/sign-in/passkey", SignInAsync).RequireRateLimiting(Limits.SignIn);
        var own = app.MapGroup("/account/passkeys").RequireAuthorization(Facilitator.Policy);
        own.MapPost("/options", CreationAsync);
        own.MapPost("", AddAsync);
        own.MapPost("/remove", RemoveAsync);
    }

    // The request names no account, so that the answer does not reveal who has one.
    private static async Task<ContentHttpResult> RequestAsync(SignInManager<Account> signIn)
        => TypedResults.Text(await signIn.MakePasskeyRequestOptionsAsync(null), "application/json");

    private static async Task<Results<RazorComponentResult<SignInPage>, RedirectHttpResult>> SignInAsync([FromForm] string? credential, [FromForm] string? to, SignInManager<Account> signIn, OidcOptions oidc)
        => await IsSignedInAsync(signIn, credential)
            ? TypedResults.LocalRedirect(AccountEndpoints.HomeOr(to))
            : Page.Refused<SignInPage>(new { To = to, PasskeyFailed = true, Oidc = oidc });

    private static async Task<ContentHttpResult> CreationAsync(ClaimsPrincipal user, UserManager<Account> users, SignInManager<Account> signIn)
    {
        var account = await users.OwnAsync(user);
        return TypedResults.Text(
            await signIn.MakePasskeyCreationOptionsAsync(new() { Id = $"{account.Id}", Name = account.UserName ?? "", DisplayName = account.DisplayName }),
            "application/json");
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<AccountPage>>> AddAsync(
        [FromForm] string? credential, [FromForm] string? name, ClaimsPrincipal user, UserManager<Account> users, SignInManager<Account> signIn)
    {
        var account = await users.OwnAsync(user);
        var made = string.IsNullOrEmpty(credential) || (await users.GetPasskeysAsync(account)).Count >= MostPasskeys ? null : await AttestAsync(signIn, credential);
        if (made is null) { return Page.Refused<AccountPage>(new { Account = account, Passkeys = await users.GetPasskeysAsync(account), Problem = AccountsTexts.AccountPasskeyFailed }); }
        made.Name = (name ?? "").Trim() is { Length: > 0 and <= 80 } given ? given : null;
        await users.AddOrUpdatePasskeyAsync(account, made);
        return TypedResults.LocalRedirect("/account");
    }

    private static async Task<RedirectHttpResult> RemoveAsync([FromForm] string? id, ClaimsPrincipal user, UserManager<Account> users)
    {
        if (id is not null && Base64Url.IsValid(id)) { await users.RemovePasskeyAsync(await users.OwnAsync(user), Base64Url.DecodeFromChars(id)); }
        return TypedResults.LocalRedirect("/account");
    }

    // Without the earlier challenge or its cookie the manager throws; for a person this is a refusal like any other.
    private static async Task<bool> IsSignedInAsync(SignInManager<Account> signIn, string? credential)
    {
        if (string.IsNullOrEmpty(credential)) { return false; }
        try
        {
            return (await signIn.PasskeySignInAsync(credential)).Succeeded;
        }
        catch (InvalidOperationException)
        {
            return false;
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
