using Attune.Statistics.Estimates;
using MathNet.Numerics.Distributions;

namespace Attune.Statistics.Exact;

/// <summary>Confidence intervals for means of groups of people, for instance of teams as the units.</summary>
public static class MeanInterval
{
    /// <summary>Computes the mean with the interval of Student (1908).</summary>
    /// <param name="values">Two values or more.</param>
    /// <param name="outside">The share outside of the interval, at both ends together.</param>
    /// <returns>Null for fewer than two values.</returns>
    public static Estimate? Student(IReadOnlyCollection<double> values, double outside = 0.05)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Count < 2) { return null; }
        var half = Quantile(values.Count - 1, outside) * Math.Sqrt(VarianceOfMean(values));
        return Around(values.Average(), half);
    }

    /// <summary>Computes the difference of two means, the first less the second, with the interval of Welch (1947) for unequal variances.</summary>
    /// <param name="one">Two values or more.</param>
    /// <param name="other">Two values or more.</param>
    /// <param name="outside">The share outside of the interval, at both ends together.</param>
    /// <returns>Null where one of them has fewer than two values.</returns>
    public static Estimate? Welch(IReadOnlyCollection<double> one, IReadOnlyCollection<double> other, double outside = 0.05)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        if (one.Count < 2 || other.Count < 2) { return null; }
        var (first, second) = (VarianceOfMean(one), VarianceOfMean(other));
        var difference = one.Average() - other.Average();
        if (first + second == 0) { return Around(difference, 0); }
        var freedom = (first + second) * (first + second) / ((first * first / (one.Count - 1)) + (second * second / (other.Count - 1)));
        return Around(difference, Quantile(freedom, outside) * Math.Sqrt(first + second));
    }

    private static double Quantile(double freedom, double outside) => StudentT.InvCDF(0, 1, freedom, 1 - (outside / 2));

    private static double VarianceOfMean(IReadOnlyCollection<double> values)
    {
        var mean = values.Average();
        return values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1) / values.Count;
    }

    private static Estimate Around(double value, double half) => new(value, value - half, value + half);
}
