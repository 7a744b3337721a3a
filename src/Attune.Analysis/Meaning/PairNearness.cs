using System.Collections.Immutable;

namespace Attune.Analysis;

/// <summary>How near the two texts of a pair are in subject, against texts that were not paired. Says nothing about stance.</summary>
/// <param name="Similarity">Same-subject similarity, -1 to 1; comparable only within one list of pairs.</param>
/// <param name="Nearer">Share of crossed pairs (a text of this pair with one of another) that are less near, 0 to 1; null if too few pairs.</param>
public readonly record struct PairNearness(double Similarity, double? Nearer)
{
    // Below this, the crossed pairs of one pair are too few to tell one in twenty.
    private const int FewestPairs = 11;

    // The crossed pairs of so many others place a pair to within a percent; all of them would grow with the square.
    private const int MostCompared = 500;

    /// <param name="space">All first texts, then all second texts, of the same pairs in the same order.</param>
    /// <returns>One a pair.</returns>
    /// <exception cref="ArgumentException">The number of texts is odd.</exception>
    public static ImmutableArray<PairNearness> Of(SubjectSpace space)
    {
        ArgumentNullException.ThrowIfNull(space);
        var (pairs, odd) = Math.DivRem(space.Texts.Points, 2);
        if (odd != 0) { throw new ArgumentException($"{space.Texts.Points} texts are no pairs.", nameof(space)); }
        var compared = Math.Min(pairs, MostCompared);
        int[] others = [.. Enumerable.Range(0, compared).Select(place => (int)((long)place * pairs / compared))];
        return [.. Enumerable.Range(0, pairs).Select(pair => Of(space, pair, pairs, others))];
    }

    private static PairNearness Of(SubjectSpace space, int pair, int pairs, int[] others)
    {
        int[] crossed = [.. others.Where(other => other != pair)];
        var from = space.Similarities([pair], [pairs + pair, .. crossed.Select(other => pairs + other)])[0];
        var to = space.Similarities([pairs + pair], crossed)[0];
        var near = from[0];
        double? nearer = pairs < FewestPairs ? null : (double)(from.Skip(1).Count(one => one < near) + to.Count(one => one < near)) / (2 * crossed.Length);
        return new(near, nearer);
    }
}
