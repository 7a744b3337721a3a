using Attune.Domain.Programs;
using Attune.Domain.Statements;
using Attune.Statistics.Sides;
using Attune.Store;
using Attune.Store.Rooms;
using Attune.Store.UseCases.Votes;
using Attune.Web.Components;
using Attune.Web.Live;
using Attune.Web.Room;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Attune.Web.Desk.Statements;

/// <summary>How many have voted, updated while people look; and in a rehearsal the votes of invented leaders.</summary>
internal static class StatementCountEndpoints
{
    private const string Live = "/statements/{number:int}/live";

    public static void MapStatementCount(this IEndpointRouteBuilder program)
    {
        program.MapRoomStream(Live, FindAsync);
        program.MapPersonalFragment(Live, FindAsync, FragmentAsync);
    }

    public static void MapInventedVotes(this IEndpointRouteBuilder rehearsal) => rehearsal.MapPost("/statements/{number:int}/invented-votes", InventAsync).Steers();

    private static async ValueTask<RoundId?> FindAsync(HttpContext context) => (await StatementDesk.FindAsync(context))?.Desk.Round.Id;

    private static async Task<IResult> FragmentAsync(HttpContext context, RoundId round, RoomState state)
        => await StatementDesk.FindAsync(context) is var (desk, statement) ? Page.Show<VotedCount>(new { Statement = statement, desk.Sides }) : TypedResults.NotFound();

    /// <summary>Votes for the invented leaders who have not voted, so that one person can try it alone; nobody votes for a real person.</summary>
    private static async Task<Results<RedirectHttpResult, NotFound>> InventAsync(
        StatementDesk at, AttuneDb db, VoteOnStatement vote, CancellationToken cancel)
    {
        if (at is not { Desk: { Round.Binds: false } desk, Statement.Statement: { OpenBallot: { } open } }) { return TypedResults.NotFound(); }
        var voted = await db.StatementVotes.Where(statementVote => statementVote.Ballot == open.Id).Select(statementVote => statementVote.Participant).ToListAsync(cancel);
        var voices = await db.Participants.AsNoTracking().Where(participant => participant.Round == desk.Round.Id).OrderBy(participant => participant.Side).ThenBy(participant => participant.Key).ToListAsync(cancel);
        await Task.WhenAll(voices.GroupBy(voice => voice.Side).SelectMany(side => side.Select((voice, place) => (voice, place)))
            .Where(candidate => !voted.Contains(candidate.voice.Key))
            .Select(candidate => vote.RunAsync(open.Id, candidate.voice.Key, Invented(open.Number, candidate.voice.Side, candidate.place), Guid.NewGuid(), cancel)));
        return TypedResults.LocalRedirect(at.Path);
    }

    // In the first ballot one side refuses, and after the talk one of its members still does: so a rehearsal shows a dissent, a movement and a statement that
    // passes.
    private static VoteContent Invented(int ballot, Side side, int place) => (side, place) switch
    {
        (Side.It, 3) => new(Grade.Cannot, StatementsTexts.InventedReason, ReasonShown.BySide),
        (Side.It, 2) when ballot == 1 => new(Grade.Cannot, StatementsTexts.InventedReasonFirst, ReasonShown.BySide),
        (Side.It, _) or (_, 2 or 3) => new(Grade.CanLiveWith, "", ReasonShown.NotShown),
        _ => new(Grade.Agree, "", ReasonShown.NotShown),
    };
}
