using System.Security.Claims;
using Attune.Store;
using Attune.Store.UseCases.Calendars;
using Attune.Web.Accounts;
using Attune.Web.Feeds;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Desk.Calendar;

/// <summary>The facilitator's own address for a calendar of all programs.</summary>
internal static class DeskCalendarEndpoints
{
    private const string Path = "/programs/calendar";

    public static void MapDeskCalendar(this IEndpointRouteBuilder app)
    {
        var calendar = app.MapGroup(Path).RequireAuthorization(Facilitator.Policy);
        calendar.MapGet("", ShowAsync);
        calendar.MapPost("", IssueAsync).HandsOut().Once();
        calendar.MapPost("/end", EndAsync).TakesBack();
    }

    private static async Task<RazorComponentResult<DeskCalendarPage>> ShowAsync(ClaimsPrincipal user, AttuneDb db, CancellationToken cancel)
    {
        var account = user.Account();
        return Page.Show<DeskCalendarPage>(new { IsThere = await db.CalendarFeeds.AnyAsync(feed => feed.Account == account, cancel) });
    }

    private static async Task<Results<RazorComponentResult<DeskCalendarPage>, Conflict>> IssueAsync(
        HttpContext context, ClaimsPrincipal user, IssueCalendarFeed issue, AttuneOptions options, Clock clock, CancellationToken cancel)
        => await issue.RunAsync(user.Account(), null, clock.Now, cancel) is { } token
            ? Page.Show<DeskCalendarPage>(new { IsThere = true, Address = FeedEndpoints.AddressOf(options.OriginOf(context.Request), token) })
            : TypedResults.Conflict();

    private static async Task<RedirectHttpResult> EndAsync(ClaimsPrincipal user, EndCalendarFeed end, CancellationToken cancel)
    {
        await end.RunAsync(user.Account(), null, cancel);
        return TypedResults.LocalRedirect(Path);
    }
}
