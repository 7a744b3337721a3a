using Attune.Domain.Statements;
using Attune.Statistics.Sides;

namespace Attune.Web.Room;

/// <summary>A statement with what may be shown of its ballots, the same for every reader.</summary>
/// <param name="Statement">The statement with its versions and ballots.</param>
/// <param name="Seats">How many people can vote, by side.</param>
/// <param name="Voted">How many have voted in the open ballot, but not what.</param>
/// <param name="Dissents">The reasons given in closed ballots.</param>
public sealed record ShownStatement(Statement Statement, SideCounts Seats, SideCounts Voted, IReadOnlyDictionary<BallotId, Dissents> Dissents)
{
    public string Text => Statement.Wording?.Text ?? "";

    public IEnumerable<StatementBallot> Closed => Statement.Ballots.Where(ballot => ballot.Result is not null);

    /// <summary>When its last ballot was opened or closed.</summary>
    public DateTimeOffset? TouchedAt => Statement.LastBallot is { } ballot ? ballot.ClosedAt ?? ballot.OpenedAt : null;

    /// <summary>
    /// The number of votes by side; null where a side has so few people that its number would reveal who has voted, so that only the number of the whole room
    /// is shown.
    /// </summary>
    public SideCounts? VotedBySide => Math.Min(Seats.Business, Seats.It) >= Counting.FewestShown ? Voted : null;

    public ShownResult? Last => Statement.LastResult is { } ballot ? ResultOf(ballot) : null;

    public ShownResult ResultOf(StatementBallot ballot)
    {
        ArgumentNullException.ThrowIfNull(ballot);
        return ShownResult.From(ballot.Result!, Statement.Ballots.FirstOrDefault(statementBallot => statementBallot.Number == ballot.Number - 1)?.Result);
    }

    public Dissents DissentsOf(StatementBallot ballot)
    {
        ArgumentNullException.ThrowIfNull(ballot);
        return Dissents.GetValueOrDefault(ballot.Id, Domain.Statements.Dissents.None);
    }

    /// <summary>
    /// The statement that the room looks at: the one with an open ballot, otherwise the one last voted on, otherwise the first that is still worked on.
    /// </summary>
    public static ShownStatement? NowOf(IReadOnlyCollection<ShownStatement> all)
        => all.Where(shownStatement => shownStatement.Statement.OpenBallot is not null).MaxBy(shownStatement => shownStatement.TouchedAt)
            ?? all.Where(shownStatement => shownStatement.TouchedAt is not null).MaxBy(shownStatement => shownStatement.TouchedAt)
            ?? all.FirstOrDefault(shownStatement => shownStatement.Statement is { Wording: not null, Settled: null });
}
