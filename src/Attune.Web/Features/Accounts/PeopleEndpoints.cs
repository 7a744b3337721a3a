using System.Security.Claims;
using Attune.Web.Features.Invitations;
using Attune.Web.Features.Programs;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Features.Accounts;

/// <summary>Who leads a program, and the link that adds another.</summary>
internal static class PeopleEndpoints
{
    public static void MapPeople(this IEndpointRouteBuilder app)
    {
        var people = app.MapGroup("/programs/{program:guid}/people").RequireAuthorization(Facilitator.Policy);
        people.MapGet("", ShowAsync);
        people.MapPost("", InviteAsync);
        people.MapPost("/{account:guid}/remove", RemoveAsync);
    }

    private static async Task<RazorComponentResult<PeoplePage>> ShowAsync(ProgramDesk desk, AttuneDb db, CancellationToken cancel)
    {
        var others = await db.CoFacilitators.Where(each => each.Program == desk.Program.Id).Select(each => each.Account).ToListAsync(cancel);
        var accounts = await db.Users.AsNoTracking().Where(account => account.Id == desk.Program.Facilitator || others.Contains(account.Id)).ToListAsync(cancel);
        return Page.Of<PeoplePage>(new { Desk = desk, Accounts = accounts.OrderBy(account => account.Id != desk.Program.Facilitator).ThenBy(account => account.DisplayName, StringComparer.CurrentCulture).ToArray() });
    }

    private static async Task<RazorComponentResult<AccountLinkPage>> InviteAsync(
        ProgramDesk desk, ClaimsPrincipal user, AttuneDb db, PersonalLinks links, Clock clock, CancellationToken cancel)
        => await AccountsEndpoints.LinkAsync(db, user, desk.Program.Id, administrator: false, $"{desk.Path}/people", links, clock, cancel);

    private static async Task<RedirectHttpResult> RemoveAsync(ProgramDesk desk, Guid account, ClaimsPrincipal user, AttuneDb db, CancellationToken cancel)
    {
        await db.CoFacilitators.Where(each => each.Program == desk.Program.Id && each.Account == account).ExecuteDeleteAsync(cancel);
        return TypedResults.LocalRedirect(account == user.Account() ? AccountEndpoints.Home : $"{desk.Path}/people");
    }
}
