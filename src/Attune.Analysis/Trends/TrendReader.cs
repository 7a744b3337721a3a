using Attune.Statistics.Estimates;
using Attune.Statistics.Resampling;
using Attune.Statistics.Sides;

namespace Attune.Analysis.Trends;

/// <summary>Reads what people said of one thing in several rounds. The leaders are the unit, and a change is that of the same people.</summary>
public static class TrendReader
{
    /// <summary>Reads one round.</summary>
    /// <param name="values">What each person said.</param>
    /// <param name="measure">What is followed.</param>
    /// <param name="steps">The number of values from 0 or 1 that are counted one by one; 0 if they are no whole steps.</param>
    /// <param name="first">The lowest value.</param>
    /// <param name="options">The limits; the default if null.</param>
    public static TrendPoint Read(IReadOnlyList<PanelValue> values, TrendMeasure measure, int steps = 0, int first = 0, TrendOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        options ??= TrendOptions.Default;
        var hasOrder = measure != TrendMeasure.Unlikeness;
        return new(
            SideCounts.Count(values.Select(value => value.Side)),
            [.. Enumerable.Range(first, steps).Select(step => SideCounts.Count(values.Where(value => value.Value == step).Select(value => value.Side)))],
            hasOrder ? MeanOf([.. values.Where(value => value.Side == Side.Business)], options) : null,
            hasOrder ? MeanOf([.. values.Where(value => value.Side == Side.It)], options) : null,
            hasOrder ? MeanOf(values, options) : null,
            Interval(values, Measured(measure, values), options));
    }

    /// <summary>Reads the change between two rounds of the people who answered both times, each on the same side as before.</summary>
    /// <param name="before">What each person said in the earlier round.</param>
    /// <param name="now">What each person said in the later one.</param>
    /// <param name="measure">What is followed.</param>
    /// <param name="isShare">The values lie between 0 and 1, where smaller changes count.</param>
    /// <param name="options">The limits; the default if null.</param>
    public static TrendChange Compare(IReadOnlyList<PanelValue> before, IReadOnlyList<PanelValue> now, TrendMeasure measure, bool isShare = false, TrendOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(now);
        options ??= TrendOptions.Default;
        (PanelValue Then, PanelValue Now)[] both = [.. from one in before
                                                      join other in now on (one.Person, one.Side) equals (other.Person, other.Side)
                                                      orderby one.Side, one.Value, other.Value
                                                      select (one, other)];
        var people = SideCounts.Count(both.Select(pair => pair.Then.Side));
        if (Math.Min(people.Business, people.It) < options.LeastOfSide) { return new(TrendMove.CannotTell, TrendDoubt.TooFew, null, null, people); }

        PanelValue[] then = [.. both.Select(pair => pair.Then)], later = [.. both.Select(pair => pair.Now)];
        LeaderStatistic old = Measured(measure, then), recent = Measured(measure, later);
        var change = Interval(then, leaders => recent(leaders) - old(leaders), options)!.Value;
        var test = Test(both, measure, options);
        var (move, doubt) = Judge(change, test, measure == TrendMeasure.Unlikeness || isShare ? options.StayedShare : options.StayedSteps, options);
        return new(move, doubt, change, test, people);
    }

    /// <summary>What a tested change amounts to.</summary>
    internal static (TrendMove Move, TrendDoubt Doubt) Judge(Estimate change, ExactP? test, double stayed, TrendOptions options)
        => test is { } exact && exact.P <= options.Level && change.Value != 0 ? (change.Value < 0 ? TrendMove.Less : TrendMove.More, TrendDoubt.None)
            : change.Low > -stayed && change.High < stayed ? (TrendMove.Stayed, TrendDoubt.None)
            : (TrendMove.CannotTell, test is { } weak && weak.Smallest > options.Level ? TrendDoubt.TooFewChanged : TrendDoubt.Chance);

    private static ExactP? Test((PanelValue Then, PanelValue Now)[] both, TrendMeasure measure, TrendOptions options)
    {
        int[] changed = [.. both.Index().Where(pair => pair.Item.Then.Value != pair.Item.Now.Value).Select(pair => pair.Index)];
        int[] everybody = [.. Enumerable.Range(0, both.Length)];
        PanelValue[] then = [.. both.Select(pair => pair.Then)], later = [.. both.Select(pair => pair.Now)];
        LeaderStatistic old = Measured(measure, then), recent = Measured(measure, later);
        return PairedSwaps.Test(changed.Length, swapped =>
        {
            for (var at = 0; at < changed.Length; at++)
            {
                var (first, second) = both[changed[at]];
                (then[changed[at]], later[changed[at]]) = swapped[at] ? (second, first) : (first, second);
            }

            return recent(everybody) - old(everybody);
        }, options.Resampling);
    }

    private static Estimate? MeanOf(IReadOnlyList<PanelValue> values, TrendOptions options)
        => values.Count == 0 ? null
            : values.Count == 1 ? new(values[0].Value, values[0].Value, values[0].Value)
            : Interval(values, Measured(TrendMeasure.Level, values), options);

    private static Estimate? Interval(IReadOnlyList<PanelValue> values, LeaderStatistic statistic, TrendOptions options)
        => LeaderResamples.Interval([.. values.Select(value => value.Side)], statistic, options.Resampling);

    // The values are read when the statistic is asked, because a test swaps them in place.
    private static LeaderStatistic Measured(TrendMeasure measure, IReadOnlyList<PanelValue> values) => measure switch
    {
        TrendMeasure.Distance => leaders => Distance(values, leaders),
        TrendMeasure.Unlikeness => leaders => Unlikeness(values, leaders),
        TrendMeasure.Level => leaders => Level(values, leaders),
        _ => throw new ArgumentOutOfRangeException(nameof(measure), measure, "No such measure."),
    };

    private static double Distance(IReadOnlyList<PanelValue> values, ReadOnlySpan<int> leaders)
    {
        var (business, it, ofBusiness, ofIt) = (0.0, 0.0, 0, 0);
        foreach (var leader in leaders)
        {
            if (values[leader].Side == Side.Business) { (business, ofBusiness) = (business + values[leader].Value, ofBusiness + 1); }
            else { (it, ofIt) = (it + values[leader].Value, ofIt + 1); }
        }

        return ofBusiness == 0 || ofIt == 0 ? double.NaN : Math.Abs((business / ofBusiness) - (it / ofIt));
    }

    private static double Unlikeness(IReadOnlyList<PanelValue> values, ReadOnlySpan<int> leaders)
    {
        var (ofBusiness, ofIt) = (0, 0);
        var chosen = new SortedDictionary<double, (int Business, int It)>();
        foreach (var leader in leaders)
        {
            var value = values[leader];
            var (business, it) = chosen.GetValueOrDefault(value.Value);
            if (value.Side == Side.Business) { (business, ofBusiness) = (business + 1, ofBusiness + 1); } else { (it, ofIt) = (it + 1, ofIt + 1); }
            chosen[value.Value] = (business, it);
        }

        return ofBusiness == 0 || ofIt == 0 ? double.NaN : chosen.Values.Sum(one => Math.Abs(((double)one.Business / ofBusiness) - ((double)one.It / ofIt))) / 2;
    }

    private static double Level(IReadOnlyList<PanelValue> values, ReadOnlySpan<int> leaders)
    {
        var sum = 0.0;
        foreach (var leader in leaders) { sum += values[leader].Value; }
        return leaders.IsEmpty ? double.NaN : sum / leaders.Length;
    }
}
