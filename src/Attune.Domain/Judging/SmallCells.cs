using Attune.Statistics.Sides;

namespace Attune.Domain.Judging;

/// <summary>Hides counts that would give away a person, and with them any count from which these could be worked out.</summary>
public static class SmallCells
{
    // In a group of two, each knows the other's vote by subtracting their own.
    public const int Fewest = 3;

    /// <summary>
    /// Whether counts may be shown by side. A hidden side could be worked out from the total and the other side, so both are shown or neither.
    /// </summary>
    public static bool ShowsSides(SideCounts of) => Hidden(of.Business) is false && Hidden(of.It) is false;

    /// <summary>Whether a count over both sides may be shown.</summary>
    public static bool ShowsTotal(SideCounts of) => of.Total >= Fewest;

    // A count of zero gives nobody away.
    private static bool Hidden(int people) => people is > 0 and < Fewest;
}
