using System.Collections.Immutable;

namespace Attune.Analysis.Meaning;

/// <summary>
/// How near the two texts of a pair are in subject, compared with texts that were not paired. It says nothing about whether they agree.
/// </summary>
/// <param name="Similarity">The same-subject similarity, from -1 to 1. It can only be compared within one list of pairs.</param>
/// <param name="Nearer">
/// The share of crossed pairs (a text of this pair with a text of another) that are less near, from 0 to 1; null if there are too few pairs.
/// </param>
public readonly record struct PairNearness(double Similarity, double? Nearer)
{
    // With fewer pairs, a pair has too few crossed pairs to find one in twenty.
    private const int FewestPairs = 11;

    // The crossed pairs with so many others place a pair to within a percent; the number of all of them would grow with the square of the pairs.
    private const int MostCompared = 500;

    /// <param name="space">The first texts of all pairs, and then their second texts in the same order.</param>
    /// <returns>The nearness of each pair.</returns>
    /// <exception cref="ArgumentException">The number of texts is odd.</exception>
    public static ImmutableArray<PairNearness> Measure(SubjectSpace space)
    {
        ArgumentNullException.ThrowIfNull(space);
        var (pairs, odd) = Math.DivRem(space.Texts.Points, 2);
        if (odd != 0) { throw new ArgumentException($"{space.Texts.Points} texts are no pairs.", nameof(space)); }
        var compared = Math.Min(pairs, MostCompared);
        int[] others = [.. Enumerable.Range(0, compared).Select(place => (int)((long)place * pairs / compared))];
        return [.. Enumerable.Range(0, pairs).Select(pair => Measure(space, pair, pairs, others))];
    }

    private static PairNearness Measure(SubjectSpace space, int pair, int pairs, int[] others)
    {
        int[] crossed = [.. others.Where(other => other != pair)];
        var from = space.Similarities([pair], [pairs + pair, .. crossed.Select(other => pairs + other)])[0];
        var to = space.Similarities([pairs + pair], crossed)[0];
        var near = from[0];
        double? nearer = pairs < FewestPairs ? null : (double)(from.Skip(1).Count(one => one < near) + to.Count(one => one < near)) / (2 * crossed.Length);
        return new(near, nearer);
    }
}
