using System.Security.Claims;
using Attune.Store;
using Attune.Store.Model;
using Attune.Store.UseCases.Accounts;
using Attune.Store.Writing;
using Attune.Web.Components;
using Attune.Web.Desk;
using Attune.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace Attune.Web.Accounts;

/// <summary>The people who lead a program, and the link that adds another.</summary>
internal static class PeopleEndpoints
{
    public static void MapPeople(this IEndpointRouteBuilder app)
    {
        var people = app.MapGroup("/programs/{program:guid}/people").RequireAuthorization(Facilitator.Policy);
        people.MapGet("", ShowAsync);
        people.MapPost("", InviteAsync).Makes();
        people.MapPost("/{account:guid}/remove", RemoveAsync).Destroys(AskToRemoveAsync);
    }

    private static async Task<RazorComponentResult<PeoplePage>> ShowAsync(ProgramDesk desk, AttuneDb db, CancellationToken cancel)
    {
        var others = await db.CoFacilitators.Where(coFacilitator => coFacilitator.Program == desk.Program.Id).Select(coFacilitator => coFacilitator.Account).ToListAsync(cancel);
        var accounts = await db.Users.AsNoTracking().Where(account => account.Id == desk.Program.Facilitator || others.Contains(account.Id)).ToListAsync(cancel);
        return Page.Show<PeoplePage>(new { Desk = desk, Accounts = accounts.OrderBy(account => account.Id != desk.Program.Facilitator).ThenBy(account => account.DisplayName, StringComparer.CurrentCulture).ToArray() });
    }

    private static async Task<RazorComponentResult<AccountLinkPage>> InviteAsync(
        ProgramDesk desk, ClaimsPrincipal user, InviteAccount invite, PersonalLinks links, SecurityLog log, Clock clock, CancellationToken cancel)
        => await AccountsEndpoints.LinkAsync(invite, user, desk.Program.Id, administrator: false, $"{desk.Path}/people", links, log, clock, cancel);

    private static async Task<Question?> AskToRemoveAsync(HttpContext context)
        => await ProgramDesk.FindAsync(context) is { } desk && await context.Service<UserManager<Account>>().FindByIdAsync($"{context.Id("account")}") is { } account
            && await context.Service<AttuneDb>().CoFacilitators.AnyAsync(coFacilitator => coFacilitator.Program == desk.Program.Id && coFacilitator.Account == account.Id, context.RequestAborted)
            ? new(AccountsTexts.PeopleRemoveAsk(account.DisplayName, desk.Program.Name), AccountsTexts.PeopleRemoveAskText(account.DisplayName), AccountsTexts.PeopleRemoveDo(account.DisplayName), $"{desk.Path}/people")
            : null;

    private static async Task<RedirectHttpResult> RemoveAsync(ProgramDesk desk, Guid account, ClaimsPrincipal user, RemoveCoFacilitator remove, UserManager<Account> users, SecurityLog log, Telling telling, CancellationToken cancel)
    {
        if (await remove.RunAsync(desk.Program.Id, account, cancel) == WriteOutcome.Saved)
        {
            var removed = await users.FindByIdAsync($"{account}");
            telling.Say(AccountsTexts.PeopleRemoveSaid(removed?.DisplayName ?? ""));
            await log.WriteAsync(SecurityAct.RoleTaken, removed, user.Name());
        }

        return TypedResults.LocalRedirect(account == user.Account() ? AccountEndpoints.Home : $"{desk.Path}/people");
    }
}
