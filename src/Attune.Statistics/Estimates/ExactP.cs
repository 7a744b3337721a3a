namespace Attune.Statistics.Estimates;

/// <summary>
/// The p-value of a test that counts every possible result, together with the smallest p-value that the same test could have reached on a group
/// of this size. A small group can only reach a large p, and a reader has to know that.
/// </summary>
/// <param name="P">The p-value, above 0 and at most 1; two-sided unless its method says otherwise.</param>
/// <param name="Smallest">The smallest p-value that the same test can reach with this many leaders, above 0 and at most 1.</param>
public readonly record struct ExactP(double P, double Smallest)
{
    /// <summary>Whether the p-value is an estimate from seeded random permutations, because the group was too large to go through all of them.</summary>
    public bool Estimated { get; init; }
}
