using System.Security.Claims;
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
        desk.MapGet("/run", ShowAsync);
        desk.MapPost("/plan", PlanAsync);
        desk.MapPost("/screen-link", LinkAsync);
        desk.MapPost("/seat", OpenSeatAsync);
        desk.MapPost("/invented-votes", VoteAsync);
    }

    private static async Task<Results<RazorComponentResult<RunPage>, NotFound>> ShowAsync(Guid program, Guid round, ClaimsPrincipal user, RevealDesks desks, CancellationToken cancel)
        => await desks.FindAsync(program, round, user, cancel) is { } desk ? Page.Of<RunPage>(new { Desk = desk }) : TypedResults.NotFound();

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
    private static async Task<Results<RazorComponentResult<RunPage>, NotFound>> LinkAsync(
        Guid program, Guid round, HttpContext context, SittingChange change, RevealDesks desks, AttuneOptions options, CancellationToken cancel)
    {
        var token = "";
        if (await desks.FindAsync(program, round, context.User, cancel) is null
            || await change.MakeAsync(program, round, context.User, sitting => { token = sitting.LinkScreen(); return SittingOutcome.Done; }, cancel) is not { } outcome
            || await desks.FindAsync(program, round, context.User, cancel) is not { } desk)
        {
            return TypedResults.NotFound();
        }

        var address = options.PublicUrl.Length > 0 ? options.PublicUrl.TrimEnd('/') : $"{context.Request.Scheme}://{context.Request.Host}";
        return outcome == SittingOutcome.Done ? Page.Of<RunPage>(new { Desk = desk, ScreenLink = $"{address}/screen/{token}" }) : Page.Refused<RunPage>(new { Desk = desk, Outcome = outcome });
    }

    /// <summary>An invented leader's phone, in this browser: only of a rehearsal, where no voice belongs to a person.</summary>
    private static async Task<Results<RedirectHttpResult, NotFound>> OpenSeatAsync([FromForm] Side side, Guid program, Guid round, HttpContext context, AttuneDb db, RevealDesks desks, CancellationToken cancel)
    {
        if (await desks.FindAsync(program, round, context.User, cancel) is not { } desk) { return TypedResults.NotFound(); }
        if (desk.Round.Kind != RoundKind.Rehearsal) { return TypedResults.LocalRedirect($"{desk.Path}/run"); }
        var voice = await db.Participants.AsNoTracking().Where(each => each.Round == desk.Round.Id && each.Side == side).OrderBy(each => each.Key).FirstAsync(cancel);
        await SeatAuthentication.SignInAsync(context, new(desk.Round.Id, new(Guid.Empty), voice.Key));
        return TypedResults.LocalRedirect(Seats.RoomPaths.Room);
    }

    /// <summary>The invented leaders who have not voted vote, so that one person can try a sitting alone.</summary>
    private static async Task<Results<RedirectHttpResult, NotFound>> VoteAsync(Guid program, Guid round, HttpContext context, AttuneDb db, PairVoting voting, RevealDesks desks, Rooms rooms, CancellationToken cancel)
    {
        if (await desks.FindAsync(program, round, context.User, cancel) is not { } desk) { return TypedResults.NotFound(); }
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
