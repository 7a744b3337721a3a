using Attune.Web.Features.Converge.Shared;
using Attune.Web.Live;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Features.Converge.Statements;

/// <summary>How many have voted, while people look; and in a rehearsal the votes of invented leaders.</summary>
internal static class StatementCountEndpoints
{
    private const string Live = "/statements/{number:int}/live";

    public static void MapStatementCount(this IEndpointRouteBuilder program)
    {
        program.MapRoomStream(Live, FindAsync);
        program.MapPersonalFragment(Live, FindAsync, FragmentAsync);
    }

    public static void MapInventedVotes(this IEndpointRouteBuilder rehearsal) => rehearsal.MapPost("/statements/{number:int}/invented-votes", InventAsync);

    private static async ValueTask<RoundId?> FindAsync(HttpContext context) => (await StatementDesk.FindAsync(context))?.Desk.Round.Id;

    private static async Task<IResult> FragmentAsync(HttpContext context, RoundId round, RoomState state)
        => await StatementDesk.FindAsync(context) is var (desk, statement) ? Page.Of<VotedCount>(new { Statement = statement, desk.Sides }) : TypedResults.NotFound();

    /// <summary>The invented leaders who have not voted vote, so that one person can try it alone; nobody real is voted for.</summary>
    private static async Task<Results<RedirectHttpResult, NotFound>> InventAsync(
        StatementDesk at, AttuneDb db, Voting voting, Rooms rooms, CancellationToken cancel)
    {
        if (at is not { Desk: { Round.Binds: false } desk, Statement.Statement: { OpenBallot: { } open } }) { return TypedResults.NotFound(); }
        var voted = await db.StatementVotes.Where(vote => vote.Ballot == open.Id).Select(vote => vote.Participant).ToListAsync(cancel);
        var voices = await db.Participants.AsNoTracking().Where(each => each.Round == desk.Round.Id).OrderBy(each => each.Side).ThenBy(each => each.Key).ToListAsync(cancel);
        await Task.WhenAll(voices.GroupBy(voice => voice.Side).SelectMany(side => side.Select((voice, place) => (voice, place)))
            .Where(each => !voted.Contains(each.voice.Key))
            .Select(each => voting.CastAsync(open.Id, each.voice.Key, Invented(open.Number, each.voice.Side, each.place), Guid.NewGuid(), cancel)));
        await rooms.ChangedAsync(desk.Round.Id, cancel);
        return TypedResults.LocalRedirect(at.Path);
    }

    // First the one side holds back, and after the talk one of it still does: a rehearsal shows a dissent, a movement and a statement that passes.
    private static VoteContent Invented(int ballot, Side side, int place) => (side, place) switch
    {
        (Side.It, 3) => new(Grade.Cannot, ConvergeStrings.Tell("Invented_reason"), ReasonShown.BySide),
        (Side.It, 2) when ballot == 1 => new(Grade.Cannot, ConvergeStrings.Tell("Invented_reason_first"), ReasonShown.BySide),
        (Side.It, _) or (_, 2 or 3) => new(Grade.CanLiveWith, "", ReasonShown.NotShown),
        _ => new(Grade.Agree, "", ReasonShown.NotShown),
    };
}
