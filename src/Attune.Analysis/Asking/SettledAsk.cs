using System.Collections.Immutable;

namespace Attune.Analysis.Asking;

/// <summary>How somebody settled a question.</summary>
public enum AskAnswer
{
    /// <summary>The sides mean the same.</summary>
    Same,

    /// <summary>The sides contradict each other.</summary>
    Opposed,

    /// <summary>The sides speak of two things.</summary>
    Different,

    /// <summary>It is not worth asking.</summary>
    Dropped,
}

/// <summary>A question that somebody has settled.</summary>
/// <param name="Points">The places of the points that were shown.</param>
/// <param name="Answer">How it was settled.</param>
public sealed record SettledAsk(ImmutableArray<int> Points, AskAnswer Answer);
