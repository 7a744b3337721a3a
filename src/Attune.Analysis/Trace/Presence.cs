namespace Attune.Analysis.Trace;

/// <summary>Which side holds a theme.</summary>
public enum Presence
{
    Neither,
    OnlyBusiness,
    OnlyIt,
    Shared,
}

/// <summary>How far the leaders of each side who speak most clearly of a theme stand out.</summary>
/// <param name="Business">The mean score of the best leaders of Business. It can be compared between themes and sides of one question.</param>
/// <param name="It">The same for IT.</param>
/// <param name="BusinessExcess">How far that mean is above what noise alone would reach, in standard deviations of the noise.</param>
/// <param name="ItExcess">The same for IT.</param>
/// <param name="Presence">Which side holds the theme.</param>
/// <param name="Certainty">
/// How far the side nearer to the threshold is from it, in standard deviations of the noise; 0 where a side has too few leaders.
/// </param>
public readonly record struct ThemePresence(double Business, double It, double BusinessExcess, double ItExcess, Presence Presence, double Certainty);
