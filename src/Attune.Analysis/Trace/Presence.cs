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
public readonly record struct ThemePresence(double Business, double It, double BusinessExcess, double ItExcess, Presence Presence);
