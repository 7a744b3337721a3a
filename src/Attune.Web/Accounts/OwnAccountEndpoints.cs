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

/// <summary>What a facilitator or administrator may change of their own account.</summary>
internal static class OwnAccountEndpoints
{
    public static void MapOwnAccount(this IEndpointRouteBuilder app)
    {
        var account = app.MapGroup("/account").RequireAuthorization(Facilitator.Policy);
        account.MapGet("", ShowAsync);
        account.MapPost("/password", ChangePasswordAsync).Changes().RequireRateLimiting(Limits.SignIn).Once();
    }

    /// <exception cref="InvalidOperationException">The account was deleted; its cookie ends with the next check of the stamp.</exception>
    public static async Task<Account> OwnAsync(this UserManager<Account> users, ClaimsPrincipal user)
        => await users.GetUserAsync(user) ?? throw new InvalidOperationException("The signed-in account no longer exists.");

    private static async Task<RazorComponentResult<AccountPage>> ShowAsync(HttpContext context, ClaimsPrincipal user, UserManager<Account> users, OwnAccount own, CancellationToken cancel)
        => await own.ShowAsync(await users.OwnAsync(user), context, passwordChanged: false, cancel);

    private static async Task<RazorComponentResult<AccountPage>> ChangePasswordAsync(
        [FromForm] string? now, [FromForm] string? next, HttpContext context, ClaimsPrincipal user, UserManager<Account> users, SignInManager<Account> signIn,
        EndSessions end, OwnAccount own, SecurityLog log, CancellationToken cancel)
    {
        var account = await users.OwnAsync(user);
        var changed = await users.HasPasswordAsync(account) ? await users.ChangePasswordAsync(account, now ?? "", next ?? "") : await users.AddPasswordAsync(account, next ?? "");
        if (!changed.Succeeded) { return await own.RefusedAsync(account, context, changed.Words(), cancel); }
        await log.WriteAsync(SecurityAct.PasswordChanged, account);
        await end.RunAsync(account.Id, only: null, except: await DeskSessions.CurrentAsync(context), CancellationToken.None);
        // The new stamp would end this cookie as well; it is renewed and goes on.
        await signIn.RefreshSignInAsync(account);
        return await own.ShowAsync(account, context, passwordChanged: true, cancel);
    }
}
