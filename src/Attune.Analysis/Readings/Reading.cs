using System.Collections.Immutable;

namespace Attune.Analysis;

/// <summary>The analysis of a locked round. Every number in it leads to points, and every point to an exact part of an answer.</summary>
public sealed record Reading
{
    /// <summary>Version of the program that made it.</summary>
    public required string Version { get; init; }

    /// <summary>Id of the encoder; readings of different encoders are never compared.</summary>
    public required string EncoderId { get; init; }

    /// <summary>SHA-256 of the round and the options, in lower-case hex.</summary>
    public required string InputsHash { get; init; }

    public required LockedRound Round { get; init; }

    /// <summary>Leaders of each side who answered at least one question.</summary>
    public required SideCounts Leaders { get; init; }

    public required ImmutableArray<QuestionReading> Questions { get; init; }

    /// <summary>Empty if no expectation matrix was given.</summary>
    public ImmutableArray<OwnershipCell> Ownership { get; init; } = [];

    /// <summary>Empty if no forecasts were given.</summary>
    public ImmutableArray<PerceptionReading> Perception { get; init; } = [];

    /// <summary>Empty if no themes were given.</summary>
    public ImmutableArray<ThemeTrace> Themes { get; init; } = [];
}

/// <summary>What one question's answers say.</summary>
public sealed record QuestionReading
{
    public required Question Question { get; init; }

    /// <summary>Leaders of each side who answered it.</summary>
    public required SideCounts Answered { get; init; }

    /// <summary>All points, in the order of answers.</summary>
    public required ImmutableArray<Point> Points { get; init; }

    /// <summary>Ruzicka overlap of the two sides' words over the whole question, 0 to 1.</summary>
    public required double VocabularyOverlap { get; init; }

    /// <summary>All terms, most leaders first, then ordinal by key.</summary>
    public required ImmutableArray<TermReading> Terms { get; init; }

    /// <summary>Most leaders first.</summary>
    public required ImmutableArray<Topic> Topics { get; init; }

    /// <summary>In the order of the reveal.</summary>
    public required ImmutableArray<Card> Cards { get; init; }

    /// <summary>Null if the question has no horizon anchor.</summary>
    public HorizonReading? Horizon { get; init; }
}
