using System.Net;
using Attune.Web.Features.Accounts;
using Attune.Web.Features.Reveal.Room;
using Attune.Web.Live;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Features.Reveal.Seats;

/// <summary>A leader's phone during the sitting and after it.</summary>
internal static class SeatRoomEndpoints
{
    private const string Live = "/room/live";

    // What the room shows is the same for each of them: the gate decides by the role.
    private static readonly Viewer AnyLeader = new(ViewerRole.Leader, "");

    public static void MapSeatRoom(this IEndpointRouteBuilder app)
    {
        var seat = app.MapGroup("/seat").RequireAuthorization(SeatAuthentication.Policy);
        seat.MapGet("/room", ShowAsync);
        seat.MapGet("/room/word", ShowWordAsync);
        seat.MapGet("/room/report", ReportAsync);
        seat.MapPost("/room/vote", VoteAsync).RequireRateLimiting(PagesSetup.PublicPost);
        seat.MapRoomStream(Live, FindAsync);
        seat.MapFilledFragment(Live, FindAsync, OwnAsync, RenderAsync);
        seat.MapQuotes();
    }

    private static async ValueTask<RoundId?> FindAsync(HttpContext context)
        => await RoomSeat.FindAsync(context) is { } seat ? seat.Round.Id : null;

    private static async Task<RazorComponentResult<SeatRoomPage>> ShowAsync(RoomSeat seat, SittingReader reader, Rooms rooms, CancellationToken cancel)
    {
        var state = await rooms.StateAsync(seat.Round.Id, 0, cancel);
        return Page.Of<SeatRoomPage>(new { View = await reader.ReadAsync(seat.Round.Id, seat.Viewer, cancel), Voice = seat.Participant, seat.Context, state.Revision });
    }

    /// <summary>All who voted alike, or are not asked, are shown the same: so at most one rendering for each judgement, however many Seats.</summary>
    private static async ValueTask<OwnPart> OwnAsync(HttpContext context, RoundId round, RoomState state)
    {
        var vote = SittingChange.IsVoting(state.Phase) ? await VoteOfAsync(context, round) : null;
        return new(vote is { } judgement ? $"seat {judgement}" : "seat", () => TokenOf(context));
    }

    private static async Task<SameThing?> VoteOfAsync(HttpContext context, RoundId round)
    {
        var (db, voice) = (context.Service<AttuneDb>(), SeatAuthentication.AdmissionOf(context.User)!.Participant);
        return await db.Sittings.AsNoTracking().FirstOrDefaultAsync(each => each.Round == round, context.RequestAborted) is { PairNow: { OpenFor: { } time } pair }
            ? await db.PairVotes.AsNoTracking().Where(each => each.Round == round && each.Pair == pair.Card && each.Participant == voice && each.Time == time)
                .Select(each => (SameThing?)each.Judgement).FirstOrDefaultAsync(context.RequestAborted)
            : null;
    }

    // As the component of the framework writes it, which knows only the request it is rendered in.
    private static string TokenOf(HttpContext context)
    {
        var tokens = context.Service<IAntiforgery>().GetAndStoreTokens(context);
        return $"<input type=\"hidden\" name=\"{tokens.FormFieldName}\" value=\"{WebUtility.HtmlEncode(tokens.RequestToken)}\" />";
    }

    private static async Task<byte[]> RenderAsync(RoomMoment moment)
        => await moment.RenderAsync<SeatNow>(new
        {
            View = await moment.Services.GetRequiredService<SittingReader>().ReadAsync(moment.Round, AnyLeader, CancellationToken.None),
            OwnVote = Enum.TryParse<SameThing>(moment.View.Split(' ')[^1], out var vote) ? vote : (SameThing?)null,
            Apart = true,
        });

    private static async Task<Results<RazorComponentResult<WordPage>, RedirectHttpResult>> ShowWordAsync(string? key, RoomSeat seat, SittingReader reader, CancellationToken cancel)
        => await reader.ReadAsync(seat.Round.Id, seat.Viewer, cancel) is { Sitting: { Blank: false } } view
            && HasComeToWords(view.Sitting)
            && view.Reading.Words.FirstOrDefault(word => word.Key == key) is { } word
                ? Page.Of<WordPage>(new { View = view, Word = word })
                : TypedResults.LocalRedirect(RoomPaths.Room);

    /// <summary>The words are opened by the sitting, in its order: before the cloud, or a first look at shared words, nobody reads ahead.</summary>
    private static bool HasComeToWords(Sitting sitting)
        => sitting.EndedAt is not null || sitting.Run.Take(sitting.At + 1).Any(step => step.Stage is SittingStage.Cloud or SittingStage.CommonGround);

    /// <summary>A vote, as a form or from the module; sent twice it is kept once.</summary>
    private static async Task<IResult> VoteAsync(
        [FromForm] string? pair, [FromForm] SameThing? judgement, RoomSeat seat, HttpContext context, PairVoting voting, Rooms rooms, CancellationToken cancel)
    {
        // Without a choice, or too late: the page shows what is on now and what was kept.
        if (pair is { Length: > 0 } && judgement is { } chosen && Enum.IsDefined(chosen))
        {
            var outcome = await voting.CastAsync(seat.Round.Id, pair, seat.Participant, chosen, cancel);
            if (outcome == CastOutcome.ComeAgain) { return ComeAgain.Answer(context); }
            if (outcome == CastOutcome.Kept) { await rooms.ChangedAsync(seat.Round.Id, cancel); }
        }

        return TypedResults.LocalRedirect(RoomPaths.Room);
    }

    /// <summary>What the room saw, to read again; open once the sitting is over.</summary>
    private static async Task<IResult> ReportAsync(RoomSeat seat, HttpContext context, SittingReader reader, CancellationToken cancel)
        => await reader.ReadAsync(seat.Round.Id, seat.Viewer, cancel) is { Sitting.EndedAt: not null } view
            ? (await Pack.RoomReport.AnswerAsync(context, view, seat.Viewer, Attune.Report.Audience.Room)).Result
            : TypedResults.LocalRedirect(RoomPaths.Room);
}
