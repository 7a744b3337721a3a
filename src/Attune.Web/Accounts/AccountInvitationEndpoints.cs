using System.Security.Claims;
using Attune.Store;
using Attune.Store.Model;
using Attune.Store.UseCases.Accounts;
using Attune.Web.Components;
using Attune.Web.Desk;
using Attune.Web.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Accounts;

/// <summary>The link that creates one account, or adds a program to one.</summary>
internal static class AccountInvitationEndpoints
{
    public static void MapJoining(this IEndpointRouteBuilder app)
    {
        app.MapGet("/join/{token}", ShowAsync);
        app.MapPost("/join/{token}", MakeAsync).RequireRateLimiting(Limits.PublicPost).Once();
        app.MapPost("/join/{token}/take-part", TakePartAsync).RequireAuthorization(Facilitator.Policy).Changes().Once();
    }

    private static async Task<RazorComponentResult<AccountInvitationPage>> ShowAsync(string token, HttpContext context, AttuneDb db, Clock clock, CancellationToken cancel)
    {
        if (await OpenInvitation.FindAsync(db, token, clock.Now, cancel) is not { } join) { return Page.Show<AccountInvitationPage>(status: StatusCodes.Status404NotFound); }
        var desk = await context.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        return Page.Show<AccountInvitationPage>(new { Token = token, Invitation = join, SignedInAs = desk.Principal?.FindFirstValue(Facilitator.NameClaim) });
    }

    private static async Task<RazorComponentResult> MakeAsync(
        string token, [FromForm] NewAccount form, AttuneDb db, CreateInvitedAccount create, SignInManager<Account> signIn, SecurityLog log, Clock clock, CancellationToken cancel)
    {
        if (await OpenInvitation.FindAsync(db, token, clock.Now, cancel) is not { } join) { return Page.Show<AccountInvitationPage>(status: StatusCodes.Status404NotFound); }
        var (name, mail) = form.Who;
        if (NewAccount.Problem(name, mail) is { } wrong) { return Again(wrong); }
        var account = new Account { UserName = mail, Email = mail, DisplayName = name };
        var code = RecoveryCode.Issue(account);
        var created = await create.RunAsync(join.Invitation, account, form.Password ?? "", cancel);
        if (!created.Succeeded) { return Again(created.Words()); }
        await log.WriteAsync(SecurityAct.LinkOpened, account, join.InvitedBy);
        await log.WriteAsync(SecurityAct.AccountMade, account, join.InvitedBy);
        if (join.Invitation.Administrator || join.Program is not null) { await log.WriteAsync(SecurityAct.RoleGiven, account, join.InvitedBy); }
        await signIn.SignInAsync(account, isPersistent: false);
        return Page.Show<RecoveryCodePage>(new { Code = code, To = AccountEndpoints.Home });

        RazorComponentResult<AccountInvitationPage> Again(string problem)
            => Page.Refused<AccountInvitationPage>(new { Token = token, Invitation = join, Name = name, Mail = mail, Problem = problem });
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<AccountInvitationPage>>> TakePartAsync(
        string token, ClaimsPrincipal user, AttuneDb db, UserManager<Account> users, AcceptInvitation accept, SignInManager<Account> signIn, SecurityLog log, Clock clock, CancellationToken cancel)
    {
        if (await OpenInvitation.FindAsync(db, token, clock.Now, cancel) is not { } join) { return Page.Show<AccountInvitationPage>(status: StatusCodes.Status404NotFound); }
        var account = await users.OwnAsync(user);
        await accept.RunAsync(join.Invitation, account, cancel);
        await log.WriteAsync(SecurityAct.LinkOpened, account, join.InvitedBy);
        await log.WriteAsync(SecurityAct.RoleGiven, account, join.InvitedBy);
        // The cookie is renewed, so that somebody who became an administrator has the rights of one on the next page.
        await signIn.RefreshSignInAsync(account);
        return TypedResults.LocalRedirect(AccountEndpoints.Home);
    }
}
