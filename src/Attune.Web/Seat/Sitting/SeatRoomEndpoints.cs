using System.Net;
using Attune.Domain.Judging;
using Attune.Domain.Programs;
using Attune.Domain.Sittings;
using Attune.Domain.Viewers;
using Attune.Store;
using Attune.Store.Rooms;
using Attune.Store.UseCases.Votes;
using Attune.Web.Components;
using Attune.Web.Components.Answering;
using Attune.Web.Hosting;
using Attune.Web.Live;
using Attune.Web.Room;
using Attune.Web.Seat.Corrections;
using Attune.Web.Seat.Quotes;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Seat.Sitting;

/// <summary>A leader's phone during the sitting and after it.</summary>
internal static class SeatRoomEndpoints
{
    private const string Live = "/room/live";

    // What the room shows is the same for every leader, because the gate decides by the role.
    private static readonly Viewer AnyLeader = new(ViewerRole.Leader, "");

    public static void MapSeatRoom(this IEndpointRouteBuilder app)
    {
        var seat = app.MapGroup("/seat").RequireAuthorization(SeatAuthentication.Policy);
        seat.MapGet("/room", ShowAsync);
        seat.MapGet("/room/word", ShowWordAsync);
        seat.MapGet("/room/report", ReportAsync);
        seat.MapPost("/room/vote", VoteAsync).NotForLeavers().RequireRateLimiting(Limits.SeatPost).WithMetadata(SeatAuthentication.ShortWay());
        seat.MapRoomStream(Live, FindAsync);
        seat.MapFilledFragment(Live, FindAsync, OwnAsync, RenderAsync);
        seat.MapQuotes();
        seat.MapCorrections();
    }

    private static async ValueTask<RoundId?> FindAsync(HttpContext context)
        => await RoomSeat.FindAsync(context) is { } seat ? seat.Round.Id : null;

    /// <summary>The page holds what its fragment would be: after a vote all phones come here at once.</summary>
    private static async Task<RazorComponentResult<SeatRoomPage>> ShowAsync(RoomSeat seat, HttpContext context)
    {
        var (revision, html) = await RoomEndpoints.FillAsync(context, seat.Round.Id, OwnAsync, RenderAsync, state => state.Phase.IsOfStatements || state.Phase.IsVoting);
        return Page.Show<SeatRoomPage>(new { Now = new MarkupString(System.Text.Encoding.UTF8.GetString(html.Span)), seat.RoomOnly, seat.Context, Revision = revision });
    }

    /// <summary>Everybody in the same manner is shown the same, so there is one rendering for each, however many Seats there are.</summary>
    private static async ValueTask<OwnPart> OwnAsync(HttpContext context, RoundId round, RoomState state) => new((await MannerAsync(context, state)).View, () => TokenOf(context));

    // A device that opened the sitting alone shows nothing of the person.
    private static async Task<SeatManner> MannerAsync(HttpContext context, RoomState state)
        => SeatAuthentication.AdmissionOf(context.User) is { } admission
            ? await SeatManner.ReadAsync(context.Service<AttuneDb>(), admission, state, context.RequestAborted)
            : SeatManner.OfNobody;

    // Writes the token as the component of the framework does, which only knows the request in which it is rendered.
    private static string TokenOf(HttpContext context)
    {
        var tokens = context.Service<IAntiforgery>().GetAndStoreTokens(context);
        return $"<input type=\"hidden\" name=\"{tokens.FormFieldName}\" value=\"{WebUtility.HtmlEncode(tokens.RequestToken)}\" />";
    }

    private static async Task<byte[]> RenderAsync(RoomMoment moment)
        => await moment.RenderAsync<SeatNow>(new
        {
            View = await moment.Services.GetRequiredService<SittingReader>().ReadAsync(moment.Round, AnyLeader, CancellationToken.None),
            Manner = SeatManner.Of(moment.View),
        });

    private static async Task<Results<RazorComponentResult<WordPage>, RedirectHttpResult>> ShowWordAsync(string? key, RoomSeat seat, SittingReader reader, CancellationToken cancel)
        => await reader.ReadAsync(seat.Round.Id, seat.Viewer, cancel) is { Sitting: { Blank: false } } view
            && HasComeToWords(view.Sitting)
            && view.Reading.Words.FirstOrDefault(word => word.Key == key) is { } word
                ? Page.Show<WordPage>(new { View = view, Word = word })
                : TypedResults.LocalRedirect(RoomPaths.Room);

    /// <summary>Tells whether the sitting has come to the words: before the cloud, or a first look at shared words, nobody may read ahead.</summary>
    private static bool HasComeToWords(Domain.Sittings.Sitting sitting)
        => sitting.EndedAt is not null || sitting.Run.Take(sitting.At + 1).Any(step => step.Stage is SittingStage.Cloud or SittingStage.CommonGround);

    /// <summary>Takes a vote, as a form or from the module; sent twice it is stored once.</summary>
    private static async Task<IResult> VoteAsync(
        [FromForm] string? pair, [FromForm] SameThing? judgement, RoomSeat seat, HttpContext context, CastJudgement cast, CancellationToken cancel)
    {
        // Without a choice, or too late, the page shows what is on now and what was kept.
        if (pair is { Length: > 0 } && judgement is { } chosen && Enum.IsDefined(chosen))
        {
            if (SaveEndings.From(await cast.RunAsync(seat.Round.Id, pair, seat.Participant, chosen, cancel)) == SaveEnding.RetryLater) { return RetryLater.Answer(context); }
        }

        return TypedResults.LocalRedirect(RoomPaths.Room);
    }

    /// <summary>What the room saw, to read again; open once the sitting is over.</summary>
    private static async Task<IResult> ReportAsync(RoomSeat seat, HttpContext context, SittingReader reader, CancellationToken cancel)
        => await reader.ReadAsync(seat.Round.Id, seat.Viewer, cancel) is { Sitting.EndedAt: not null } view
            ? (await Web.Room.RoomReport.AnswerAsync(context, view, seat.Viewer)).Result
            : TypedResults.LocalRedirect(RoomPaths.Room);
}
