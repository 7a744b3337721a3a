namespace Attune.Analysis;

/// <summary>Which side holds a theme.</summary>
public enum Presence
{
    Neither,
    OnlyBusiness,
    OnlyIt,
    Shared,
}

/// <summary>How far each side's best leaders stand out on one theme.</summary>
/// <param name="Business">Mean score of the side's best leaders; comparable between themes and sides of one question.</param>
/// <param name="It">The same for the other side.</param>
/// <param name="BusinessExcess">The same above what noise alone would reach, in noise units.</param>
/// <param name="ItExcess">The same for the other side.</param>
/// <param name="Presence">What that amounts to.</param>
/// <param name="Certainty">How far the nearer side is from the line between holding it and not, in noise units; 0 where a side has too few leaders.</param>
public readonly record struct ThemePresence(double Business, double It, double BusinessExcess, double ItExcess, Presence Presence, double Certainty);
