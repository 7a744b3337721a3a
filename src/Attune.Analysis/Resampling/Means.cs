namespace Attune.Analysis;

/// <summary>Means of the two sides.</summary>
internal static class Means
{
    /// <summary>Mean of Business minus mean of IT; NaN where a side has nobody.</summary>
    public static double Difference(double[] values, ReadOnlySpan<Side> sides)
    {
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
