using Attune.Domain.Teams;
using Attune.Intake;
using Attune.Intake.Tables;
using Attune.Store.UseCases.Teams;
using Attune.Store.Writing;
using Attune.Web.Accounts;
using Attune.Web.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Desk.Teams;

/// <summary>The Desk's page of the teams under the leaders: a list that is pasted or sent is looked at first, and becomes the tree when it is confirmed.</summary>
internal static class TeamsEndpoints
{
    public static void MapTeams(this IEndpointRouteBuilder app)
    {
        var teams = app.MapGroup("/programs/{program:guid}/teams").RequireAuthorization(Facilitator.Policy);
        teams.MapGet("", (TeamsDesk desk, Guid? leader, int? from) => Page.Show<TeamsPage>(new { Teams = desk, Leader = leader, From = Math.Max(0, from ?? 0) }));
        teams.MapPost("", KeepAsync).Makes();
        teams.MapPost("/look", LookAsync).HandsOut().StaysInMemory();
        teams.MapGet("/list.csv", List);
        teams.MapPost("/add", AddAsync).Makes();
        teams.MapTeam();
    }

    private static async Task<IResult> LookAsync(TeamsDesk teams, IFormCollection sent, CancellationToken cancel)
    {
        var file = await SentFile.ReadAsync(sent, cancel);
        if (file.Problem is { } problem) { return Page.Refused<TeamsPage>(new { Teams = teams, FileProblem = problem }); }
        if (file.Name.Length == 0) { return Look(teams, System.Text.Encoding.UTF8.GetString(file.Bytes)); }
        await using var stream = new MemoryStream(file.Bytes);
        var read = ListText.Read(stream, file.Name, InputLimits.Default);
        return read.Value is { } list ? Look(teams, list.Text) : Page.Refused<TeamsPage>(new { Teams = teams, Unreadable = read.Problems.Select(problem => problem.ToString()).ToImmutableArray() });
    }

    private static RazorComponentResult<TeamsLookPage> Look(TeamsDesk teams, string pasted)
        => Page.Show<TeamsLookPage>(new { Teams = teams, Pasted = pasted, Plan = TeamPlan.Read(pasted, teams.Tree, teams.Desk.Leaders) });

    /// <summary>Takes the whole list over, or nothing of it: it is read again against the tree of this moment.</summary>
    private static async Task<Results<RedirectHttpResult, RazorComponentResult<TeamsLookPage>>> KeepAsync(
        TeamsDesk teams, [FromForm] string? pasted, [FromForm] bool? whole, KeepTeams keep, Telling telling, CancellationToken cancel)
    {
        var plan = TeamPlan.Read(pasted ?? "", teams.Tree, teams.Desk.Leaders);
        if (plan.After is null || plan.IsNothing) { return Refused(isElsewhere: false); }
        var removed = whole == true ? plan.Absent.Select(node => node.Id).ToHashSet() : [];
        var saved = await keep.RunAsync(teams.Desk.Program.Id, [.. plan.Teams.Where(team => team.Change != TeamChange.Same).Select(team => team.Node)], removed, cancel);
        if (saved != WriteOutcome.Saved) { return Refused(isElsewhere: true); }
        telling.Say(TeamsTexts.KeptSaid(plan.Count(TeamChange.Added), plan.Count(TeamChange.Moved), plan.Count(TeamChange.Corrected), removed.Count));
        return TypedResults.LocalRedirect(teams.Path);

        RazorComponentResult<TeamsLookPage> Refused(bool isElsewhere) => Page.Refused<TeamsLookPage>(new { Teams = teams, Pasted = pasted ?? "", Plan = plan, IsElsewhere = isElsewhere });
    }

    private static FileContentHttpResult List(TeamsDesk teams)
        => TypedResults.File(System.Text.Encoding.UTF8.GetBytes(TeamList.Csv(teams)), "text/csv; charset=utf-8", $"attune-teams{FileSlug.From(teams.Desk.Program.Name)}.csv");

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<TeamsPage>>> AddAsync(TeamsDesk teams, [FromForm] TeamForm form, KeepTeams keep, CancellationToken cancel)
    {
        var (node, problem) = form.Read(teams, TeamId.New());
        if (node is null) { return Page.Refused<TeamsPage>(new { Teams = teams, Added = form, Problem = problem }); }
        return await keep.RunAsync(teams.Desk.Program.Id, [node], new HashSet<TeamId>(), cancel) == WriteOutcome.Saved
            ? TypedResults.LocalRedirect(teams.Path)
            : Page.Refused<TeamsPage>(new { Teams = teams, Added = form, Problem = (TeamProblem?)TeamProblem.Twice });
    }
}
