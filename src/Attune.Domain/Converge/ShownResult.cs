namespace Attune.Domain;

/// <summary>What anybody may know of a closed ballot: the same for the Desk, the Screen, the Seats and every page after.</summary>
/// <param name="Business">Of the side at the left.</param>
/// <param name="It">Of the side at the right.</param>
/// <param name="Carry">Both sides together; null if a side is hidden, which could then be had by subtracting.</param>
/// <param name="Agree">
/// Of those who carry it, how many agree rather than can live with it, over both sides; null where fewer than three did
/// either: a grade of one side is never shown.
/// </param>
/// <param name="Movement">Null for a first ballot, and where a side of either ballot is hidden.</param>
public sealed record ShownResult(ShownSide Business, ShownSide It, ShownCount? Carry, int? Agree, Movement? Movement)
{
    /// <summary>Each side passes: null of no side is ever hidden.</summary>
    public bool Passes => Business.Outcome == SideOutcome.Passes && It.Outcome == SideOutcome.Passes;

    public ShownSide Of(Side side) => side == Side.Business ? Business : It;

    /// <param name="result">What was counted.</param>
    /// <param name="before">The ballot before it; null for the first.</param>
    public static ShownResult Of(BallotResult result, BallotResult? before)
    {
        ArgumentNullException.ThrowIfNull(result);
        var whole = result.Hidden.Nothing;
        var (agree, canLiveWith) = (result.Business.Agree + result.It.Agree, result.Business.CanLiveWith + result.It.CanLiveWith);
        return new(
            ShownSide.Of(result, Side.Business), ShownSide.Of(result, Side.It),
            whole ? new(result.Carry.Total, result.Votes.Total, result.Seats.Total) : null,
            whole && Math.Min(agree, canLiveWith) >= Counting.FewestShown ? agree : null,
            whole && before is { Hidden.Nothing: true } ? result.Movement : null);
    }
}

/// <param name="Outcome">Always shown.</param>
/// <param name="Hiding">Why there is no count.</param>
/// <param name="Carry">"Can live with it" or better; null if hidden.</param>
public sealed record ShownSide(SideOutcome Outcome, Hiding Hiding, ShownCount? Carry)
{
    internal static ShownSide Of(BallotResult result, Side side)
    {
        var counts = result.Of(side);
        var hiding = result.Hidden.Of(side);
        return new(counts.Outcome, hiding, hiding == Hiding.Shown ? new(counts.Carry, counts.Votes, result.Seats.Of(side)) : null);
    }
}

/// <summary>"3 of 4", and how many might have voted.</summary>
public readonly record struct ShownCount(int On, int Of, int Seats)
{
    public int Absent => Seats - Of;
}
