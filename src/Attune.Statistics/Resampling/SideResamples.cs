using Attune.Statistics.Estimates;
using Attune.Statistics.Sides;

namespace Attune.Statistics.Resampling;

/// <summary>
/// The bootstrap over the leaders of two sides (Efron and Tibshirani 1993), for statistics that are means over pairs of leaders. Each side is resampled
/// on its own, so that its size stays. Up to <see cref="ResamplingOptions.MostLeadersEnumerated"/> leaders on each side every resample is taken and the
/// interval is the central part of them; beyond, seeded resamples are drawn and the interval is bias-corrected and accelerated (Efron 1987). The
/// resamples depend on the sizes of the sides only, so all tables of pairs with the same numbers of leaders share them. An object may be used by several
/// threads at once.
/// </summary>
public sealed class SideResamples
{
    private readonly SideCounts _leaders;
    private readonly ResamplingOptions _options;
    private readonly bool _enumerated;

    // If every resample is taken, these are the different draws of each side, and each of one is combined with each of the other. If resamples are drawn,
    // the draws at the same place of both arrays belong together.
    private readonly SideDraw[] _business;
    private readonly SideDraw[] _it;

    /// <summary>Makes the resamples.</summary>
    /// <param name="leaders">The number of leaders on each side, at least 2 each.</param>
    /// <param name="options">Up to which size every resample is taken, how many are drawn beyond, the coverage of the intervals and the seed.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A side has fewer than two leaders.</exception>
    public SideResamples(SideCounts leaders, ResamplingOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(leaders.Business, 2, nameof(leaders));
        ArgumentOutOfRangeException.ThrowIfLessThan(leaders.It, 2, nameof(leaders));
        (_leaders, _options) = (leaders, options);
        _enumerated = Math.Max(leaders.Business, leaders.It) <= options.MostLeadersEnumerated;
        int[] business = [.. Enumerable.Range(0, leaders.Business)];
        int[] it = [.. Enumerable.Range(leaders.Business, leaders.It)];
        if (_enumerated)
        {
            _business = [.. Resamples.All([business]).Select(draw => SideDraw.From(draw.Leaders, business, draw.Weight))];
            _it = [.. Resamples.All([it]).Select(draw => SideDraw.From(draw.Leaders, it, draw.Weight))];
            return;
        }

        int[][] drawn = [.. Resamples.Drawn([business, it], options).Select(draw => draw.Leaders)];
        _business = Array.ConvertAll(drawn, draw => SideDraw.From(draw, business, 1));
        _it = Array.ConvertAll(drawn, draw => SideDraw.From(draw, it, 1));
    }

    /// <summary>Estimates the mean similarity between the sides.</summary>
    /// <param name="pairs">The similarity of each pair of leaders; the leaders of Business come first.</param>
    /// <returns>The mean with its interval, in the unit of the similarity.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="pairs"/> is null.</exception>
    /// <exception cref="ArgumentException">The table has another number of leaders.</exception>
    public Estimate MeanBetween(LeaderPairs pairs) => Interval(pairs, lessWithin: false);

    /// <summary>
    /// Estimates how close the sides are to each other, measured against how close they are within: the mean similarity between the sides minus the mean
    /// similarity within them. Copies of one leader in a resample are not compared with each other, because a leader is perfectly similar to themself and
    /// the sides would look closer within than they are. Resamples without two different leaders on any side are left out.
    /// </summary>
    /// <param name="pairs">The similarity of each pair of leaders; the leaders of Business come first.</param>
    /// <returns>The difference with its interval, in the unit of the similarity; at 0 or above, the sides are as close to each other as within.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="pairs"/> is null.</exception>
    /// <exception cref="ArgumentException">The table has another number of leaders.</exception>
    public Estimate Closeness(LeaderPairs pairs) => Interval(pairs, lessWithin: true);

    private Estimate Interval(LeaderPairs pairs, bool lessWithin)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        pairs.MustFit(_leaders.Total);
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

    // If each side of a resample consists of copies of one leader, there is no pair within a side: the mean within is NaN, and the resample is left out.
    private static double Statistic(double across, SideDraw business, SideDraw it, double mine, double theirs, bool lessWithin)
    {
        var between = across / (business.Drawn * it.Drawn);
        return lessWithin ? between - ((mine + theirs) / (business.PairsWithin + it.PairsWithin)) : between;
    }
}
