using Attune.Domain.Judging;
using Attune.Domain.Programs;
using Attune.Store;
using Attune.Store.Rooms;

namespace Attune.Web.Seat.Sitting;

/// <summary>
/// All that the page of the sitting shows of one person. Everybody of whom it is the same is shown the same rendering, so there are as many renderings as
/// manners, however many Seats there are.
/// </summary>
/// <param name="Vote">The vote on the pair that is open; null if there is none.</param>
/// <param name="HasVoted">A vote on the statement that is open is given.</param>
/// <param name="Waits">Something waits for the person's own word.</param>
public sealed record SeatManner(SameThing? Vote, bool HasVoted, bool Waits)
{
    private const string Nothing = "-";

    /// <summary>Of somebody of whom nothing is shown.</summary>
    public static SeatManner OfNobody { get; } = new(null, HasVoted: false, Waits: false);

    /// <summary>The name of the rendering.</summary>
    public string View => string.Join(' ', "seat", Vote?.ToString() ?? Nothing, HasVoted ? nameof(HasVoted) : Nothing, Waits ? nameof(Waits) : Nothing);

    /// <summary>The manner of which <see cref="View"/> is the name.</summary>
    public static SeatManner Of(string view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var parts = view.Split(' ');
        return new(Enum.TryParse<SameThing>(parts[1], out var vote) ? vote : null, parts[2] == nameof(HasVoted), parts[3] == nameof(Waits));
    }

    internal static async Task<SeatManner> ReadAsync(AttuneDb db, Admission admission, RoomState state, CancellationToken cancel)
    {
        var me = admission.Participant;
        return new(
            // What nobody is asked for now is not looked up.
            state.Phase.IsVoting ? await VoteAsync(db, admission.Round, me, cancel) : null,
            state.Phase.IsOfStatements && await db.StatementVotes.AnyAsync(vote => vote.Participant == me && db.Ballots.Any(ballot => ballot.Id == vote.Ballot && ballot.ClosedAt == null), cancel),
            await db.HasWaitingAsync(admission, cancel));
    }

    private static async Task<SameThing?> VoteAsync(AttuneDb db, RoundId round, ParticipantKey me, CancellationToken cancel)
        => await db.Sittings.AsNoTracking().FirstOrDefaultAsync(sitting => sitting.Round == round, cancel) is { PairNow: { OpenFor: { } time } pair }
            ? await db.PairVotes.AsNoTracking().Where(vote => vote.Round == round && vote.Pair == pair.Card && vote.Participant == me && vote.Time == time)
                .Select(vote => (SameThing?)vote.Judgement).FirstOrDefaultAsync(cancel)
            : null;
}
