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
        people.MapPost("", InviteAsync).Once();
        people.MapPost("/{account:guid}/remove", RemoveAsync);
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

    private static async Task<RedirectHttpResult> RemoveAsync(ProgramDesk desk, Guid account, ClaimsPrincipal user, RemoveCoFacilitator remove, UserManager<Account> users, SecurityLog log, CancellationToken cancel)
    {
        if (await remove.RunAsync(desk.Program.Id, account, cancel) == WriteOutcome.Saved) { await log.WriteAsync(SecurityAct.RoleTaken, await users.FindByIdAsync($"{account}"), user.Name()); }
        return TypedResults.LocalRedirect(account == user.Account() ? AccountEndpoints.Home : $"{desk.Path}/people");
    }
}
