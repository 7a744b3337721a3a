namespace Attune.Analysis;

/// <summary>
/// The resamples of two sides of given sizes, as how often each leader was drawn. They hang on the sizes alone, so all topics with as many
/// leaders share them. Resamples and intervals are those of <see cref="Bootstrap"/> with Business before IT, in a fraction of its time:
/// a topic costs sums over pairs of leaders, and where all resamples are taken, what one side adds is worked out once for all draws of the other.
/// </summary>
internal sealed class SideResamples
{
    private readonly SideCounts _leaders;
    private readonly ResamplingOptions _options;
    private readonly bool _enumerated;

    // Enumerated: each different draw of a side, to be joined with each of the other. Else: draws, the places of both lists belong together.
    private readonly SideDraw[] _business;
    private readonly SideDraw[] _it;

    /// <param name="leaders">Leaders of each side, at least two.</param>
    /// <param name="options">How far to enumerate, the coverage and the seed.</param>
    public SideResamples(SideCounts leaders, ResamplingOptions options)
    {
        (_leaders, _options) = (leaders, options);
        _enumerated = Math.Max(leaders.Business, leaders.It) <= options.MostLeadersEnumerated;
        int[] business = [.. Enumerable.Range(0, leaders.Business)];
        int[] it = [.. Enumerable.Range(leaders.Business, leaders.It)];
        if (_enumerated)
        {
            _business = [.. Resamples.All([business]).Select(draw => SideDraw.Of(draw.Leaders, business, draw.Weight))];
            _it = [.. Resamples.All([it]).Select(draw => SideDraw.Of(draw.Leaders, it, draw.Weight))];
            return;
        }

        int[][] drawn = [.. Resamples.Drawn([business, it], options).Select(draw => draw.Leaders)];
        _business = Array.ConvertAll(drawn, draw => SideDraw.Of(draw, business, 1));
        _it = Array.ConvertAll(drawn, draw => SideDraw.Of(draw, it, 1));
    }

    /// <summary>Mean similarity between the sides.</summary>
    /// <param name="pairs">Similarity of each pair of leaders, Business first.</param>
    public Estimate Between(LeaderPairs pairs) => Interval(pairs, lessWithin: false);

    /// <summary>The same minus the mean similarity within the sides, as of <see cref="Closeness.Of"/>.</summary>
    public Estimate Closeness(LeaderPairs pairs) => Interval(pairs, lessWithin: true);

    private Estimate Interval(LeaderPairs pairs, bool lessWithin)
    {
        SideDraw[] sides = [SideDraw.Everybody(0, _leaders.Business), SideDraw.Everybody(_leaders.Business, _leaders.It)];
        var observed = Value(sides[0], sides[1]);
        var values = new WeightedValues(Statistics(pairs, lessWithin));
        var outside = (1 - _options.Coverage) / 2;
        var (low, high) = _enumerated ? (outside, 1 - outside) : BiasCorrection.Points(
            values, observed,
            Jackknife.Influences([.. sides[0].EachLeftOut().Select(left => Value(left, sides[1]))])
                .Concat(Jackknife.Influences([.. sides[1].EachLeftOut().Select(left => Value(sides[0], left))])),
            outside);
        return new(observed, values.Quantile(low), values.Quantile(high));

        double Value(SideDraw business, SideDraw it)
            => Statistic(it.Dot(business.Across(pairs, it)), business, it, lessWithin ? business.Within(pairs) : 0, lessWithin ? it.Within(pairs) : 0, lessWithin);
    }

    private IEnumerable<(double Value, double Weight)> Statistics(LeaderPairs pairs, bool lessWithin)
    {
        double[] mine = lessWithin ? Array.ConvertAll(_business, draw => draw.Within(pairs)) : new double[_business.Length];
        double[] theirs = lessWithin ? Array.ConvertAll(_it, draw => draw.Within(pairs)) : new double[_it.Length];
        for (var i = 0; i < _business.Length; i++)
        {
            var (business, across) = (_business[i], _business[i].Across(pairs, _it[0]));
            var (first, last) = _enumerated ? (0, _it.Length - 1) : (i, i);
            for (var j = first; j <= last; j++)
            {
                var value = Statistic(_it[j].Dot(across), business, _it[j], mine[i], theirs[j], lessWithin);
                if (!double.IsNaN(value)) { yield return (value, business.Ways * _it[j].Ways); }
            }
        }
    }

    // Copies of one leader are not compared with each other; where all are copies the mean within is undefined, and so is the resample.
    private static double Statistic(double across, SideDraw business, SideDraw it, double mine, double theirs, bool lessWithin)
    {
        var between = across / (business.Drawn * it.Drawn);
        return lessWithin ? between - ((mine + theirs) / (business.PairsWithin + it.PairsWithin)) : between;
    }
}
