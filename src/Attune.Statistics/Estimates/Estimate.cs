namespace Attune.Statistics.Estimates;

/// <summary>An estimated number with its confidence interval.</summary>
/// <param name="Value">The estimate, in the unit of the method that made it.</param>
/// <param name="Low">The lower end of the interval, in the same unit. The interval covers 95 % unless its method says otherwise.</param>
/// <param name="High">The upper end of the same interval.</param>
public readonly record struct Estimate(double Value, double Low, double High);
