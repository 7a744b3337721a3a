using Attune.Domain.Rounds;
using Attune.Domain.Sittings;
using Attune.Domain.Statements;
using Attune.Domain.Viewers;
using Attune.Statistics.Sides;
using Attune.Store;
using Attune.Web.Components;
using Attune.Web.Room;

namespace Attune.Web.Seat.Statements;

/// <summary>The statements on one leader's phone.</summary>
/// <param name="Admission">The leader's place.</param>
/// <param name="Program">The program.</param>
/// <param name="Round">The round.</param>
/// <param name="Side">The leader's side, for the warning about how few people it has; it is never shown beside a vote.</param>
/// <param name="Facilitator">The name of the person who closes the vote.</param>
/// <param name="Statements">The statements as they may be shown.</param>
/// <param name="Own">The leader's own votes, by ballot.</param>
public sealed record StatementSeat(
    Admission Admission, Domain.Programs.Program Program, Round Round, Side Side, string Facilitator, IReadOnlyList<ShownStatement> Statements, IReadOnlyDictionary<BallotId, VoteContent> Own) : IFound<StatementSeat>
{
    public string Context => RoomSeat.NameOf(Program, Round);

    /// <summary>The sitting runs, so there is a link back to it.</summary>
    public bool IsSitting => Round.Phase == RoundPhase.Revealing;

    /// <summary>Promises can be made and accepted here, which is so in a real round and for nobody but the leader in person.</summary>
    public bool HasOwn { get; init; }

    public string FirstName => Facilitator.Split(' ')[0];

    /// <summary>Statements that were voted on or wait for a vote, in the order of their numbers.</summary>
    public IEnumerable<ShownStatement> Shown => Statements.Where(shownStatement => shownStatement.Statement.Ballots.Count > 0);

    public IEnumerable<ShownStatement> Waiting => Statements.Where(shownStatement => shownStatement.Statement.OpenBallot is { } open && !Own.ContainsKey(open.Id));

    public IEnumerable<ShownStatement> OwingReason => Statements.Where(Owes);

    public ShownStatement? Find(int number) => Shown.FirstOrDefault(shownStatement => shownStatement.Statement.Number == number);

    /// <summary>The page of what the room looks at now; null if no sitting runs.</summary>
    internal string? PlaceIn(RoomPhase phase) => (IsSitting, phase.IsOfStatements ? ShownStatement.NowOf([.. Shown]) : null) switch
    {
        (false, _) => null,
        (_, { } now) => StatementPaths.Statement(now.Statement.Number),
        _ => RoomPaths.Room,
    };

    /// <summary>The leader voted "cannot" in a closed ballot and has not written why.</summary>
    public bool Owes(ShownStatement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return statement.Statement is { OpenBallot: null, LastResult: { } ballot } && Own.GetValueOrDefault(ballot.Id) is { OwesReason: true };
    }

    /// <returns>Null if the place was erased, or the round is not locked yet.</returns>
    public static async Task<StatementSeat?> FindAsync(HttpContext context)
    {
        if (SeatAuthentication.RoomAdmissionOf(context.User) is not { } admission) { return null; }
        var (db, cancel) = (context.Service<AttuneDb>(), context.RequestAborted);
        if (await db.Participants.AsNoTracking().FirstOrDefaultAsync(participant => participant.Key == admission.Participant && participant.Round == admission.Round, cancel) is not { } voice) { return null; }
        if (await db.Rounds.AsNoTracking().FirstAsync(candidate => candidate.Id == admission.Round, cancel) is not { Phase: >= RoundPhase.Locked } round) { return null; }
        var program = await db.Programs.AsNoTracking().FirstAsync(candidate => candidate.Id == round.Program, cancel);
        var statements = await context.Service<StatementReader>().ReadAsync(round.Id, cancel);
        // Whoever came with a link alone reads no vote that was given before.
        var roomOnly = SeatAuthentication.IsRoomOnly(context.User);
        var mine = roomOnly ? [] : await db.StatementVotes.AsNoTracking().Where(vote => vote.Participant == voice.Key).ToListAsync(cancel);
        var box = context.Service<BallotBox>();
        var own = new Dictionary<BallotId, VoteContent>();
        foreach (var vote in mine) { own[vote.Ballot] = (await box.OwnAsync(Viewer.Leader(voice.Key), [vote], vote.Ballot, cancel))!; }
        return new(
            admission, program, round, voice.Side,
            await db.Users.Where(account => account.Id == program.Facilitator).Select(account => account.DisplayName).FirstOrDefaultAsync(cancel) ?? "", statements, own)
        {
            HasOwn = !roomOnly && round.Binds && await db.Invitations.AsNoTracking().FirstOrDefaultAsync(invitation => invitation.Round == round.Id && invitation.Leader == admission.Leader, cancel) is { IsDelegated: false },
        };
    }
}
