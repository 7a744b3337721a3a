using MathNet.Numerics.Distributions;

namespace Attune.Statistics.Resampling;

/// <summary>The bias-corrected and accelerated interval of Efron (1987).</summary>
internal static class BiasCorrection
{
    /// <summary>Says at which shares of the distribution of the resamples the two ends of the interval are read.</summary>
    /// <param name="resamples">The distribution of the statistic over the resamples.</param>
    /// <param name="observed">The statistic of the leaders who are there.</param>
    /// <param name="influences">The influence of each leader (<see cref="Jackknife.Influences"/>).</param>
    /// <param name="outside">The share of the distribution that lies outside the interval at each end.</param>
    public static (double Low, double High) Points(WeightedValues resamples, double observed, IEnumerable<double> influences, double outside)
    {
        // If every resample lay on one side of the estimate, the bias would be infinite; so half a resample is counted on the other side.
        var half = 0.5 / resamples.Total;
        var bias = Normal.InvCDF(0, 1, Math.Clamp(resamples.ShareBelow(observed), half, 1 - half));
        var acceleration = Jackknife.AccelerationOf(influences);
        return (Moved(outside), Moved(1 - outside));

        double Moved(double point)
        {
            var z = bias + Normal.InvCDF(0, 1, point);
            // The correction has a pole where one leader has nearly all the influence; beyond the pole the end of the distribution is read.
            var slowed = 1 - (acceleration * z);
            return slowed > 0 ? Normal.CDF(0, 1, bias + (z / slowed)) : z > 0 ? 1 : 0;
        }
    }
}
