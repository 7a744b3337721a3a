using System.Security.Claims;
using Attune.Domain.Programs;
using Attune.Store;
using Attune.Store.Model;
using Attune.Store.UseCases.Accounts;
using Attune.Web.Components;
using Attune.Web.Desk;
using Attune.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Accounts;

/// <summary>The administrator's page that lists the accounts. It leads to no program and no answer.</summary>
internal static class AccountsEndpoints
{
    private static readonly TimeSpan InvitationLasts = TimeSpan.FromDays(7);

    public static void MapAccountsOfOthers(this IEndpointRouteBuilder app)
    {
        var accounts = app.MapGroup("/accounts").RequireAuthorization(Facilitator.AdministratorPolicy);
        accounts.MapGet("", async (AttuneDb db, ClaimsPrincipal user, CancellationToken cancel) => Page.Show<AccountsPage>(new { Accounts = await ListAsync(db, cancel), Own = user.Account() }));
        accounts.MapPost("/invite", InviteAsync).Makes();
        accounts.MapPost("/{account:guid}/new-password", NewPasswordAsync).Sends();
        accounts.MapPost("/{account:guid}/close", CloseAsync).Destroys(AskToCloseAsync);
        accounts.MapSecurityLog();
    }

    /// <summary>Makes a link for one account, with a program or without one.</summary>
    public static async Task<RazorComponentResult<AccountLinkPage>> LinkAsync(
        InviteAccount invite, ClaimsPrincipal user, ProgramId? program, bool administrator, string back, PersonalLinks links, SecurityLog log, Clock clock, CancellationToken cancel)
    {
        var expires = clock.Now + InvitationLasts;
        var token = await invite.RunAsync(user.Account(), program, administrator, expires, cancel);
        await log.WriteAsync(SecurityAct.LinkMade, null, user.Name());
        return Page.Show<AccountLinkPage>(new { Title = AccountsTexts.AccountLinkInvitation, Address = $"{links.Origin}/join/{token}", Expires = expires, Back = back });
    }

    private static async Task<RazorComponentResult<AccountLinkPage>> InviteAsync(
        [FromForm] string? role, ClaimsPrincipal user, InviteAccount invite, PersonalLinks links, SecurityLog log, Clock clock, CancellationToken cancel)
        => await LinkAsync(invite, user, program: null, administrator: role == "administrator", "/accounts", links, log, clock, cancel);

    // The administrator never sees the link: with it, an administrator would be whoever leads a program.
    private static async Task<Results<RazorComponentResult<AccountsPage>, NotFound>> NewPasswordAsync(
        Guid account, ClaimsPrincipal user, UserManager<Account> users, AskForNewPassword ask, AccountLetters letters, SecurityLog log, AttuneDb db, Clock clock, CancellationToken cancel)
    {
        if (await users.FindByIdAsync($"{account}") is not { } found) { return TypedResults.NotFound(); }
        if (!letters.CanSend) { return await AnswerAsync(null, $"{AccountsTexts.ResetNoMail(found.DisplayName)} {AccountsTexts.ResetNoMailText(found.DisplayName)}"); }
        var code = await ask.RunAsync(found, SecurityAct.ResetAsked, user.Name(), log.Address, clock.Now, cancel);
        var problem = await letters.SendResetAsync(found, code, user.Name(), cancel);
        return await AnswerAsync(problem is null ? AccountsTexts.ResetSent(found.DisplayName) : null, problem is null ? null : AccountsTexts.ResetNotSent(found.DisplayName, problem));

        async Task<RazorComponentResult<AccountsPage>> AnswerAsync(string? told, string? refused)
        {
            var shown = new { Accounts = await ListAsync(db, cancel), Own = user.Account(), Told = told, Problem = refused };
            return refused is null ? Page.Show<AccountsPage>(shown) : Page.Refused<AccountsPage>(shown);
        }
    }

    private static async Task<Question?> AskToCloseAsync(HttpContext context)
        => await context.Service<UserManager<Account>>().FindByIdAsync($"{context.Id("account")}") is { } account
            ? new(AccountsTexts.CloseAsk(account.DisplayName), AccountsTexts.CloseAskText(account.DisplayName), AccountsTexts.CloseAskDo, "/accounts")
            : null;

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<AccountsPage>, NotFound>> CloseAsync(
        Guid account, ClaimsPrincipal user, CloseAccount close, SecurityLog log, Telling telling, AttuneDb db, CancellationToken cancel)
    {
        var closed = await close.RunAsync(account, cancel);
        if (closed.Outcome == ClosingOutcome.Closed) { await log.WriteAsync(SecurityAct.AccountClosed, new() { Id = account, DisplayName = closed.Name }, user.Name()); }
        telling.Say(AccountsTexts.CloseSaid(closed.Name));
        return closed.Outcome switch
        {
            ClosingOutcome.NotThere => TypedResults.NotFound(),
            ClosingOutcome.LastAdministrator => await RefusedAsync(AccountsTexts.Last),
            ClosingOutcome.LeadsAlone => await RefusedAsync(AccountsTexts.CloseRefused(closed.Name)),
            _ => TypedResults.LocalRedirect("/accounts"),
        };

        async Task<RazorComponentResult<AccountsPage>> RefusedAsync(string problem)
            => Page.Refused<AccountsPage>(new { Accounts = await ListAsync(db, cancel), Own = user.Account(), Problem = problem });
    }

    private static async Task<IReadOnlyList<ListedAccount>> ListAsync(AttuneDb db, CancellationToken cancel)
    {
        var leads = await db.Programs.GroupBy(program => program.Facilitator).Select(candidate => new { candidate.Key, Count = candidate.Count() }).ToDictionaryAsync(candidate => candidate.Key, candidate => candidate.Count, cancel);
        var accounts = await db.Users.AsNoTracking().ToListAsync(cancel);
        return [.. accounts.OrderBy(account => account.DisplayName, StringComparer.CurrentCulture).Select(account => new ListedAccount(account.Id, account.DisplayName, account.Email ?? "", account.IsAdministrator, leads.GetValueOrDefault(account.Id)))];
    }
}

/// <summary>One account as an administrator sees it in the list.</summary>
/// <param name="Id">The id of the account.</param>
/// <param name="Name">The name as leaders read it.</param>
/// <param name="Mail">The address used to sign in.</param>
/// <param name="IsAdministrator">Whether the account may create and close accounts.</param>
/// <param name="Leads">How many programs the account leads, but not which.</param>
public sealed record ListedAccount(Guid Id, string Name, string Mail, bool IsAdministrator, int Leads);
