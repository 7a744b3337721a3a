using System.Security.Claims;
using Attune.Domain.Years;
using Attune.Store.UseCases.Years;
using Attune.Web.Accounts;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Desk.Planning;

/// <summary>The Desk's pages of the year ahead: rounds are proposed, moved, skipped, brought back and taken out until their time comes.</summary>
internal static class YearEndpoints
{
    public static void MapYear(this IEndpointRouteBuilder app)
    {
        var year = app.MapGroup("/programs/{program:guid}/year").RequireAuthorization(Facilitator.Policy);
        year.MapGet("", (YearDesk year) => Page.Show<YearPage>(new { Year = year }));
        year.MapPost("", ProposeAsync).Makes();
        year.MapGet("/add", (YearDesk year, Clock clock) => Page.Show<PlannedRoundPage>(new { Year = year, Form = Fresh(year, clock) }));
        year.MapPost("/add", AddAsync).Makes();
        year.MapGet("/{planned:guid}", ShowOne);
        year.MapPost("/{planned:guid}", MoveAsync).Changes().Once();
        year.MapPost("/{planned:guid}/skip", (YearDesk year, Guid planned, ClaimsPrincipal user, ChangePlan change, Telling telling, Clock clock, CancellationToken cancel)
            => ChangeAsync(year, planned, PlanChange.Skip, user, change, telling, clock, cancel)).Changes();
        year.MapPost("/{planned:guid}/back", (YearDesk year, Guid planned, ClaimsPrincipal user, ChangePlan change, Telling telling, Clock clock, CancellationToken cancel)
            => ChangeAsync(year, planned, PlanChange.BringBack, user, change, telling, clock, cancel)).TakesBack();
        year.MapPost("/{planned:guid}/out", (YearDesk year, Guid planned, ClaimsPrincipal user, ChangePlan change, Telling telling, Clock clock, CancellationToken cancel)
            => ChangeAsync(year, planned, PlanChange.TakeOut, user, change, telling, clock, cancel)).Destroys(AskToTakeOutAsync);
    }

    private static PlanForm Fresh(YearDesk year, Clock clock)
        => year.Pattern() is { } pattern ? PlanForm.From(YearProposal.After(pattern, year.Desk.Program.GoLive, clock.Zone, clock.Now, rounds: 1)[0], clock) : new();

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<YearPage>>> ProposeAsync(
        YearDesk year, ClaimsPrincipal user, PlanRounds plan, PersonalLinks links, Telling telling, Clock clock, CancellationToken cancel)
    {
        if (year.Pattern() is not { } pattern) { return Page.Refused<YearPage>(new { Year = year, Problem = PlanningTexts.NoPattern }); }
        var proposed = YearProposal.After(pattern, year.Desk.Program.GoLive, clock.Zone, clock.Now);
        var planned = await plan.RunAsync(year.Desk.Program.Id, proposed, links.Origin, user.AsViewer(), clock.Now, cancel);
        if (planned == 0) { return Page.Refused<YearPage>(new { Year = year, Problem = PlanningTexts.Full(PlannedRound.Most) }); }
        telling.Say(PlanningTexts.SaidPlanned(planned));
        return TypedResults.LocalRedirect(year.Path);
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<PlannedRoundPage>>> AddAsync(
        YearDesk year, [FromForm] PlanForm form, ClaimsPrincipal user, PlanRounds plan, PersonalLinks links, Clock clock, CancellationToken cancel)
    {
        var (dates, problem) = form.Read(year, null, clock);
        if (dates is null) { return Page.Refused<PlannedRoundPage>(new { Year = year, Form = form, Problem = problem }); }
        return await plan.RunAsync(year.Desk.Program.Id, [dates], links.Origin, user.AsViewer(), clock.Now, cancel) == 0
            ? Page.Refused<PlannedRoundPage>(new { Year = year, Form = form, Problem = PlanningTexts.Full(PlannedRound.Most) })
            : TypedResults.LocalRedirect(year.Path);
    }

    private static Results<RazorComponentResult<PlannedRoundPage>, RedirectHttpResult, NotFound> ShowOne(YearDesk year, Guid planned, Clock clock)
        => year.Find(planned) is not { } found ? TypedResults.NotFound()
            : found.IsAhead ? Page.Show<PlannedRoundPage>(new { Year = year, Planned = found, Form = PlanForm.From(found.Dates, clock) })
            : TypedResults.LocalRedirect(year.Path);

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<PlannedRoundPage>, NotFound, Conflict>> MoveAsync(
        YearDesk year, Guid planned, [FromForm] PlanForm form, ClaimsPrincipal user, MovePlannedRound move, PersonalLinks links, Clock clock, CancellationToken cancel)
    {
        if (year.Find(planned) is not { } found) { return TypedResults.NotFound(); }
        if (!found.IsAhead) { return TypedResults.Conflict(); }
        var (dates, problem) = form.Read(year, found, clock);
        if (dates is null) { return Page.Refused<PlannedRoundPage>(new { Year = year, Planned = found, Form = form, Problem = problem }); }
        return await move.RunAsync(found, dates, links.Origin, user.AsViewer(), clock.Now, cancel) ? TypedResults.LocalRedirect(year.Path) : TypedResults.Conflict();
    }

    private static async Task<Question?> AskToTakeOutAsync(HttpContext context)
        => await YearDesk.FindAsync(context) is { } year && year.Find(context.Id("planned")) is { IsAhead: true } found
            ? new(PlanningTexts.TakeOutAsk(year.NumberOf(found)), PlanningTexts.TakeOutAskText, PlanningTexts.TakeOutDo, year.Path)
            : null;

    private static async Task<Results<RedirectHttpResult, NotFound, Conflict>> ChangeAsync(
        YearDesk year, Guid planned, PlanChange what, ClaimsPrincipal user, ChangePlan change, Telling telling, Clock clock, CancellationToken cancel)
    {
        if (year.Find(planned) is not { } found) { return TypedResults.NotFound(); }
        if (!await change.RunAsync(found, what, user.AsViewer(), clock.Now, cancel)) { return TypedResults.Conflict(); }
        if (what == PlanChange.Skip) { telling.Say(PlanningTexts.SaidSkipped, new(PlanningTexts.BringBack, $"{year.Path}/{found.Id}/back")); }
        return TypedResults.LocalRedirect(year.Path);
    }
}
