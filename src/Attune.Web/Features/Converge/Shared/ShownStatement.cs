namespace Attune.Web.Features.Converge.Shared;

/// <summary>A statement with what may be shown of its ballots: the same for every reader.</summary>
/// <param name="Statement">Words and ballots.</param>
/// <param name="Seats">Who may vote.</param>
/// <param name="Voted">Who has voted in the ballot that is open: how many, never how.</param>
/// <param name="Dissents">Of closed ballots.</param>
public sealed record ShownStatement(Statement Statement, SideCounts Seats, SideCounts Voted, IReadOnlyDictionary<BallotId, Dissents> Dissents)
{
    public string Text => Statement.Wording?.Text ?? "";

    public IEnumerable<StatementBallot> Closed => Statement.Ballots.Where(ballot => ballot.Result is not null);

    /// <summary>When something was last seen to happen with it.</summary>
    public DateTimeOffset? TouchedAt => Statement.LastBallot is { } ballot ? ballot.ClosedAt ?? ballot.OpenedAt : null;

    /// <summary>Null where a side has so few that its number would say who has voted: then the whole room is one number.</summary>
    public SideCounts? VotedBySide => Math.Min(Seats.Business, Seats.It) >= Counting.FewestShown ? Voted : null;

    public ShownResult? Last => Statement.LastResult is { } ballot ? ResultOf(ballot) : null;

    public ShownResult ResultOf(StatementBallot ballot)
    {
        ArgumentNullException.ThrowIfNull(ballot);
        return ShownResult.Of(ballot.Result!, Statement.Ballots.FirstOrDefault(each => each.Number == ballot.Number - 1)?.Result);
    }

    public Dissents DissentsOf(StatementBallot ballot)
    {
        ArgumentNullException.ThrowIfNull(ballot);
        return Dissents.GetValueOrDefault(ballot.Id, Domain.Dissents.None);
    }

    /// <summary>What the room looks at: a ballot that is open, else the statement last voted on, else the first that is still worked on.</summary>
    public static ShownStatement? NowOf(IReadOnlyCollection<ShownStatement> all)
        => all.Where(each => each.Statement.OpenBallot is not null).MaxBy(each => each.TouchedAt)
            ?? all.Where(each => each.TouchedAt is not null).MaxBy(each => each.TouchedAt)
            ?? all.FirstOrDefault(each => each.Statement is { Wording: not null, Settled: null });
}
