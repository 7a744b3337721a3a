using System.Collections.Concurrent;
using Attune.Analysis.Verdicts;
using Attune.Statistics.Estimates;
using Attune.Statistics.Resampling;
using Attune.Statistics.Sides;

namespace Attune.Analysis.Meaning;

/// <summary>
/// The meaning axis: whether what one side says about a topic is near to what the other side says. It reads only the vectors of the encoder, so that
/// it does not depend on the vocabulary axis, and it compares leaders and not points. Near is measured against the pairs of this question, because no
/// cosine carries over from one question to another. How close the sides are within themselves is reported beside it, with a permutation test. There
/// is one object for each question, which several threads may use at once.
/// </summary>
/// <param name="typical">How near two points of the question typically are.</param>
/// <param name="options">The thresholds.</param>
internal sealed class TopicMeaning(TypicalPair typical, MeaningOptions options)
{
    private readonly ConcurrentDictionary<SideCounts, SideResamples> _resamples = new();
    private readonly ConcurrentDictionary<SideCounts, SideAssignments> _assignments = new();

    /// <param name="space">The leaders of the topic.</param>
    public MeaningAxis Compare(LeaderSpace space)
    {
        var leaders = SideCounts.Count(space.Sides);
        if (TooFew(leaders)) { return new(null, null, Verdict.CannotTell); }

        if (leaders.Total > options.ResampleUpTo)
        {
            var (closenessOfMany, betweenOfMany) = ClosenessOfMany.Compare(space, options.Interval.Coverage);
            return Axis(closenessOfMany, typical.Scale(betweenOfMany), null);
        }

        var resamples = ResamplesOf(leaders);
        var assignments = _assignments.GetOrAdd(leaders, static (sides, interval) => new(sides, interval), options.Interval);
        return Axis(resamples.Closeness(space.Pairs), typical.Scale(resamples.MeanBetween(space.Pairs)), assignments.Test(space.Pairs));
    }

    /// <summary>Returns only the verdict, for a topic of few leaders from which one of them is left out.</summary>
    public Verdict VerdictOf(LeaderSpace few)
    {
        var leaders = SideCounts.Count(few.Sides);
        if (TooFew(leaders)) { return Verdict.CannotTell; }

        var sums = PairSums.Sum(few.Pairs, few.Sides.AsSpan());
        return Judge(sums.MeanBetween - sums.MeanWithin, typical.Scale(ResamplesOf(leaders).MeanBetween(few.Pairs)));
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
