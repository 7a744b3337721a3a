namespace Attune.Analysis;

/// <summary>
/// The meaning axis: is what one side says as close to what the other side says as to what its own people say? Reads the encoder's
/// part alone, so that it stays independent of the vocabulary axis, and compares leaders, not points.
/// </summary>
internal static class TopicMeaning
{
    /// <summary>Between minus within similarity with its interval over leaders, its permutation test, and the verdict.</summary>
    public static MeaningAxis Of(LeaderSpace space, MeaningOptions options)
    {
        var leaders = SideCounts.Of(space.Sides);
        if (Math.Min(leaders.Business, leaders.It) < options.FewestPerSide) { return new(null, null, Verdict.CannotTell); }

        if (leaders.Total > options.ResampleUpTo)
        {
            var large = ClosenessOfMany.Of(space, options.Interval.Coverage);
            return new(large, null, Judge(large, options));
        }

        var pairs = new LeaderPairs(space.Count, space.Similarity);
        var closeness = Bootstrap.OfSides(space.Sides, drawn => Closeness(pairs, space.Sides, drawn), options.Interval)?.Interval;
        return new(closeness, WithinBetween.Of(pairs, space.Sides, options.Interval).Test, Judge(closeness, options));
    }

    private static Verdict Judge(Estimate? closeness, MeaningOptions options) => closeness switch
    {
        { Low: var low } when low > options.SharedAbove => Verdict.Shared,
        { High: var high } when high < options.SharedAbove => Verdict.NotShared,
        _ => Verdict.CannotTell,
    };

    // A leader drawn twice is not compared with itself: that would pull its side together.
    private static double Closeness(LeaderPairs pairs, IReadOnlyList<Side> sides, ReadOnlySpan<int> drawn)
    {
        var (within, between, withinPairs, betweenPairs) = (0.0, 0.0, 0, 0);
        for (var one = 0; one < drawn.Length; one++)
        {
            for (var other = 0; other < one; other++)
            {
                if (drawn[one] == drawn[other]) { continue; }

                if (sides[drawn[one]] == sides[drawn[other]])
                {
                    within += pairs[drawn[one], drawn[other]];
                    withinPairs++;
                }
                else
                {
                    between += pairs[drawn[one], drawn[other]];
                    betweenPairs++;
                }
            }
        }

        return withinPairs == 0 || betweenPairs == 0 ? double.NaN : (between / betweenPairs) - (within / withinPairs);
    }
}
