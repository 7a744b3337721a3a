using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Features.Accounts;

/// <summary>The link that makes one account, or adds a program to one; and the link that sets a new password.</summary>
internal static class JoinEndpoints
{
    public static void MapJoining(this IEndpointRouteBuilder app)
    {
        app.MapGet("/join/{token}", ShowAsync);
        app.MapPost("/join/{token}", MakeAsync).RequireRateLimiting(PagesSetup.PublicPost);
        app.MapPost("/join/{token}/take-part", TakePartAsync).RequireAuthorization(Facilitator.Policy);
        app.MapGet("/new-password/{account:guid}", (Guid account, string? code) => Page.Of<NewPasswordPage>(new { Account = account, Code = code }));
        app.MapPost("/new-password/{account:guid}", SetPasswordAsync).RequireRateLimiting(PagesSetup.PublicPost);
    }

    private static async Task<RazorComponentResult<JoinPage>> ShowAsync(string token, HttpContext context, AttuneDb db, Clock clock, CancellationToken cancel)
    {
        if (await Join.FindAsync(db, token, clock.Now, cancel) is not { } join) { return Page.Of<JoinPage>(status: StatusCodes.Status404NotFound); }
        var desk = await context.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        return Page.Of<JoinPage>(new { Token = token, Join = join, SignedInAs = desk.Principal?.FindFirstValue(Facilitator.NameClaim) });
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<JoinPage>>> MakeAsync(
        string token, [FromForm] NewAccount form, AttuneDb db, UserManager<Account> users, SignInManager<Account> signIn, Clock clock, CancellationToken cancel)
    {
        if (await Join.FindAsync(db, token, clock.Now, cancel) is not { } join) { return Page.Of<JoinPage>(status: StatusCodes.Status404NotFound); }
        var (name, mail) = ((form.Name ?? "").Trim(), (form.Mail ?? "").Trim());
        if (name.Length == 0) { return Again(Strings.Say("FirstRun_no_name")); }
        // One transaction: an account without its link used up, or the reverse, would be a second account or none.
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var account = new Account { UserName = mail, Email = mail, DisplayName = name };
        var created = await users.CreateAsync(account, form.Password ?? "");
        if (!created.Succeeded) { return Again(created.Words()); }
        await join.AcceptAsync(db, account, cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        await signIn.SignInAsync(account, isPersistent: false);
        return TypedResults.LocalRedirect(AccountEndpoints.Home);

        RazorComponentResult<JoinPage> Again(string problem)
            => Page.Refused<JoinPage>(new { Token = token, Join = join, Name = name, Mail = mail, Problem = problem });
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<JoinPage>>> TakePartAsync(
        string token, ClaimsPrincipal user, AttuneDb db, UserManager<Account> users, SignInManager<Account> signIn, Clock clock, CancellationToken cancel)
    {
        if (await Join.FindAsync(db, token, clock.Now, cancel) is not { } join) { return Page.Of<JoinPage>(status: StatusCodes.Status404NotFound); }
        var account = await users.OfAsync(user);
        await join.AcceptAsync(db, account, cancel);
        await db.SaveChangesAsync(cancel);
        // Whoever became an administrator is one on the next page.
        await signIn.RefreshSignInAsync(account);
        return TypedResults.LocalRedirect(AccountEndpoints.Home);
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<NewPasswordPage>>> SetPasswordAsync(
        Guid account, [FromForm] string? code, [FromForm] string? password, UserManager<Account> users)
    {
        var found = await users.FindByIdAsync($"{account}");
        var changed = found is null ? null : await users.ResetPasswordAsync(found, code ?? "", password ?? "");
        if (changed is { Succeeded: true })
        {
            await users.SetLockoutEndDateAsync(found!, null);
            await users.ResetAccessFailedCountAsync(found!);
            return TypedResults.LocalRedirect("/sign-in");
        }

        var gone = changed is null || changed.Errors.Any(error => error.Code == nameof(IdentityErrorDescriber.InvalidToken));
        return Page.Refused<NewPasswordPage>(new { Account = account, Code = code, Problem = gone ? Strings.Say("Reset_gone") : changed!.Words() });
    }
}
