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

/// <summary>The owner's ways back into an account: the link in a letter, and the recovery code. Afterwards the owner is told.</summary>
internal static class RecoveryEndpoints
{
    public const string Notice = "/account/notice";

    public static void MapRecovery(this IEndpointRouteBuilder app)
    {
        app.MapGet("/new-password/{account:guid}", (Guid account, string? code) => Page.Show<NewPasswordPage>(new { Account = account, Code = code }));
        app.MapPost("/new-password/{account:guid}", SetPasswordAsync).RequireRateLimiting(Limits.PublicPost).Once();
        app.MapGet("/recover", () => Page.Show<RecoverPage>());
        app.MapPost("/recover", RecoverAsync).RequireRateLimiting(Limits.SignIn).Once();
        var own = app.MapGroup("/account").RequireAuthorization(Facilitator.Policy);
        own.MapGet("/notice", ShowNoticeAsync);
        own.MapPost("/notice", ReadNoticeAsync).HandsOut();
        own.MapPost("/recovery-code", NewCodeAsync).Changes().RequireRateLimiting(Limits.PublicPost).Once();
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<NewPasswordPage>>> SetPasswordAsync(
        Guid account, [FromForm] string? code, [FromForm] string? password, UserManager<Account> users, SetNewPassword set, SecurityLog log, AccountLetters letters, Clock clock, CancellationToken cancel)
    {
        var found = await users.FindByIdAsync($"{account}");
        var changed = found is null ? null : await set.RunAsync(found, code ?? "", password ?? "", log.Address, clock.Now, cancel);
        if (changed is { Succeeded: true })
        {
            await letters.TellResetAsync(found!, clock.Say(clock.Now), CancellationToken.None);
            return TypedResults.LocalRedirect("/sign-in");
        }

        var gone = changed is null || changed.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.InvalidToken));
        return Page.Refused<NewPasswordPage>(new { Account = account, Code = code, Problem = gone ? AccountsTexts.ResetGone : changed!.Words() });
    }

    private static async Task<RazorComponentResult> RecoverAsync(
        [FromForm] string? mail, [FromForm] string? code, [FromForm] string? password,
        UserManager<Account> users, SetNewPassword set, GiveRecoveryCode give, SecurityLog log, AccountLetters letters, Clock clock, CancellationToken cancel)
    {
        var account = await users.FindByEmailAsync((mail ?? "").Trim());
        if (!RecoveryCode.Fits(account, code))
        {
            await log.WriteAsync(SecurityAct.SignInFailed, account);
            return Page.Refused<RecoverPage>(new { Mail = mail, Problem = AccountsTexts.RecoverWrong });
        }

        var changed = await set.RunAsync(account!, code: null, password ?? "", log.Address, clock.Now, cancel);
        if (!changed.Succeeded) { return Page.Refused<RecoverPage>(new { Mail = mail, Problem = changed.Words() }); }
        await letters.TellResetAsync(account!, clock.Say(clock.Now), CancellationToken.None);
        return Page.Show<RecoveryCodePage>(new { Code = await give.RunAsync(account!, log.Address, clock.Now, cancel), To = "/sign-in" });
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<NoticePage>>> ShowNoticeAsync(string? to, ClaimsPrincipal user, UserManager<Account> users)
        => await users.OwnAsync(user) is { PasswordResetAt: { } at } account
            ? Page.Show<NoticePage>(new { At = at, By = account.PasswordResetBy, To = AccountEndpoints.HomeOr(to) })
            : TypedResults.LocalRedirect(AccountEndpoints.HomeOr(to));

    private static async Task<RedirectHttpResult> ReadNoticeAsync([FromForm] string? to, ClaimsPrincipal user, UserManager<Account> users, ReadResetNotice read, CancellationToken cancel)
    {
        await read.RunAsync(await users.OwnAsync(user), cancel);
        return TypedResults.LocalRedirect(AccountEndpoints.HomeOr(to));
    }

    // Whoever finds an open browser must not take the account away with it.
    private static async Task<RazorComponentResult> NewCodeAsync(
        [FromForm] string? now, HttpContext context, ClaimsPrincipal user, UserManager<Account> users, GiveRecoveryCode give, OwnAccount own, SecurityLog log, Clock clock, CancellationToken cancel)
    {
        var account = await users.OwnAsync(user);
        if (!await users.CheckPasswordAsync(account, now ?? "")) { return await own.RefusedAsync(account, context, AccountsTexts.RecoveryCodePassword, cancel); }
        return Page.Show<RecoveryCodePage>(new { Code = await give.RunAsync(account, log.Address, clock.Now, cancel), To = "/account" });
    }
}
