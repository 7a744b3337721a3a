using System.Security.Claims;
using Attune.Domain.Gates;
using Attune.Domain.Teams;
using Attune.Store;
using Attune.Store.Model;
using Attune.Store.Reading;
using Attune.Store.Teams;
using Attune.Store.UseCases.Teams;
using Attune.Web.Accounts;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Desk.Cascading;

/// <summary>The Desk's pages on which the teams are asked after the leaders have met: opened, handed out, watched in steps, and closed.</summary>
internal static class CascadeEndpoints
{
    public static void MapCascade(this IEndpointRouteBuilder app)
    {
        var cascade = app.MapGroup("/programs/{program:guid}/cascade").RequireAuthorization(Facilitator.Policy);
        cascade.MapGet("", ShowAsync);
        cascade.MapPost("", OpenAsync).Makes();
        cascade.MapPost("/extend", ExtendAsync).Changes();
        cascade.MapPost("/close", CloseAsync).Decides(AskToCloseAsync);
        cascade.MapPost("/take-in", TakeInAsync).Makes();
        cascade.MapGet("/sheets", Sheets);
        LeadersLetter.Map(cascade);
        cascade.MapPost("/teams/{team:guid}/code", RenewAsync).Destroys(AskToRenewAsync);
    }

    private static async Task<RazorComponentResult<CascadePage>> ShowAsync(CascadeDesk cascade, AttuneDb db, Clock clock, CancellationToken cancel)
    {
        var asked = new Together(db);
        var (answered, toldAt) = (AskAnswered(asked, cascade), cascade is { IsOpen: true, Cascade: { } open } ? asked.WhenDone(open.Round, AuditAct.ToldOfTeams) : () => null);
        await asked.ReadAsync(cancel);
        return Page.Show<CascadePage>(new { Cascade = cascade, Form = cascade.At is { } at ? CascadeForm.Propose(at, clock) : null, Answered = answered(), ToldAt = toldAt() });
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<CascadePage>, Conflict>> OpenAsync(
        CascadeDesk cascade, IFormCollection sent, ClaimsPrincipal user, OpenCascade open, Clock clock, CancellationToken cancel)
    {
        if (cascade.At is not { } at) { return TypedResults.Conflict(); }
        var form = CascadeForm.Read(sent);
        var closes = clock.FromField(form.ClosesAt);
        if (closes.At is not { } closesAt) { return Page.Refused<CascadePage>(new { Cascade = cascade, Form = form, TimeProblem = true }); }
        var outcome = await open.RunAsync(at.Round, at.Pack, cascade.Sitting, form.Asked, closesAt, user.AsViewer(), clock.Now, cancel);
        return outcome == CascadeOutcome.Done ? TypedResults.LocalRedirect(cascade.Path) : Page.Refused<CascadePage>(new { Cascade = cascade, Form = form, Outcome = outcome });
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<CascadePage>, NotFound>> ExtendAsync(
        CascadeDesk cascade, [FromForm(Name = CascadeForm.ClosesField)] string? closesAt, AttuneDb db, ExtendCascade extend, Clock clock, CancellationToken cancel)
    {
        if (cascade.Cascade is not { } open) { return TypedResults.NotFound(); }
        var answered = await Together.ReadAsync(db, asked => AskAnswered(asked, cascade), cancel);
        if (clock.FromField(closesAt).At is not { } at) { return Page.Refused<CascadePage>(new { Cascade = cascade, Answered = answered, TimeProblem = true }); }
        var outcome = await extend.RunAsync(open, at, clock.Now, cancel);
        return outcome == CascadeOutcome.Done ? TypedResults.LocalRedirect(cascade.Path) : Page.Refused<CascadePage>(new { Cascade = cascade, Answered = answered, Outcome = outcome });
    }

    private static async Task<Question?> AskToCloseAsync(HttpContext context)
        => await CascadeDesk.FindAsync(context) is { Cascade.ClosedAt: null } cascade
            ? new(CascadingTexts.CloseHeading, CascadingTexts.CloseText, CascadingTexts.CloseDo, cascade.Path)
            : null;

    private static async Task<Results<RedirectHttpResult, NotFound, Conflict>> CloseAsync(CascadeDesk cascade, ClaimsPrincipal user, CloseCascade close, Clock clock, CancellationToken cancel)
        => cascade.Cascade is not { } open ? TypedResults.NotFound()
            : await close.RunAsync(open.Id, user.AsViewer(), clock.Now, cancel) == CascadeOutcome.ChangedElsewhere ? TypedResults.Conflict()
            : TypedResults.LocalRedirect(cascade.Path);

    private static async Task<Results<RedirectHttpResult, NotFound, Conflict>> TakeInAsync(CascadeDesk cascade, TakeInTeams takeIn, Telling telling, Clock clock, CancellationToken cancel)
    {
        if (cascade.Cascade is not { } open) { return TypedResults.NotFound(); }
        if (await takeIn.RunAsync(open, clock.Now, cancel) is not { } added) { return TypedResults.Conflict(); }
        telling.Say(CascadingTexts.TakenIn(added));
        return TypedResults.LocalRedirect(cascade.Path);
    }

    /// <summary>The sheets that are handed out: of one leader at a time, and of a large tree a page at a time.</summary>
    private static Results<RazorComponentResult<SheetsPage>, NotFound> Sheets(CascadeDesk cascade, Guid? leader, int? from)
        => cascade.IsOpen ? Page.Show<SheetsPage>(new { Cascade = cascade, Leader = leader, From = Math.Max(0, from ?? 0) }) : TypedResults.NotFound();

    private static async Task<Question?> AskToRenewAsync(HttpContext context)
        => await CascadeDesk.FindAsync(context) is { IsOpen: true } cascade && cascade.Team(new(context.Id("team"))) is { } team
            ? new(CascadingTexts.RenewHeading(team.Name), CascadingTexts.RenewText, CascadingTexts.RenewDo, $"{cascade.Path}/sheets")
            : null;

    private static async Task<Results<RedirectHttpResult, NotFound>> RenewAsync(CascadeDesk cascade, Guid team, RenewTeamCode renew, Clock clock, CancellationToken cancel)
        => cascade.Cascade is { } open && cascade.Team(new(team)) is { } asked && await renew.RunAsync(open, asked.Team, clock.Now, cancel)
            ? TypedResults.LocalRedirect($"{cascade.Path}/sheets?leader={cascade.Asked.LeaderOf(asked.Team)?.Value ?? Guid.Empty}")
            : TypedResults.NotFound();

    /// <summary>How many have answered, in the steps in which the facilitator may know it.</summary>
    private static Func<CascadeProgress?> AskAnswered(Together asked, CascadeDesk cascade)
    {
        if (cascade.Cascade is not { } open) { return () => null; }
        var answers = asked.TeamAnswersCounted(open.Id);
        return () => CascadeProgress.From(cascade.Asked, open, answers());
    }
}
