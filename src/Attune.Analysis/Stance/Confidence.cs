namespace Attune.Analysis.Stance;

/// <summary>
/// How reliable the rule is that fired. Different actors and a "not" in a near copy are highly reliable, antonyms and numbers little.
/// </summary>
public enum Confidence
{
    Low,
    Medium,
    High,
}
