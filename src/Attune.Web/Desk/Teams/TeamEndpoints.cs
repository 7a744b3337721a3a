using Attune.Domain.Teams;
using Attune.Store.UseCases.Teams;
using Attune.Store.Writing;
using Attune.Web.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Desk.Teams;

/// <summary>The Desk's page of one team: its name, its place, its size, people who move, and its end.</summary>
internal static class TeamEndpoints
{
    /// <summary>Maps the routes in the group of the teams.</summary>
    public static void MapTeam(this IEndpointRouteBuilder teams)
    {
        teams.MapGet("/{team:guid}", (TeamDesk desk) => Page.Show<TeamPage>(new { Team = desk, Form = TeamForm.From(desk.Teams, desk.Node) }));
        teams.MapPost("/{team:guid}", ChangeAsync).Changes();
        teams.MapPost("/{team:guid}/people", MoveAsync).Changes().Once();
        teams.MapPost("/{team:guid}/remove", RemoveAsync).Destroys(AskToRemoveAsync);
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<TeamPage>>> ChangeAsync(TeamDesk desk, [FromForm] TeamForm form, KeepTeams keep, CancellationToken cancel)
    {
        var (node, problem) = form.Read(desk.Teams, desk.Node.Id);
        return node is not null && await keep.RunAsync(desk.Teams.Desk.Program.Id, [node], new HashSet<TeamId>(), cancel) == WriteOutcome.Saved
            ? TypedResults.LocalRedirect(desk.Teams.Path)
            : Page.Refused<TeamPage>(new { Team = desk, Form = form, Problem = problem, IsElsewhere = problem is null });
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<TeamPage>>> MoveAsync(TeamDesk desk, [FromForm] MoveForm form, KeepTeams keep, Telling telling, CancellationToken cancel)
    {
        var to = desk.Teams.Tree.Named(form.To);
        var moved = to is [var other] && TeamForm.PeopleOf(form.People) is > 0 and var people ? TeamTree.Move(desk.Node, other, people) : null;
        if (moved is not { } both || await keep.RunAsync(desk.Teams.Desk.Program.Id, [both.Left, both.Joined], new HashSet<TeamId>(), cancel) != WriteOutcome.Saved)
        {
            return Page.Refused<TeamPage>(new { Team = desk, Form = TeamForm.From(desk.Teams, desk.Node), Moved = form, MoveRefused = true });
        }

        telling.Say(TeamsTexts.MovedSaid(int.Parse(form.People!, CultureInfo.InvariantCulture), both.Joined.Name));
        return TypedResults.LocalRedirect(desk.Path);
    }

    private static async Task<Question?> AskToRemoveAsync(HttpContext context)
        => await TeamDesk.FindAsync(context) is { } desk
            ? new(TeamsTexts.RemoveHeading(desk.Node.Name), TeamsTexts.RemoveText(desk.Teams.Tree.Whole(desk.Node.Id).Count() - 1), TeamsTexts.RemoveDo(desk.Node.Name), desk.Path)
            : null;

    private static async Task<Results<RedirectHttpResult, Conflict>> RemoveAsync(TeamDesk desk, KeepTeams keep, Telling telling, CancellationToken cancel)
    {
        var gone = desk.Teams.Tree.Whole(desk.Node.Id).Select(node => node.Id).ToHashSet();
        if (await keep.RunAsync(desk.Teams.Desk.Program.Id, [], gone, cancel) != WriteOutcome.Saved) { return TypedResults.Conflict(); }
        telling.Say(TeamsTexts.RemovedSaid(desk.Node.Name));
        return TypedResults.LocalRedirect(desk.Teams.Path);
    }
}
