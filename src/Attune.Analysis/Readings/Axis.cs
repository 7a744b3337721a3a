namespace Attune.Analysis;

/// <summary>A number with the interval it lies in.</summary>
/// <param name="Value">The estimate.</param>
/// <param name="Low">Lower end of the interval, 95 % unless its method says otherwise.</param>
/// <param name="High">Upper end of the same interval.</param>
public readonly record struct Estimate(double Value, double Low, double High);

/// <summary>A probability by counting, never without the smallest one this group could have reached.</summary>
/// <param name="P">In (0, 1]; two-sided unless its method says otherwise.</param>
/// <param name="Smallest">The smallest p the same test on this many leaders can reach.</param>
public readonly record struct ExactP(double P, double Smallest)
{
    /// <summary>Not exact: the group was too large to enumerate and p was estimated from seeded permutations.</summary>
    public bool Estimated { get; init; }
}

/// <summary>Is the vocabulary of a topic shared?</summary>
/// <param name="Overlap">Ruzicka overlap of the two sides' shares of leaders, 0 to 1.</param>
/// <param name="Verdict">Shared, not shared, or cannot tell.</param>
public sealed partial record VocabularyAxis(double Overlap, Verdict Verdict);

/// <summary>Is the meaning of a topic shared?</summary>
/// <param name="Closeness">Mean similarity between the sides minus within them, with its interval over leaders; null where a side has too few points to compare.</param>
/// <param name="Test">Exact permutation over leaders of the same statistic; null where the groups are too small or too large to enumerate.</param>
/// <param name="Verdict">Shared, not shared, or cannot tell.</param>
public sealed record MeaningAxis(Estimate? Closeness, ExactP? Test, Verdict Verdict)
{
    /// <summary>
    /// Mean similarity between the sides, in standard deviations from what two points of the question typically have, with its interval over
    /// leaders: what the verdict reads. Null where <see cref="Closeness"/> is.
    /// </summary>
    public Estimate? Nearness { get; init; }
}
