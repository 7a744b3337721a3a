using Attune.Web.Accounts;
using Attune.Web.Components;
using Attune.Web.Printing;
using Attune.Web.Room.Timeline;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Desk.Timeline;

/// <summary>The timeline of a program at the Desk: the same that the sponsor reads by the link.</summary>
internal static class TimelineEndpoints
{
    public static void MapTimeline(this IEndpointRouteBuilder app)
        => app.MapGroup("/programs/{program:guid}/timeline").RequireAuthorization(Facilitator.Policy).MapGet("", ShowAsync).IsDocument();

    private static async Task<Results<RazorComponentResult<TimelinePage>, RedirectHttpResult>> ShowAsync(ProgramDesk desk, TimelineReader reader, CancellationToken cancel)
        => desk.AgreedIn is { } round ? Page.Show<TimelinePage>(new { Desk = desk, View = await reader.ReadAsync(desk.Program, round, cancel) }) : TypedResults.LocalRedirect(desk.Path);
}
