using Attune.Web.Live;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Features.Audiences;

/// <summary>The page of somebody in the audience.</summary>
internal static class MemberEndpoints
{
    public const string Path = "/audience";

    public static void MapMembers(this IEndpointRouteBuilder app)
    {
        var member = app.MapGroup(Path).RequireAuthorization(AudienceAuthentication.Policy);
        member.MapGet("", (Delegate)ShowAsync);
        member.MapPost("/side", ChooseAsync).RequireRateLimiting(AudienceSetup.VoteLimit);
        member.MapPost("/vote", VoteAsync).RequireRateLimiting(AudienceSetup.VoteLimit);
        member.MapRoomStream("", RoundAsync);
        member.MapPersonalFragment("", RoundAsync, FragmentAsync);
    }

    private static async ValueTask<RoundId?> RoundAsync(HttpContext context)
        => (await AudienceSeat.FindAsync(context))?.Room.Round;

    private static async Task<IResult> FragmentAsync(HttpContext context, RoundId round, RoomState state)
        => await AudienceSeat.FindAsync(context) is { } seat ? Page.Of<MemberNow>(new { Seat = seat }) : TypedResults.NotFound();

    private static async Task<Results<RazorComponentResult<MemberPage>, RazorComponentResult<OverPage>>> ShowAsync(HttpContext context)
        => await AudienceSeat.FindAsync(context) is { } seat ? Page.Of<MemberPage>(new { Seat = seat }) : Page.Of<OverPage>();

    /// <param name="side">Empty: neither, or not said.</param>
    /// <param name="context">Who asks.</param>
    /// <param name="db">The store.</param>
    /// <param name="cancel">Ends the work early.</param>
    private static async Task<RedirectHttpResult> ChooseAsync([FromForm] string? side, HttpContext context, AttuneDb db, CancellationToken cancel)
    {
        if (await AudienceSeat.FindAsync(context) is { } seat) { await db.ChooseSideAsync(seat.Member.Key, Forms.Chosen<Side>(side), cancel); }
        return TypedResults.LocalRedirect(Path);
    }

    private static async Task<IResult> VoteAsync(
        [FromForm] Guid question, [FromForm] int? choice, [FromForm] string? words, HttpContext context, AudienceWriter writer, CancellationToken cancel)
    {
        if (await AudienceSeat.FindAsync(context) is not { } seat) { return Page.Of<OverPage>(); }
        if (seat.Open is not { } open || open.Id.Value != question) { return Page.Refused<MemberPage>(new { Seat = seat, Late = true }); }
        if (AudienceVote.Read(open, seat.Member.Key, choice, words) is not { } vote) { return Page.Refused<MemberPage>(new { Seat = seat, Typed = words ?? "", Unfit = true }); }
        return await writer.VoteAsync(vote, cancel) switch
        {
            AudienceWriteOutcome.Kept => TypedResults.LocalRedirect(Path),
            AudienceWriteOutcome.Closed => Page.Refused<MemberPage>(new { Seat = seat with { Open = null }, Late = true }),
            AudienceWriteOutcome.Busy => ComeAgain.Answer(context),
            var other => throw new InvalidOperationException($"{other} is no end of a vote."),
        };
    }
}
