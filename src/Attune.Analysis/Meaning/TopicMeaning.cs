using System.Collections.Concurrent;

namespace Attune.Analysis;

/// <summary>
/// The meaning axis: is what one side says near to what the other side says? Reads the encoder's part alone, so that it stays independent of the
/// vocabulary axis, and compares leaders, not points. Near is measured by the pairs of this question, as no cosine carries from one question to
/// another; how close the sides are within themselves is reported beside it, with its permutation test. One a question; safe to use from several threads.
/// </summary>
/// <param name="typical">What near is measured by.</param>
/// <param name="options">Thresholds.</param>
internal sealed class TopicMeaning(TypicalPair typical, MeaningOptions options)
{
    private readonly ConcurrentDictionary<SideCounts, SideResamples> _resamples = new();
    private readonly ConcurrentDictionary<SideCounts, SideAssignments> _assignments = new();

    /// <param name="space">The leaders of the topic.</param>
    public MeaningAxis Of(LeaderSpace space)
    {
        var leaders = SideCounts.Of(space.Sides);
        if (TooFew(leaders)) { return new(null, null, Verdict.CannotTell); }

        if (leaders.Total > options.ResampleUpTo)
        {
            var (closenessOfMany, betweenOfMany) = ClosenessOfMany.Of(space, options.Interval.Coverage);
            return Axis(closenessOfMany, typical.Scale(betweenOfMany), null);
        }

        var resamples = ResamplesOf(leaders);
        var assignments = _assignments.GetOrAdd(leaders, static (sides, interval) => new(sides, interval), options.Interval);
        return Axis(resamples.Closeness(space.Pairs), typical.Scale(resamples.Between(space.Pairs)), assignments.Test(space.Pairs));
    }

    /// <summary>The verdict alone, for a topic of few without one of its leaders.</summary>
    public Verdict VerdictOf(LeaderSpace few)
    {
        var leaders = SideCounts.Of(few.Sides);
        if (TooFew(leaders)) { return Verdict.CannotTell; }

        var sums = PairSums.Of(few.Pairs, few.Sides.AsSpan());
        return Judge(sums.MeanBetween - sums.MeanWithin, typical.Scale(ResamplesOf(leaders).Between(few.Pairs)));
    }

    private bool TooFew(SideCounts leaders) => Math.Min(leaders.Business, leaders.It) < options.FewestPerSide;

    private SideResamples ResamplesOf(SideCounts leaders)
        => _resamples.GetOrAdd(leaders, static (sides, interval) => new(sides, interval), options.Interval);

    private MeaningAxis Axis(Estimate closeness, Estimate nearness, ExactP? test)
        => new(closeness, test, Judge(closeness.Value, nearness)) { Nearness = nearness };

    private Verdict Judge(double closeness, Estimate nearness)
        => nearness.Low > options.SharedAbove ? Verdict.Shared
            : nearness.High < options.NotSharedBelow && closeness < options.ApartBelow ? Verdict.NotShared
            : Verdict.CannotTell;
}
