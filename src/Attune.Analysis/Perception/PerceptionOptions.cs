namespace Attune.Analysis.Perception;

/// <summary>The limits that decide when it can be told how alike answers are, and when a forecast counts as wrong.</summary>
public sealed record PerceptionOptions
{
    public static PerceptionOptions Default { get; } = new();

    /// <summary>The number of steps of likeness between forecast and outcome from which the forecast counts as wrong.</summary>
    // Neighboring steps are the same belief in other words, and one leader who changes by a step can move the median of three by one.
    public int MissedBySteps { get; init; } = 2;

    /// <summary>The number of topics from which a question has an outcome.</summary>
    // A single topic is either agreement or none: it would always call the whole question very different or nearly the same.
    public int TopicsToTell { get; init; } = 2;

    /// <summary>The part of each side's leaders, from 0 to 1, who have to speak in these topics.</summary>
    public double SpeakToTell { get; init; } = .5;
}
