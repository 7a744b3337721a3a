namespace Attune.Analysis.Ratings;

/// <summary>The limits that decide what ratings and rankings amount to.</summary>
public sealed record RatingOptions
{
    public static RatingOptions Default { get; } = new();

    /// <summary>The r_wg from which a group agrees.</summary>
    // The usual limit (James, Demaree and Wolf 1984; LeBreton and Senter 2008). It never stands alone: random groups of four reach it, too.
    public double Agrees { get; init; } = 0.7;

    /// <summary>The largest probability with which chance may explain an agreement, an order or a difference that is told.</summary>
    public double Level { get; init; } = 0.05;

    /// <summary>How many leaders make a camp at an end of the scale.</summary>
    // One leader apart from all others is a person and not a camp.
    public int LeastInCamp { get; init; } = 2;
}
