namespace Attune.Analysis;

/// <summary>
/// The meaning axis: is what one side says near to what the other side says? Reads the encoder's part alone, so that it stays independent of the
/// vocabulary axis, and compares leaders, not points. Near is measured by the pairs of this question, as no cosine carries from one question to
/// another; how close the sides are within themselves is reported beside it, with its permutation test.
/// </summary>
internal static class TopicMeaning
{
    public static MeaningAxis Of(LeaderSpace space, TypicalPair typical, MeaningOptions options)
    {
        var leaders = SideCounts.Of(space.Sides);
        if (Math.Min(leaders.Business, leaders.It) < options.FewestPerSide) { return new(null, null, Verdict.CannotTell); }

        if (leaders.Total > options.ResampleUpTo)
        {
            var (closenessOfMany, betweenOfMany) = ClosenessOfMany.Of(space, options.Interval.Coverage);
            return Judge(closenessOfMany, typical.Scale(betweenOfMany), null, options);
        }

        var pairs = new LeaderPairs(space.Count, space.Similarity);
        var closeness = Closeness.Of(pairs, space.Sides, options.Interval)!.Value.Interval;
        var between = Bootstrap.OfSides(space.Sides, drawn => Between(pairs, space.Sides, drawn), options.Interval)!.Value.Interval;
        return Judge(closeness, typical.Scale(between), WithinBetween.Of(pairs, space.Sides, options.Interval).Test, options);
    }

    private static MeaningAxis Judge(Estimate closeness, Estimate nearness, ExactP? test, MeaningOptions options)
    {
        var verdict = nearness.Low > options.SharedAbove ? Verdict.Shared
            : nearness.High < options.NotSharedBelow && closeness.Value < options.ApartBelow ? Verdict.NotShared
            : Verdict.CannotTell;
        return new(closeness, test, verdict) { Nearness = nearness };
    }

    private static double Between(LeaderPairs pairs, IReadOnlyList<Side> sides, ReadOnlySpan<int> drawn)
    {
        var (sum, count) = (0.0, 0);
        foreach (var one in drawn)
        {
            if (sides[one] != Side.Business) { continue; }

            foreach (var other in drawn)
            {
                if (sides[other] != Side.It) { continue; }

                sum += pairs[one, other];
                count++;
            }
        }

        return sum / count;
    }
}
