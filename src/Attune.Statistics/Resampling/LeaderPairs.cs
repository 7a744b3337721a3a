namespace Attune.Statistics.Resampling;

/// <summary>
/// A symmetric table with a number for every pair of leaders, such as a similarity, a distance or a share of answers that match. Leaders are numbered
/// from 0.
/// </summary>
public sealed class LeaderPairs
{
    private readonly double[] _values;

    /// <summary>Fills the table.</summary>
    /// <param name="leaders">The number of leaders, 0 or more.</param>
    /// <param name="valueOf">Returns the number of a pair. It is called once for each pair, with the lower place first.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="leaders"/> is below 0.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="valueOf"/> is null.</exception>
    /// <exception cref="ArgumentException">The number of a pair is infinite or NaN.</exception>
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

    /// <summary>The number of leaders.</summary>
    public int Leaders { get; }

    /// <summary>Returns the number of a pair of leaders.</summary>
    /// <param name="one">The place of one leader, from 0.</param>
    /// <param name="other">The place of the other leader, from 0.</param>
    /// <returns>The number of the pair, the same in both directions; 0 for a leader with themself.</returns>
    /// <exception cref="IndexOutOfRangeException">There is no such place in the table.</exception>
    public double this[int one, int other] => _values[(one * Leaders) + other];

    /// <summary>Refuses a number of sides that is not the number of leaders.</summary>
    internal void MustFit(int sides)
    {
        if (sides != Leaders)
        {
            throw new ArgumentException($"{sides} sides were given for {Leaders} leaders.", nameof(sides));
        }
    }
}
