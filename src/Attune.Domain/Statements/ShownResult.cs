using Attune.Statistics.Sides;

namespace Attune.Domain.Statements;

/// <summary>What anybody may know of a closed ballot, which is the same for the Desk, the Screen, the Seats and every later page.</summary>
/// <param name="Business">The side on the left.</param>
/// <param name="It">The side on the right.</param>
/// <param name="Carry">The count of both sides together; null if a side is hidden, whose count could then be worked out by subtracting.</param>
/// <param name="Agree">
/// How many of those who carry it agree rather than can live with it, over both sides; null where fewer than three gave either grade. A grade of one side is
/// never shown.
/// </param>
/// <param name="Movement">What changed since the ballot before; null for a first ballot, and where a side of either ballot is hidden.</param>
public sealed record ShownResult(ShownSide Business, ShownSide It, ShownCount? Carry, int? Agree, Movement? Movement)
{
    /// <summary>Each side passes. This is never hidden.</summary>
    public bool Passes => Business.Outcome == SideOutcome.Passes && It.Outcome == SideOutcome.Passes;

    public ShownSide On(Side side) => side == Side.Business ? Business : It;

    /// <param name="result">What was counted.</param>
    /// <param name="before">The ballot before it; null for the first.</param>
    public static ShownResult From(BallotResult result, BallotResult? before)
    {
        ArgumentNullException.ThrowIfNull(result);
        var whole = result.Hidden.Nothing;
        var (agree, canLiveWith) = (result.Business.Agree + result.It.Agree, result.Business.CanLiveWith + result.It.CanLiveWith);
        return new(
            ShownSide.From(result, Side.Business), ShownSide.From(result, Side.It),
            whole ? new(result.Carry.Total, result.Votes.Total, result.Seats.Total) : null,
            whole && Math.Min(agree, canLiveWith) >= Counting.FewestShown ? agree : null,
            whole && before is { Hidden.Nothing: true } ? result.Movement : null);
    }
}

/// <summary>How one side voted on a statement, as far as its group is large enough to be shown.</summary>
/// <param name="Outcome">The outcome, which is always shown.</param>
/// <param name="Hiding">Why the count is not shown.</param>
/// <param name="Carry">The count of "can live with it" or better; null if hidden.</param>
public sealed record ShownSide(SideOutcome Outcome, Hiding Hiding, ShownCount? Carry)
{
    internal static ShownSide From(BallotResult result, Side side)
    {
        var counts = result.On(side);
        var hiding = result.Hidden.On(side);
        return new(counts.Outcome, hiding, hiding == Hiding.Shown ? new(counts.Carry, counts.Votes, result.Seats.On(side)) : null);
    }
}

/// <summary>A count such as "3 of 4", and how many people could have voted.</summary>
public readonly record struct ShownCount(int On, int Of, int Seats)
{
    public int Absent => Seats - Of;
}
