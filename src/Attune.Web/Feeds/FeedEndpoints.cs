using System.Security.Cryptography;
using Attune.Domain.Calendars;
using Attune.Report.Records;
using Attune.Store;
using Attune.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace Attune.Web.Feeds;

/// <summary>What a calendar program reads by a secret address: it has no cookie, sends no form, and asks again and again.</summary>
internal static class FeedEndpoints
{
    public const string Path = "/calendar";

    // Calendars ask when they like; this is how often they are asked to.
    private static readonly TimeSpan Refresh = TimeSpan.FromHours(6);

    public static string AddressOf(string origin, string token) => $"{origin}{Path}/{token}/attune.ics";

    public static void MapFeeds(this IEndpointRouteBuilder app) => app.MapGet(Path + "/{feedToken}/attune.ics", ReadAsync).RequireRateLimiting(Limits.Feed);

    private static async Task<Results<FileContentHttpResult, StatusCodeHttpResult, NotFound>> ReadAsync(
        string feedToken, HttpContext context, AttuneDb db, FeedReader reader, AttuneOptions options, Clock clock, CancellationToken cancel)
    {
        if (CalendarFeed.HashOf(feedToken) is not { } hash
            || await db.CalendarFeeds.AsNoTracking().FirstOrDefaultAsync(feed => feed.TokenHash == hash, cancel) is not { } found
            || await reader.ReadAsync(found, options.OriginOf(context.Request), cancel) is not var (name, days))
        {
            return TypedResults.NotFound();
        }

        // The time at which the file is made stands in every entry; what is compared is the file without it.
        var mark = Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(CalendarFile.Write(name, clock.ZoneName, days, DateTimeOffset.UnixEpoch, Refresh))))[..32];
        var tag = new EntityTagHeaderValue($"\"{mark}\"");
        // Kept by the program that asked and by nothing between, and asked about each time.
        context.Response.Headers.CacheControl = "private, no-cache";
        if (context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false)))
        {
            context.Response.GetTypedHeaders().ETag = tag;
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        return TypedResults.File(System.Text.Encoding.UTF8.GetBytes(CalendarFile.Write(name, clock.ZoneName, days, clock.Now, Refresh)), Room.Calendars.ContentType, entityTag: tag);
    }
}
