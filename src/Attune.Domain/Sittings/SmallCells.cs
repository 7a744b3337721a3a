namespace Attune.Domain;

/// <summary>Counts that would tell of a person are hidden, and with them the one they could be worked out from.</summary>
public static class SmallCells
{
    // Of two, each knows the other's by subtracting the own.
    public const int Fewest = 3;

    /// <summary>May counts be shown by side? A hidden side could be worked out from the total and the other side: so both or none.</summary>
    public static bool ShowsSides(SideCounts of) => Hidden(of.Business) is false && Hidden(of.It) is false;

    /// <summary>May a count over both sides be shown?</summary>
    public static bool ShowsTotal(SideCounts of) => of.Total >= Fewest;

    // Nobody is nobody's secret.
    private static bool Hidden(int people) => people is > 0 and < Fewest;
}
