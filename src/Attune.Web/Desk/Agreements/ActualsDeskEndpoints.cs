using System.Security.Claims;
using Attune.Domain.Tracking;
using Attune.Store;
using Attune.Store.UseCases.Agreements;
using Attune.Store.Writing;
using Attune.Web.Accounts;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Attune.Web.Room.Tracking;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Desk.Agreements;

/// <summary>The Desk's page of one benefit over its quarters: figures in the words of an owner without a Seat, and corrections of slips.</summary>
internal static class ActualsDeskEndpoints
{
    public static void MapDeskActuals(this IEndpointRouteBuilder program)
    {
        program.MapGet("/benefits/{benefit:guid}/actuals", ShowAsync);
        program.MapPost("/benefits/{benefit:guid}/actuals", EnterAsync).Makes();
    }

    private static async Task<Results<RazorComponentResult<ActualsDeskPage>, NotFound>> ShowAsync(AgreementDesk desk, Guid benefit, AttuneDb db, Clock clock, CancellationToken cancel)
        => await TrackedProgram.ReadAsync(db, desk.Desk.Program, clock, cancel) is var tracked && tracked.Of(benefit) is { } track
            ? Page.Show<ActualsDeskPage>(new { Desk = desk, Tracked = tracked, Track = track })
            : TypedResults.NotFound();

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<ActualsDeskPage>, NotFound>> EnterAsync(
        AgreementDesk desk, Guid benefit, [FromForm] ActualForm? sent, ClaimsPrincipal user, HttpRequest request, EnterActual enter, AttuneDb db, Clock clock, CancellationToken cancel)
    {
        var (form, tracked) = (ActualForm.From(sent, request), await TrackedProgram.ReadAsync(db, desk.Desk.Program, clock, cancel));
        if (tracked.Of(benefit) is not { } track) { return TypedResults.NotFound(); }
        if (ActualAuthor.AtDesk(track.Benefit, tracked.OwnerOf(track), user.AsViewer().Name, corrects: form.StoodFor > 0) is not { } author) { return Again(AgreementsTexts.ActualsOwnerFirst); }
        if (form.ValueProblem is not null) { return Again(null); }
        return await enter.RunAsync(track.Benefit, form.Entry, author, form.StoodFor, clock.Today, clock.Now, cancel) switch
        {
            { Outcome: WriteOutcome.Saved } => TypedResults.LocalRedirect($"{desk.Path}/benefits/{benefit}/actuals"),
            { Problem: { } problem } => Again(TrackingTexts.ActualProblem(problem)),
            _ => Again(TrackingTexts.ChangedElsewhere),
        };

        RazorComponentResult<ActualsDeskPage> Again(string? what) => Page.Refused<ActualsDeskPage>(new { Desk = desk, Tracked = tracked, Track = track, Form = form, Problem = what });
    }
}
