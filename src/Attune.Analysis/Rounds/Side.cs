namespace Attune.Analysis;

/// <summary>One of the two sides of a program. Named Business and IT unless the program renames them.</summary>
public enum Side
{
    /// <summary>The side shown at the left.</summary>
    Business,

    /// <summary>The side shown at the right.</summary>
    It,
}

/// <summary>What a program calls its two sides.</summary>
/// <param name="Business">Name of the side at the left.</param>
/// <param name="It">Name of the side at the right.</param>
public sealed record SideNames(string Business, string It)
{
    public static SideNames Default { get; } = new("Business", "IT");

    public string Of(Side side) => side == Side.Business ? Business : It;
}

/// <summary>How many leaders of each side; the counts come before any share.</summary>
/// <param name="Business">Leaders of the side at the left, 0 or more.</param>
/// <param name="It">Leaders of the side at the right, 0 or more.</param>
public readonly record struct SideCounts(int Business, int It)
{
    public int Total => Business + It;

    public int Of(Side side) => side == Side.Business ? Business : It;

    public static SideCounts Of(IEnumerable<Side> sides)
    {
        var (business, it) = (0, 0);
        foreach (var side in sides)
        {
            if (side == Side.Business) { business++; } else { it++; }
        }

        return new(business, it);
    }
}
