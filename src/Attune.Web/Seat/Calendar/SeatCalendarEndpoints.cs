using Attune.Store;
using Attune.Store.UseCases.Calendars;
using Attune.Web.Feeds;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Seat.Calendar;

/// <summary>A leader's own address for a calendar. A delegate, and whoever sits in a seat that does not stand, gets none: the days are the leader's.</summary>
internal static class SeatCalendarEndpoints
{
    public static void MapSeatCalendar(this IEndpointRouteBuilder seat)
    {
        seat.MapGet("/calendar", ShowAsync);
        seat.MapPost("/calendar", IssueAsync).RequireRateLimiting(Limits.SeatPost).Once();
        seat.MapPost("/calendar/end", EndAsync).RequireRateLimiting(Limits.SeatPost).Once();
    }

    private static async Task<Results<RazorComponentResult<SeatCalendarPage>, NotFound>> ShowAsync(Seat seat, AttuneDb db, CancellationToken cancel)
    {
        var leader = seat.Admission.Leader;
        return seat.IsLeaderInPerson
            ? Page.Show<SeatCalendarPage>(new { Seat = seat, IsThere = await db.CalendarFeeds.AnyAsync(feed => feed.Leader == leader, cancel) })
            : TypedResults.NotFound();
    }

    private static async Task<Results<RazorComponentResult<SeatCalendarPage>, NotFound, Conflict>> IssueAsync(
        Seat seat, HttpContext context, IssueCalendarFeed issue, AttuneOptions options, Clock clock, CancellationToken cancel)
        => !seat.IsLeaderInPerson ? TypedResults.NotFound()
            : await issue.RunAsync(null, seat.Admission.Leader, clock.Now, cancel) is { } token
                ? Page.Show<SeatCalendarPage>(new { Seat = seat, IsThere = true, Address = FeedEndpoints.AddressOf(options.OriginOf(context.Request), token) })
                : TypedResults.Conflict();

    private static async Task<Results<RedirectHttpResult, NotFound>> EndAsync(Seat seat, EndCalendarFeed end, CancellationToken cancel)
    {
        if (!seat.IsLeaderInPerson) { return TypedResults.NotFound(); }
        await end.RunAsync(null, seat.Admission.Leader, cancel);
        return TypedResults.LocalRedirect(SeatPaths.Calendar);
    }
}
