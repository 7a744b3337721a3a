namespace Attune.Analysis;

/// <summary>A number for every pair of leaders, the same in both directions: a distance, a similarity or a share of matches.</summary>
public sealed class LeaderPairs
{
    private readonly double[] _values;

    /// <param name="leaders">How many leaders, 0 or more.</param>
    /// <param name="valueOf">Asked once for every pair, the first place below the second; a finite number.</param>
    /// <exception cref="ArgumentException">A value is not finite.</exception>
    public LeaderPairs(int leaders, Func<int, int, double> valueOf)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(leaders);
        ArgumentNullException.ThrowIfNull(valueOf);
        Leaders = leaders;
        _values = new double[leaders * leaders];
        for (var i = 0; i < leaders; i++)
        {
            for (var j = i + 1; j < leaders; j++)
            {
                var value = valueOf(i, j);
                if (!double.IsFinite(value))
                {
                    throw new ArgumentException($"The value of leaders {i} and {j} is {value}, not a finite number.", nameof(valueOf));
                }

                _values[(i * leaders) + j] = _values[(j * leaders) + i] = value;
            }
        }
    }

    public int Leaders { get; }

    /// <summary>Value of two leaders; 0 for a leader with itself.</summary>
    public double this[int one, int other] => _values[(one * Leaders) + other];

    /// <summary>Euclidean distances between points, one a leader, all of the same dimension.</summary>
    public static LeaderPairs Distances(IReadOnlyList<double[]> points)
    {
        ArgumentNullException.ThrowIfNull(points);
        return new(points.Count, (i, j) => MathNet.Numerics.Distance.Euclidean(points[i], points[j]));
    }

    internal LeaderPairs Map(Func<double, double> change) => new(Leaders, (i, j) => change(this[i, j]));

    internal void MustFit(int sides)
    {
        if (sides != Leaders)
        {
            throw new ArgumentException($"{sides} sides were given for {Leaders} leaders.", nameof(sides));
        }
    }
}
