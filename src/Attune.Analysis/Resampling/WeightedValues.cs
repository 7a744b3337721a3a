namespace Attune.Analysis;

/// <summary>A distribution of values, each with the number of times it came.</summary>
internal sealed class WeightedValues
{
    // Sums in another order differ in the last digits: equal results must count as equal.
    private const double Tolerance = 1e-12;

    private readonly (double Value, double Weight)[] _sorted;

    public WeightedValues(IEnumerable<(double Value, double Weight)> values)
    {
        _sorted = [.. values.OrderBy(entry => entry.Value)];
        Total = _sorted.Sum(entry => entry.Weight);
    }

    public double Total { get; }

    public double StandardDeviation
    {
        get
        {
            var mean = _sorted.Sum(entry => entry.Value * entry.Weight) / Total;
            return Math.Sqrt(_sorted.Sum(entry => entry.Weight * Math.Pow(entry.Value - mean, 2)) / Total);
        }
    }

    /// <summary>Share of values below one, half of the equal ones counted.</summary>
    public double ShareBelow(double value)
    {
        var near = Tolerance * Math.Max(1, Math.Abs(value));
        return _sorted.Sum(entry => entry.Weight * (Math.Abs(entry.Value - value) <= near ? 0.5 : entry.Value < value ? 1 : 0)) / Total;
    }

    /// <summary>Smallest value that reaches a share of the distribution; where it reaches it exactly, midway to the next, so that mirrored values mirror.</summary>
    public double Quantile(double share)
    {
        var (wanted, reached) = (share * Total, 0.0);
        for (var place = 0; place < _sorted.Length - 1; place++)
        {
            reached += _sorted[place].Weight;
            if (Math.Abs(reached - wanted) <= Tolerance * Total)
            {
                return (_sorted[place].Value + _sorted[place + 1].Value) / 2;
            }

            if (reached > wanted)
            {
                return _sorted[place].Value;
            }
        }

        return _sorted[^1].Value;
    }
}
