using Attune.Domain.Audiences;
using Attune.Domain.Programs;
using Attune.Statistics.Sides;
using Attune.Store.Audiences;
using Attune.Store.Rooms;
using Attune.Store.UseCases.Audiences;
using Attune.Web.Components;
using Attune.Web.Components.Answering;
using Attune.Web.Hosting;
using Attune.Web.Live;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Audience;

/// <summary>The page of a member of the audience.</summary>
internal static class MemberEndpoints
{
    public const string Path = "/audience";

    public static void MapMembers(this IEndpointRouteBuilder app)
    {
        var member = app.MapGroup(Path).RequireAuthorization(AudienceAuthentication.Policy);
        member.MapGet("", (Delegate)ShowAsync);
        member.MapPost("/side", ChooseAsync).RequireRateLimiting(AudienceSetup.VoteLimit);
        member.MapPost("/vote", VoteAsync).RequireRateLimiting(AudienceSetup.VoteLimit).WithMetadata(new ShortWay(AudienceAuthentication.Scheme, AudienceAuthentication.SecretClaim));
        member.MapRoomStream("", RoundAsync);
        member.MapPersonalFragment("", RoundAsync, FragmentAsync);
    }

    private static async ValueTask<RoundId?> RoundAsync(HttpContext context)
        => (await AudienceSeat.FindAsync(context))?.Room.Round;

    private static async Task<IResult> FragmentAsync(HttpContext context, RoundId round, RoomState state)
        => await AudienceSeat.FindAsync(context) is { } seat ? Page.Show<MemberNow>(new { Seat = seat }) : TypedResults.NotFound();

    private static async Task<Results<RazorComponentResult<MemberPage>, RazorComponentResult<OverPage>>> ShowAsync(HttpContext context)
        => await AudienceSeat.FindAsync(context) is { } seat ? Page.Show<MemberPage>(new { Seat = seat }) : Page.Show<OverPage>();

    /// <param name="side">The chosen side; empty if the person chose neither or did not say.</param>
    /// <param name="context">The request.</param>
    /// <param name="choose">Saves the side.</param>
    /// <param name="cancel">Cancels the work.</param>
    private static async Task<RedirectHttpResult> ChooseAsync([FromForm] string? side, HttpContext context, ChooseSide choose, CancellationToken cancel)
    {
        if (await AudienceSeat.FindAsync(context) is { } seat) { await choose.RunAsync(seat.Member.Key, Forms.Chosen<Side>(side), cancel); }
        return TypedResults.LocalRedirect(Path);
    }

    private static async Task<IResult> VoteAsync(
        [FromForm] Guid question, [FromForm] int? choice, [FromForm] string? words, HttpContext context, AudiencePlaceReader places, VoteInAudience step, Clock clock, CancellationToken cancel)
    {
        var (room, key) = AudienceAuthentication.PlaceOf(context.User) ?? default;
        if (await places.FindAsync(room, key, cancel) is not { } place || !place.Room.IsOpen(clock.Now)) { return Page.Show<OverPage>(); }
        if (place.Open is not { } open || open.Id.Value != question) { return await RefusedAsync(context, seat => new { Seat = seat, Late = true }); }
        if (AudienceVote.Read(open, key, choice, words) is not { } vote) { return await RefusedAsync(context, seat => new { Seat = seat, Typed = words ?? "", Unfit = true }); }
        return SaveEndings.From(await step.RunAsync(vote, cancel)) switch
        {
            SaveEnding.Saved => TypedResults.LocalRedirect(Path),
            // It was closed meanwhile, also if what was read a moment ago still shows it.
            SaveEnding.Closed => await RefusedAsync(context, seat => new { Seat = seat with { Open = null }, Late = true }),
            SaveEnding.RetryLater => RetryLater.Answer(context),
            var other => throw new InvalidOperationException($"{other} is no end of a vote."),
        };
    }

    private static async Task<IResult> RefusedAsync(HttpContext context, Func<AudienceSeat, object> parameters)
        => await AudienceSeat.FindAsync(context) is { } seat ? Page.Refused<MemberPage>(parameters(seat)) : Page.Show<OverPage>();
}
