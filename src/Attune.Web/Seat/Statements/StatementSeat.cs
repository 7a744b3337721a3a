using Attune.Domain.Rounds;
using Attune.Domain.Sittings;
using Attune.Domain.Statements;
using Attune.Domain.Viewers;
using Attune.Statistics.Sides;
using Attune.Store;
using Attune.Store.Reading;
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
        var (asked, id) = (new Together(db), admission.Round);
        // Whoever came with a link alone reads no vote that was given before.
        var roomOnly = SeatAuthentication.IsRoomOnly(context.User);
        var rounds = db.Rounds.AsNoTracking().Where(candidate => candidate.Id == id);
        var foundVoice = asked.First(db.Participants.AsNoTracking().Where(participant => participant.Key == admission.Participant && participant.Round == id));
        var foundRound = asked.First(rounds);
        var foundProgram = asked.First(db.Programs.AsNoTracking().Where(candidate => rounds.Select(round => round.Program).Contains(candidate.Id)));
        var facilitator = asked.First(db.Users.Where(account => db.Programs.Where(program => rounds.Select(round => round.Program).Contains(program.Id)).Select(program => program.Facilitator).Contains(account.Id)).Select(account => account.DisplayName));
        var invitation = asked.First(db.Invitations.AsNoTracking().Where(candidate => candidate.Round == id && candidate.Leader == admission.Leader));
        var mine = roomOnly ? () => [] : asked.List(db.StatementVotes.AsNoTracking().Where(vote => vote.Participant == admission.Participant));
        var statements = StatementReader.Ask(asked, id);
        await asked.ReadAsync(cancel);
        if (foundVoice() is not { } voice || foundRound() is not { Phase: >= RoundPhase.Locked } round) { return null; }
        var box = context.Service<BallotBox>();
        var own = new Dictionary<BallotId, VoteContent>();
        foreach (var vote in mine()) { own[vote.Ballot] = (await box.OwnAsync(Viewer.Leader(voice.Key), [vote], vote.Ballot, cancel))!; }
        return new(
            admission, foundProgram()!, round, voice.Side, facilitator() ?? "", await context.Service<StatementReader>().ShowAsync(statements(), cancel), own)
        {
            HasOwn = !roomOnly && round.Binds && invitation() is { IsDelegated: false },
        };
    }
}
