using Attune.Web.Features.Accounts;
using Attune.Web.Features.Reveal.Room;
using Attune.Web.Live;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Features.Reveal.Prepare;

/// <summary>The run of show, the link of the Screen, and in a rehearsal the phones of invented leaders.</summary>
internal static class RunEndpoints
{
    public static void MapRun(this IEndpointRouteBuilder desk)
    {
        desk.MapGet("/run", Show);
        desk.MapPost("/plan", PlanAsync);
        desk.MapPost("/screen-link", LinkAsync);
        desk.MapPost("/seat", OpenSeatAsync);
        desk.MapPost("/invented-votes", VoteAsync);
    }

    private static RazorComponentResult<RunPage> Show(RevealDesk desk) => Page.Of<RunPage>(new { Desk = desk });

    private static Task<IResult> PlanAsync(IFormCollection form, Preparer preparer)
        => preparer.ChangeAsync(
            sitting =>
            {
                for (var step = 0; step < sitting.Run.Length; step++)
                {
                    if (int.TryParse(form[$"minutes-{step}"], NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes != sitting.Run[step].Minutes) { sitting.Plan(step, minutes); }
                }

                return SittingOutcome.Done;
            },
            "run");

    /// <summary>A new link for the projector's machine; the one before opens nothing any more.</summary>
    private static async Task<Results<RazorComponentResult<RunPage>, NotFound>> LinkAsync(RevealDesk before, HttpContext context, SittingChange change, AttuneOptions options, CancellationToken cancel)
    {
        var token = "";
        if (await change.MakeAsync(before.Program.Id, before.Round.Id, context.User, sitting => { token = sitting.LinkScreen(); return SittingOutcome.Done; }, cancel) is not { } outcome
            || await RevealDesk.FindAsync(context) is not { } desk)
        {
            return TypedResults.NotFound();
        }

        return outcome == SittingOutcome.Done ? Page.Of<RunPage>(new { Desk = desk, ScreenLink = $"{options.OriginOf(context.Request)}/screen/{token}" }) : Page.Refused<RunPage>(new { Desk = desk, Outcome = outcome });
    }

    /// <summary>An invented leader's phone, in this browser: only of a rehearsal, where no voice belongs to a person.</summary>
    private static async Task<RedirectHttpResult> OpenSeatAsync([FromForm] Side side, RevealDesk desk, HttpContext context, AttuneDb db, CancellationToken cancel)
    {
        if (desk.Round.Kind != RoundKind.Rehearsal) { return TypedResults.LocalRedirect($"{desk.Path}/run"); }
        var voice = await db.Participants.AsNoTracking().Where(each => each.Round == desk.Round.Id && each.Side == side).OrderBy(each => each.Key).FirstAsync(cancel);
        await SeatAuthentication.SignInAsync(context, new(desk.Round.Id, new(Guid.Empty), voice.Key));
        return TypedResults.LocalRedirect(Seats.RoomPaths.Room);
    }

    /// <summary>The invented leaders who have not voted vote, so that one person can try a sitting alone.</summary>
    private static async Task<RedirectHttpResult> VoteAsync(RevealDesk desk, AttuneDb db, PairVoting voting, Rooms rooms, CancellationToken cancel)
    {
        if (desk.Round.Kind == RoundKind.Rehearsal && desk.Sitting.PairNow is { OpenFor: { } time } pair)
        {
            var voted = await db.PairVotes.AsNoTracking().Where(vote => vote.Round == desk.Round.Id && vote.Pair == pair.Card && vote.Time == time).Select(vote => vote.Participant).ToListAsync(cancel);
            var voices = await db.Participants.AsNoTracking().Where(each => each.Round == desk.Round.Id).OrderBy(each => each.Side).ThenBy(each => each.Key).ToListAsync(cancel);
            await Task.WhenAll(voices.Index().Where(each => !voted.Contains(each.Item.Key))
                .Select(each => voting.CastAsync(desk.Round.Id, pair.Card, each.Item.Key, InventedVote(time, each.Index), cancel)));
            await rooms.ChangedAsync(desk.Round.Id, cancel);
        }

        return TypedResults.LocalRedirect($"{desk.Path}/drive");
    }

    // Before the talk nearly all take it for the same thing; after it one still does. So the rehearsal shows what movement looks like.
    private static SameThing InventedVote(VoteTime time, int place) => (time, place) switch
    {
        (VoteTime.BeforeTheTalk, 3) => SameThing.CannotTell,
        (VoteTime.BeforeTheTalk, _) => SameThing.TheSame,
        (_, 4) => SameThing.TheSame,
        _ => SameThing.NotTheSame,
    };
}
