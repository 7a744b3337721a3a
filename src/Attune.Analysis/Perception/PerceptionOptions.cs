namespace Attune.Analysis.Perception;

/// <summary>The limit that decides when a forecast counts as wrong.</summary>
public sealed record PerceptionOptions
{
    public static PerceptionOptions Default { get; } = new();

    /// <summary>The number of steps of likeness between forecast and outcome from which the forecast counts as wrong.</summary>
    // Neighboring steps are the same belief in other words, and one leader who changes by a step can move the median of three by one.
    public int MissedBySteps { get; init; } = 2;
}
