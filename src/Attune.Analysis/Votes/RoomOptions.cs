namespace Attune.Analysis.Votes;

/// <summary>The levels and limits by which the votes of a room are read.</summary>
public sealed record RoomOptions
{
    public static RoomOptions Default { get; } = new();

    /// <summary>The level below which a difference between the sides counts, after the adjustment by Holm over all statements.</summary>
    public double Level { get; init; } = 0.05;

    /// <summary>If the whole interval of the difference of the sides' shares is smaller than this, the sides are called alike.</summary>
    // A quarter of a side is a difference that one sees in a row of boxes. Below it the talk is not about the sides.
    public double Alike { get; init; } = 0.25;

    /// <summary>The share of those who took a side that the smaller camp must be for a statement to divide the room.</summary>
    public double SmallestCamp { get; init; } = 0.25;

    /// <summary>The smallest number of voters among whom groups are looked for.</summary>
    public int FewestVoters { get; init; } = 8;

    /// <summary>The smallest number of votes with which a voter is placed, or all statements if there are fewer.</summary>
    // Polis asks for the same number before it places anybody.
    public int FewestVotes { get; init; } = 7;

    public int MostGroups { get; init; } = 5;

    /// <summary>The number of voters up to which each is left out in turn; of more voters, random halves are drawn.</summary>
    public int MostLeftOut { get; init; } = 60;

    public int Redraws { get; init; } = 40;

    /// <summary>The number of shuffles of the votes than which the groups must be clearer.</summary>
    public int Shuffles { get; init; } = 19;

    /// <summary>
    /// The mean adjusted Rand index from which groups are stable: the room without some of its voters falls into nearly the same groups.
    /// </summary>
    // With .8, about nine of ten voters are in the same of two groups.
    public double Stable { get; init; } = 0.8;

    /// <summary>The adjusted Rand index against the sides from which the groups are the sides under another name.</summary>
    public double SameAsSides { get; init; } = 0.5;

    public int Seed { get; init; } = 1;
}
