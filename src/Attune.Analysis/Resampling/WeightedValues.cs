using System.Numerics.Tensors;

namespace Attune.Analysis;

/// <summary>A distribution of values, each with the number of times it came.</summary>
internal sealed class WeightedValues
{
    // Sums in another order differ in the last digits: equal results must count as equal.
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

    public double Total { get; }

    public double StandardDeviation
    {
        get
        {
            var mean = TensorPrimitives.Dot<double>(_values, _weights) / Total;
            var squares = 0.0;
            for (var place = 0; place < _values.Length; place++) { squares += _weights[place] * (_values[place] - mean) * (_values[place] - mean); }

            return Math.Sqrt(squares / Total);
        }
    }

    /// <summary>Share of values below one, half of the equal ones counted.</summary>
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

    /// <summary>Smallest value that reaches a share of the distribution; where it reaches it exactly, midway to the next, so that mirrored values mirror.</summary>
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
