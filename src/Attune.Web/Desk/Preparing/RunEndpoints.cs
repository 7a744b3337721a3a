using Attune.Domain.Judging;
using Attune.Domain.Rounds;
using Attune.Domain.Sittings;
using Attune.Statistics.Sides;
using Attune.Store;
using Attune.Store.UseCases.Sittings;
using Attune.Store.UseCases.Votes;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Attune.Web.Printing;
using Attune.Web.Room;
using Attune.Web.Seat;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Desk.Preparing;

/// <summary>The run of show, the link to the Screen, and in a rehearsal the phones of invented leaders.</summary>
internal static class RunEndpoints
{
    /// <summary>The start of the name of a field with minutes; its end is the place of the step.</summary>
    public const string MinutesField = "minutes-";

    public static void MapRun(this IEndpointRouteBuilder desk)
    {
        desk.MapGet("/run", Show).WaitsForReading().HasCharts();
        desk.MapPost("/plan", PlanAsync).Changes();
        desk.MapPost("/screen-link", LinkAsync).Makes().AsksFirst(AskToLinkAsync);
        desk.MapPost("/seat", OpenSeatAsync).Steers();
        desk.MapPost("/invented-votes", VoteAsync).Steers();
    }

    private static RazorComponentResult<RunPage> Show(SittingDesk desk) => Page.Show<RunPage>(new { Desk = desk });

    private static async Task<IResult> PlanAsync(IFormCollection form, HttpContext context, PreparationForm preparer)
    {
        // All are kept, or none: what is no number of minutes is said, and stays in its field.
        if (form.Any(field => field.Key.StartsWith(MinutesField, StringComparison.Ordinal) && MinutesIn(field.Value) is null))
        {
            return await SittingDesk.FindAsync(context) is { } desk ? Page.Refused<RunPage>(new { Desk = desk, Sent = form }) : TypedResults.NotFound();
        }

        return await preparer.ChangeAsync(
            sitting =>
            {
                for (var step = 0; step < sitting.Run.Length; step++)
                {
                    if (MinutesIn(form[$"{MinutesField}{step}"]) is { } minutes && minutes != sitting.Run[step].Minutes) { sitting.Plan(step, minutes); }
                }

                return SittingOutcome.Done;
            },
            "run");
    }

    private static int? MinutesIn(string? typed) => Forms.Whole(typed?.Trim()) is >= 1 and <= RunStep.MostMinutes and var minutes ? minutes : null;

    private static async Task<Question?> AskToLinkAsync(HttpContext context)
        => await SittingDesk.FindAsync(context) is { Sitting.ScreenHash: not null } desk ? new(PreparingTexts.LinkAsk, PreparingTexts.LinkAskText, PreparingTexts.ScreenLink, $"{desk.Path}/run") : null;

    /// <summary>Makes a new link for the projector's machine; the former stops working.</summary>
    private static async Task<Results<RazorComponentResult<RunPage>, NotFound>> LinkAsync(SittingDesk before, HttpContext context, ChangeSitting change, AttuneOptions options, CancellationToken cancel)
    {
        var token = "";
        if (await change.RunAsync(context.User.ToChange(before.Program.Id, before.Round.Id, sitting => { token = sitting.LinkScreen(); return SittingOutcome.Done; }), cancel) is not { } outcome
            || await SittingDesk.FindAsync(context) is not { } desk)
        {
            return TypedResults.NotFound();
        }

        return outcome == SittingOutcome.Done ? Page.Show<RunPage>(new { Desk = desk, ScreenLink = $"{options.OriginOf(context.Request)}/screen/{token}" }) : Page.Refused<RunPage>(new { Desk = desk, Outcome = outcome });
    }

    /// <summary>Opens an invented leader's phone in this browser; only in a rehearsal, where no voice belongs to a person.</summary>
    private static async Task<RedirectHttpResult> OpenSeatAsync([FromForm] Side side, SittingDesk desk, HttpContext context, AttuneDb db, CancellationToken cancel)
    {
        if (desk.Round.Kind != RoundKind.Rehearsal) { return TypedResults.LocalRedirect($"{desk.Path}/run"); }
        var voice = await db.Participants.AsNoTracking().Where(participant => participant.Round == desk.Round.Id && participant.Side == side).OrderBy(participant => participant.Key).FirstAsync(cancel);
        await SeatAuthentication.RehearseAsync(context, new(desk.Round.Id, new(Guid.Empty), voice.Key));
        return TypedResults.LocalRedirect(Web.Seat.RoomPaths.Room);
    }

    /// <summary>The invented leaders who have not voted vote, so that one person can try a sitting alone.</summary>
    private static async Task<RedirectHttpResult> VoteAsync(SittingDesk desk, AttuneDb db, CastJudgement cast, CancellationToken cancel)
    {
        if (desk.Round.Kind == RoundKind.Rehearsal && desk.Sitting.PairNow is { OpenFor: { } time } pair)
        {
            var voted = await db.PairVotes.AsNoTracking().Where(vote => vote.Round == desk.Round.Id && vote.Pair == pair.Card && vote.Time == time).Select(vote => vote.Participant).ToListAsync(cancel);
            var voices = await db.Participants.AsNoTracking().Where(participant => participant.Round == desk.Round.Id).OrderBy(participant => participant.Side).ThenBy(participant => participant.Key).ToListAsync(cancel);
            await Task.WhenAll(voices.Index().Where(candidate => !voted.Contains(candidate.Item.Key))
                .Select(candidate => cast.RunAsync(desk.Round.Id, pair.Card, candidate.Item.Key, InventedVote(time, candidate.Index), cancel)));
        }

        return TypedResults.LocalRedirect($"{desk.Path}/drive");
    }

    // Before the talk nearly all say "the same thing"; after it one still does. So the rehearsal shows what movement looks like.
    private static SameThing InventedVote(VoteTime time, int place) => (time, place) switch
    {
        (VoteTime.BeforeTheTalk, 3) => SameThing.CannotTell,
        (VoteTime.BeforeTheTalk, _) => SameThing.TheSame,
        (_, 4) => SameThing.TheSame,
        _ => SameThing.NotTheSame,
    };
}
