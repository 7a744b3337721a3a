namespace Attune.Analysis;

/// <summary>A number that sets two sides apart, with its permutation test over leaders.</summary>
/// <param name="Value">The number, in the units of its method.</param>
/// <param name="Test">Its probability; null if a side has too few leaders to permute.</param>
public readonly record struct TestedValue(double Value, ExactP? Test);
