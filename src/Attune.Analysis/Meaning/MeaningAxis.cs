using Attune.Analysis.Verdicts;
using Attune.Statistics.Estimates;

namespace Attune.Analysis.Meaning;

/// <summary>Whether the two sides mean the same by a topic.</summary>
/// <param name="Closeness">
/// The mean similarity between the sides minus the mean within them, with its interval over leaders; null where a side has too few leaders to
/// compare.
/// </param>
/// <param name="Test">The exact permutation test of the same difference over leaders; null where the groups are too small or too large.</param>
/// <param name="Verdict">Whether the meaning is shared, is not shared, or cannot be told.</param>
public sealed record MeaningAxis(Estimate? Closeness, ExactP? Test, Verdict Verdict)
{
    /// <summary>
    /// The mean similarity between the sides with its interval over leaders, in standard deviations above what two points of the question typically
    /// have. The verdict rests on it. Null where <see cref="Closeness"/> is null.
    /// </summary>
    public Estimate? Nearness { get; init; }
}
