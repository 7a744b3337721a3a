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
        var closeness = Closeness.Of(pairs, space.Sides, options.Interval)?.Interval;
        return new(closeness, WithinBetween.Of(pairs, space.Sides, options.Interval).Test, Judge(closeness, options));
    }

    private static Verdict Judge(Estimate? closeness, MeaningOptions options) => closeness switch
    {
        { Low: var low } when low > options.SharedAbove => Verdict.Shared,
        { High: var high } when high < options.SharedAbove => Verdict.NotShared,
        _ => Verdict.CannotTell,
    };
}
