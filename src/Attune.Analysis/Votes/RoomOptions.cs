namespace Attune.Analysis;

/// <summary>Levels and floors of a room's reading.</summary>
public sealed record RoomOptions
{
    public static RoomOptions Default { get; } = new();

    /// <summary>Level of a difference between the sides, after Holm over all statements.</summary>
    public double Level { get; init; } = 0.05;

    /// <summary>Shares of the sides closer than this, with their whole interval, are called alike.</summary>
    // A quarter of a side is a difference one sees in a row of boxes; below it the talk is not about the sides.
    public double Alike { get; init; } = 0.25;

    /// <summary>A statement divides only if the smaller camp is at least this share of those who took a side.</summary>
    public double SmallestCamp { get; init; } = 0.25;

    /// <summary>Fewest voters among whom groups are looked for.</summary>
    public int FewestVoters { get; init; } = 8;

    /// <summary>Fewest votes that place a voter; all statements if there are fewer.</summary>
    // Polis asks the same before it places anybody.
    public int FewestVotes { get; init; } = 7;

    public int MostGroups { get; init; } = 5;

    /// <summary>Up to here every voter is left out in turn; beyond, voters are drawn anew.</summary>
    public int MostLeftOut { get; init; } = 60;

    public int Redraws { get; init; } = 40;

    /// <summary>Shuffles of the votes that groups must be clearer than.</summary>
    public int Shuffles { get; init; } = 19;

    /// <summary>Groups hold if the room without some of its voters falls into nearly the same ones (mean adjusted Rand index).</summary>
    // .8 is about nine of ten voters in the same of two groups.
    public double Stable { get; init; } = 0.8;

    /// <summary>From here groups are the sides under another name (adjusted Rand index against the sides).</summary>
    public double SameAsSides { get; init; } = 0.5;

    public int Seed { get; init; } = 1;
}
