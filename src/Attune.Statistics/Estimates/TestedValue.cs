namespace Attune.Statistics.Estimates;

/// <summary>A number that tells how two sides differ, with the permutation test over leaders that belongs to it.</summary>
/// <param name="Value">The number, in the unit of its method.</param>
/// <param name="Test">The p-value of the number; null if a side has too few leaders for a permutation test.</param>
public readonly record struct TestedValue(double Value, ExactP? Test);
