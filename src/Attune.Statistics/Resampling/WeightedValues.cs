namespace Attune.Statistics.Resampling;

/// <summary>A distribution of values, each with the number of times it occurs.</summary>
internal sealed class WeightedValues
{
    // The same numbers added in another order differ in their last digits, and equal results must count as equal.
    private const double Tolerance = 1e-12;

    private readonly double[] _values;
    private readonly double[] _weights;

    public WeightedValues(IEnumerable<(double Value, double Weight)> values)
    {
        var (rising, weights) = (new List<double>(), new List<double>());
        foreach (var (value, weight) in values)
        {
            rising.Add(value);
            weights.Add(weight);
        }

        (_values, _weights) = ([.. rising], [.. weights]);
        Array.Sort(_values, _weights);
        Total = _weights.Sum();
    }

    /// <summary>The number of all values, repeated ones counted each time.</summary>
    public double Total { get; }

    /// <summary>Computes the share of values below a given one; of those equal to it, half are counted.</summary>
    public double ShareBelow(double value)
    {
        var near = Tolerance * Math.Max(1, Math.Abs(value));
        var below = 0.0;
        for (var place = 0; place < _values.Length && _values[place] <= value + near; place++)
        {
            below += _weights[place] * (Math.Abs(_values[place] - value) <= near ? 0.5 : 1);
        }

        return below / Total;
    }

    /// <summary>
    /// Returns the smallest value up to which the given share of the distribution lies. Where exactly that share lies up to a value, the middle between it
    /// and the next value is returned, so that the quantiles of a mirrored distribution are mirrored.
    /// </summary>
    public double Quantile(double share)
    {
        var (wanted, reached) = (share * Total, 0.0);
        for (var place = 0; place < _values.Length - 1; place++)
        {
            reached += _weights[place];
            if (Math.Abs(reached - wanted) <= Tolerance * Total)
            {
                return (_values[place] + _values[place + 1]) / 2;
            }

            if (reached > wanted)
            {
                return _values[place];
            }
        }

        return _values[^1];
    }
}
