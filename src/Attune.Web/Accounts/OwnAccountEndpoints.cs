using System.Security.Claims;
using Attune.Store.Model;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Accounts;

/// <summary>What a facilitator or administrator may change of their own account.</summary>
internal static class OwnAccountEndpoints
{
    public static void MapOwnAccount(this IEndpointRouteBuilder app)
    {
        var account = app.MapGroup("/account").RequireAuthorization(Facilitator.Policy);
        account.MapGet("", ShowAsync);
        account.MapPost("/password", ChangePasswordAsync).RequireRateLimiting(Limits.SignIn);
    }

    /// <exception cref="InvalidOperationException">The account was deleted; its cookie ends with the next check of the stamp.</exception>
    public static async Task<Account> OwnAsync(this UserManager<Account> users, ClaimsPrincipal user)
        => await users.GetUserAsync(user) ?? throw new InvalidOperationException("The signed-in account no longer exists.");

    private static async Task<RazorComponentResult<AccountPage>> ShowAsync(ClaimsPrincipal user, UserManager<Account> users)
    {
        var account = await users.OwnAsync(user);
        return Page.Show<AccountPage>(new { Account = account, Passkeys = await users.GetPasskeysAsync(account) });
    }

    private static async Task<RazorComponentResult<AccountPage>> ChangePasswordAsync(
        [FromForm] string? now, [FromForm] string? next, ClaimsPrincipal user, UserManager<Account> users, SignInManager<Account> signIn)
    {
        var account = await users.OwnAsync(user);
        var changed = await users.HasPasswordAsync(account) ? await users.ChangePasswordAsync(account, now ?? "", next ?? "") : await users.AddPasswordAsync(account, next ?? "");
        var passkeys = await users.GetPasskeysAsync(account);
        if (!changed.Succeeded) { return Page.Refused<AccountPage>(new { Account = account, Passkeys = passkeys, Problem = changed.Words() }); }
        // The new stamp ends every other cookie of this account; this one is renewed and goes on.
        await signIn.RefreshSignInAsync(account);
        return Page.Show<AccountPage>(new { Account = account, Passkeys = passkeys, PasswordChanged = true });
    }
}
