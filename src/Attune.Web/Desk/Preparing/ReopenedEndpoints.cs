using System.Security.Claims;
using Attune.Domain.Drifts;
using Attune.Store.UseCases.Agreements;
using Attune.Store.Writing;
using Attune.Web.Accounts;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Desk.Preparing;

/// <summary>What is open again of what was agreed, at the Desk of the sitting.</summary>
internal static class ReopenedEndpoints
{
    private const string Path = "reopened";

    public static void MapReopened(this IEndpointRouteBuilder desk)
    {
        desk.MapGet("/reopened", Show).WaitsForReading();
        desk.MapPost("/reopened", NoteAsync).Makes();
    }

    private static RazorComponentResult<ReopenedPage> Show(SittingDesk desk) => Page.Show<ReopenedPage>(new { Desk = desk });

    private static async Task<IResult> NoteAsync(
        [FromForm] string? place, [FromForm] DriftEnd end, [FromForm] string? reason, SittingDesk desk, ClaimsPrincipal user, NoteDrift step, Clock clock, CancellationToken cancel)
    {
        // What nobody sees as open any longer was answered in another window.
        if (desk.View.Reopened.FirstOrDefault(one => one.Open.Place == place && one is { Note: null, Anew: false }) is not { } found) { return TypedResults.LocalRedirect($"{desk.Path}/{Path}"); }
        // Only a room that sits can hold to something.
        if (end == DriftEnd.Kept && !desk.Sitting.HasBegun) { return TypedResults.LocalRedirect($"{desk.Path}/{Path}"); }
        return await step.RunAsync(desk.Round, found.Open, end, reason, user.Name(), clock.Now, cancel) == WriteOutcome.Saved
            ? TypedResults.LocalRedirect($"{desk.Path}/{Path}")
            : Page.Refused<ReopenedPage>(new { Desk = desk, Refused = true });
    }
}
