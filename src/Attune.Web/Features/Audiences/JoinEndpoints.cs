using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Features.Audiences;

/// <summary>The way into the room: a code typed or scanned. Looking changes nothing; the button joins.</summary>
internal static class JoinEndpoints
{
    public const string Path = "/join";

    public static void MapJoin(this IEndpointRouteBuilder app)
    {
        app.MapGet(Path, (string? code) => Page.Of<JoinPage>(new { Code = RoomCode.Read(code) is { } read ? RoomCode.Spoken(read) : "" }));
        app.MapPost(Path, JoinAsync).RequireRateLimiting(AudienceSetup.JoinLimit);
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<JoinPage>, StatusCodeHttpResult>> JoinAsync(
        [FromForm] string? code, HttpContext context, AttuneDb db, AudienceWriter writer, Clock clock, CancellationToken cancel)
    {
        if (await db.FindAudienceAsync(code, clock.Now, cancel) is not { } room) { return Page.Refused<JoinPage>(new { Code = code ?? "", Unknown = true }); }
        var there = await context.AuthenticateAsync(AudienceAuthentication.Scheme);
        // Who scans the code a second time is still the same person.
        if (there.Principal is { } principal && AudienceAuthentication.PlaceOf(principal) is { } place && place.Room == room.Id) { return TypedResults.LocalRedirect(MemberEndpoints.Path); }
        var secret = AudienceMemberKey.NewSecret();
        if (await writer.JoinAsync(new(AudienceMemberKey.Of(secret), room.Id), cancel) != AudienceWriteOutcome.Kept) { return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable); }
        await AudienceAuthentication.SignInAsync(context, room.Id, secret);
        return TypedResults.LocalRedirect(MemberEndpoints.Path);
    }
}
