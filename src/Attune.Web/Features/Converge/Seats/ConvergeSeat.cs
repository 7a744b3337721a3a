using Attune.Web.Features.Accounts;
using Attune.Web.Features.Reveal.Seats;
using Attune.Web.Features.Converge.Shared;

namespace Attune.Web.Features.Converge.Seats;

/// <summary>Converging on one leader's phone.</summary>
/// <param name="Admission">Whose it is.</param>
/// <param name="Program">The program.</param>
/// <param name="Round">The round.</param>
/// <param name="Side">The leader's side, for the warning how many it has; never shown beside a vote.</param>
/// <param name="Facilitator">Who closes the vote.</param>
/// <param name="Statements">As they may be shown.</param>
/// <param name="Own">The leader's own votes, by ballot.</param>
public sealed record ConvergeSeat(
    Admission Admission, Domain.Program Program, Round Round, Side Side, string Facilitator, IReadOnlyList<ShownStatement> Statements, IReadOnlyDictionary<BallotId, VoteContent> Own) : IFound<ConvergeSeat>
{
    public string Context => RoomSeat.NameOf(Program, Round);

    /// <summary>The room sits now: there is a way back to it.</summary>
    public bool IsSitting => Round.Phase == RoundPhase.Revealing;

    /// <summary>Promises are made and accepted here: in a real round, and by nobody in another's name.</summary>
    public bool HasOwn { get; init; }

    public string FirstName => Facilitator.Split(' ')[0];

    /// <summary>Statements that were voted on or wait for a vote, in the order of their numbers.</summary>
    public IEnumerable<ShownStatement> Shown => Statements.Where(each => each.Statement.Ballots.Count > 0);

    public IEnumerable<ShownStatement> Waiting => Statements.Where(each => each.Statement.OpenBallot is { } open && !Own.ContainsKey(open.Id));

    public IEnumerable<ShownStatement> OwingReason => Statements.Where(Owes);

    public ShownStatement? Find(int number) => Shown.FirstOrDefault(each => each.Statement.Number == number);

    /// <summary>The leader said "cannot" in a closed ballot and has not written why.</summary>
    public bool Owes(ShownStatement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return statement.Statement is { OpenBallot: null, LastResult: { } ballot } && Own.GetValueOrDefault(ballot.Id) is { OwesReason: true };
    }

    /// <returns>Null if the place was erased, or the round is not locked yet.</returns>
    public static async Task<ConvergeSeat?> FindAsync(HttpContext context)
    {
        if (SeatAuthentication.AdmissionOf(context.User) is not { } admission) { return null; }
        var (db, cancel) = (context.Service<AttuneDb>(), context.RequestAborted);
        if (await db.Participants.AsNoTracking().FirstOrDefaultAsync(each => each.Key == admission.Participant && each.Round == admission.Round, cancel) is not { } voice) { return null; }
        if (await db.Rounds.AsNoTracking().FirstAsync(each => each.Id == admission.Round, cancel) is not { Phase: >= RoundPhase.Locked } round) { return null; }
        var program = await db.Programs.AsNoTracking().FirstAsync(each => each.Id == round.Program, cancel);
        var statements = await context.Service<StatementReader>().ReadAsync(round.Id, cancel);
        var mine = await db.StatementVotes.AsNoTracking().Where(vote => vote.Participant == voice.Key).ToListAsync(cancel);
        var box = context.Service<BallotBox>();
        var own = new Dictionary<BallotId, VoteContent>();
        foreach (var vote in mine) { own[vote.Ballot] = (await box.OwnAsync(Viewer.Leader(voice.Key), [vote], vote.Ballot, cancel))!; }
        return new(
            admission, program, round, voice.Side,
            await db.Users.Where(account => account.Id == program.Facilitator).Select(account => account.DisplayName).FirstOrDefaultAsync(cancel) ?? "", statements, own)
        {
            HasOwn = round.Binds && await db.Invitations.AsNoTracking().FirstOrDefaultAsync(each => each.Round == round.Id && each.Leader == admission.Leader, cancel) is { IsDelegated: false },
        };
    }
}
