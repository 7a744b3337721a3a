using System.Collections.Immutable;
using Attune.Analysis.Matters;
using Attune.Statistics.Sides;

namespace Attune.Analysis.MatterReadings;

/// <summary>Whether anybody speaks of a theme of the strategy.</summary>
public enum ThemeStanding
{
    /// <summary>A sentence says it in its words.</summary>
    Mentioned,

    /// <summary>A sentence comes near, and a person has to read it.</summary>
    Perhaps,

    /// <summary>No sentence of the round comes near.</summary>
    Nobody,
}

/// <summary>A theme of the strategy, as one text with its vector.</summary>
/// <param name="Text">The theme as it was written.</param>
/// <param name="Vector">Its vector by the encoder of the points, of length 1.</param>
public sealed record SaidTheme(string Text, ReadOnlyMemory<float> Vector);

/// <summary>Who speaks of one theme. Places are those among the points given.</summary>
/// <param name="Theme">The theme as it was written.</param>
/// <param name="Standing">The strongest of what follows.</param>
/// <param name="Leaders">The leaders of each side who mention it.</param>
/// <param name="Perhaps">The leaders of each side who perhaps do, without those who mention it.</param>
/// <param name="Mentions">The places of the points that mention it, the nearest first.</param>
/// <param name="Possible">The places of the points that perhaps do, the nearest first.</param>
/// <param name="Nearest">The place of the nearest point, which is shown also where nobody mentions it; null if there is no point.</param>
public sealed record ThemeMention(
    string Theme, ThemeStanding Standing, SideCounts Leaders, SideCounts Perhaps, ImmutableArray<int> Mentions, ImmutableArray<int> Possible, int? Nearest);

/// <summary>
/// Looks for the themes of the strategy in all points of a round. One shared everyday word mentions nothing: a sentence mentions a theme if it shares most
/// of its content words, or lies near and shares one. Cosines are centered on all points of the round; the best one of the five planted themes of which
/// nobody speaks is .27 to .44.
/// </summary>
public static class ThemeMentions
{
    /// <param name="points">All points of the round, of all questions; point n is named n in the result, whatever its own place.</param>
    /// <param name="themes">The themes.</param>
    /// <param name="options">The constants.</param>
    public static ImmutableArray<ThemeMention> Read(IReadOnlyList<SaidPoint> points, IReadOnlyList<SaidTheme> themes, MatterOptions options)
    {
        ArgumentNullException.ThrowIfNull(points);
        ArgumentNullException.ThrowIfNull(themes);
        ArgumentNullException.ThrowIfNull(options);
        var space = new MentionSpace(points, options);
        return [.. themes.Select(theme => MentionOf(points, theme.Text, space.Find(theme, options.PerhapsInSense)))];
    }

    private static ThemeMention MentionOf(IReadOnlyList<SaidPoint> points, string theme, Mentioned found)
    {
        var by = found.Surely.Select(point => points[point]).DistinctBy(point => point.Speaker).ToArray();
        var perhaps = found.Perhaps.Select(point => points[point]).DistinctBy(point => point.Speaker).Where(point => by.All(known => known.Speaker != point.Speaker));
        var standing = found.Surely.Length > 0 ? ThemeStanding.Mentioned : found.Perhaps.Length > 0 ? ThemeStanding.Perhaps : ThemeStanding.Nobody;
        return new(
            theme, standing, SideCounts.Count(by.Select(point => point.Side)), SideCounts.Count(perhaps.Select(point => point.Side)), [.. found.Surely], [.. found.Perhaps], found.Nearest);
    }
}
