using Attune.Domain.Audiences;
using Attune.Store;
using Attune.Store.Audiences;
using Attune.Store.UseCases.Audiences;
using Attune.Web.Components;
using Attune.Web.Components.Answering;
using Attune.Web.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Audience;

/// <summary>The way into a room with a code that was typed or scanned. Opening the page changes nothing; the button joins.</summary>
internal static class AudienceJoinEndpoints
{
    public const string Path = "/join";

    public static void MapJoin(this IEndpointRouteBuilder app)
    {
        app.MapGet(Path, (string? code) => Page.Show<AudienceJoinPage>(new { Code = RoomCode.Read(code) is { } read ? RoomCode.Spoken(read) : "" }));
        app.MapPost(Path, JoinAsync).RequireRateLimiting(AudienceSetup.JoinLimit).Once();
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<AudienceJoinPage>, StatusCodeHttpResult>> JoinAsync(
        [FromForm] string? code, HttpContext context, AttuneDb db, JoinAudience join, Clock clock, CancellationToken cancel)
    {
        if (await db.FindAudienceAsync(code, clock.Now, cancel) is not { } room) { return Page.Refused<AudienceJoinPage>(new { Code = code ?? "", Unknown = true }); }
        var there = await context.AuthenticateAsync(AudienceAuthentication.Scheme);
        // Somebody who scans the code a second time stays the same member.
        if (there.Principal is { } principal && AudienceAuthentication.PlaceOf(principal) is { } place && place.Room == room.Id) { return TypedResults.LocalRedirect(MemberEndpoints.Path); }
        var secret = AudienceMemberKey.NewSecret();
        if (SaveEndings.From(await join.RunAsync(new(AudienceMemberKey.FromSecret(secret), room.Id), cancel)) != SaveEnding.Saved) { return TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable); }
        await AudienceAuthentication.SignInAsync(context, room.Id, secret);
        return TypedResults.LocalRedirect(MemberEndpoints.Path);
    }
}
