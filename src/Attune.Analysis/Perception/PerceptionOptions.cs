namespace Attune.Analysis;

/// <summary>When a forecast counts as wrong.</summary>
public sealed record PerceptionOptions
{
    public static PerceptionOptions Default { get; } = new();

    /// <summary>Steps of likeness between forecast and outcome from which the forecast did not come true.</summary>
    // Neighbouring steps are the same belief in other words, and one leader who changes by a step moves the median of three by one.
    public int MissedBySteps { get; init; } = 2;
}
