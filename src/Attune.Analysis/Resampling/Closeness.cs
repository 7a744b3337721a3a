namespace Attune.Analysis;

/// <summary>How close the two sides are to each other, against how close they are within.</summary>
public static class Closeness
{
    /// <summary>
    /// Mean similarity between the sides minus mean similarity within them (so minus <see cref="WithinBetween.G"/>), bootstrapped over
    /// the leaders of each side. Copies of one leader in a resample are not compared with each other: a leader agrees with themself
    /// perfectly, and the sides would look closer within than they are.
    /// </summary>
    /// <param name="similarities">Similarity of each pair of leaders.</param>
    /// <param name="sides">Side of each leader, in the same order.</param>
    /// <param name="options">How far to enumerate, and the seed.</param>
    /// <returns>In the unit of the similarity; 0 or above: as close across as within. Null if a side has fewer than two leaders.</returns>
    /// <exception cref="ArgumentException">Sides and similarities do not fit.</exception>
    public static BootstrapEstimate? Of(LeaderPairs similarities, IReadOnlyList<Side> sides, ResamplingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(similarities);
        ArgumentNullException.ThrowIfNull(sides);
        similarities.MustFit(sides.Count);
        return Bootstrap.OfSides(sides, leaders => Value(similarities, sides, leaders), options);
    }

    private static double Value(LeaderPairs similarities, IReadOnlyList<Side> sides, ReadOnlySpan<int> leaders)
    {
        var (within, between, withinPairs, betweenPairs) = (0.0, 0.0, 0, 0);
        for (var i = 0; i < leaders.Length; i++)
        {
            for (var j = i + 1; j < leaders.Length; j++)
            {
                var (one, other) = (leaders[i], leaders[j]);
                if (sides[one] != sides[other])
                {
                    between += similarities[one, other];
                    betweenPairs++;
                }
                else if (one != other)
                {
                    within += similarities[one, other];
                    withinPairs++;
                }
            }
        }

        return (between / betweenPairs) - (within / withinPairs);
    }
}
