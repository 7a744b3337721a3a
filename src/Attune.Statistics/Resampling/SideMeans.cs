using Attune.Statistics.Sides;

namespace Attune.Statistics.Resampling;

/// <summary>The means of a value over the leaders of each side.</summary>
public static class SideMeans
{
    /// <summary>Computes the mean of Business minus the mean of IT.</summary>
    /// <param name="values">The value of each leader.</param>
    /// <param name="sides">The side of each leader, in the same order.</param>
    /// <returns>The difference, in the unit of the values; NaN where a side has no leader.</returns>
    /// <exception cref="ArgumentException">The numbers of values and sides differ.</exception>
    public static double Difference(ReadOnlySpan<double> values, ReadOnlySpan<Side> sides)
    {
        if (values.Length != sides.Length)
        {
            throw new ArgumentException($"{sides.Length} sides were given for {values.Length} values.", nameof(sides));
        }

        var (business, it, leaders) = (0.0, 0.0, 0);
        for (var leader = 0; leader < values.Length; leader++)
        {
            if (sides[leader] == Side.Business)
            {
                business += values[leader];
                leaders++;
            }
            else
            {
                it += values[leader];
            }
        }

        return (business / leaders) - (it / (values.Length - leaders));
    }
}
