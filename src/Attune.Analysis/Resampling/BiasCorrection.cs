using MathNet.Numerics.Distributions;

namespace Attune.Analysis;

/// <summary>Bias-corrected and accelerated interval (Efron 1987): which points of the resamples' distribution to read.</summary>
internal static class BiasCorrection
{
    /// <param name="resamples">The distribution.</param>
    /// <param name="observed">The statistic of the leaders as they are.</param>
    /// <param name="influences">Influence of each leader.</param>
    /// <param name="outside">Share outside the interval at each end.</param>
    public static (double Low, double High) Points(WeightedValues resamples, double observed, IEnumerable<double> influences, double outside)
    {
        // With every resample on one side of the estimate the bias would be infinite: keep half a resample beyond it.
        var half = 0.5 / resamples.Total;
        var bias = Normal.InvCDF(0, 1, Math.Clamp(resamples.ShareBelow(observed), half, 1 - half));
        var acceleration = Jackknife.AccelerationOf(influences);
        return (Moved(outside), Moved(1 - outside));

        double Moved(double point)
        {
            var z = bias + Normal.InvCDF(0, 1, point);
            // The correction has a pole where one leader carries everything: beyond it lies the end of the distribution.
            var slowed = 1 - (acceleration * z);
            return slowed > 0 ? Normal.CDF(0, 1, bias + (z / slowed)) : z > 0 ? 1 : 0;
        }
    }
}
