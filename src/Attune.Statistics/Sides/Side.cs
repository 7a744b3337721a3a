namespace Attune.Statistics.Sides;

/// <summary>One of the two sides whose leaders are compared. A program may show them under other names than Business and IT.</summary>
public enum Side
{
    /// <summary>The first side, which is shown at the left.</summary>
    Business,

    /// <summary>The second side, which is shown at the right.</summary>
    It,
}
