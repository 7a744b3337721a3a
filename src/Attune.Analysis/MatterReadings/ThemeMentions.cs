using System.Collections.Immutable;
using System.Numerics.Tensors;
using Attune.Analysis.Matters;
using Attune.Analysis.Vectors;
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
        int[] said = [.. Enumerable.Range(0, points.Count).Where(point => !NonAnswers.Contains(points[point].Text))];
        if (said.Length == 0) { return [.. themes.Select(theme => new ThemeMention(theme.Text, ThemeStanding.Nobody, default, default, [], [], null))]; }

        var center = new float[points[said[0]].Vector.Length];
        foreach (var point in said) { TensorPrimitives.Add(center, points[point].Vector.Span, center); }

        TensorPrimitives.Divide(center, said.Length, center);
        var vectors = said.Select(point => MatterSpace.Centered(points[point].Vector.Span, center)).ToArray();
        var stems = said.Select(point => ContentStems.Read(points[point].Text)).ToArray();
        return [.. themes.Select(theme =>
        {
            var (vector, words) = (MatterSpace.Centered(theme.Vector.Span, center), ContentStems.Read(theme.Text));
            var found = said.Select((point, at) => (Point: point, Cosine: Reproducible.Dot<float>(vector, vectors[at]), Shared: stems[at].Count(words.Contains), Words: stems[at].Count))
                .OrderByDescending(found => found.Cosine).ToArray();
            int[] mentions = [.. found.Where(found => Mentions(found.Cosine, found.Shared, words.Count, options)).Select(found => found.Point)];
            int[] possible = [.. found.Where(found => Perhaps(found.Cosine, found.Shared, found.Words, words.Count, options)).Select(found => found.Point).Except(mentions)];
            return MentionOf(points, theme.Text, mentions, possible, found[0].Point);
        })];
    }

    private static bool Mentions(float cosine, int shared, int words, MatterOptions options)
        => (shared >= Math.Max(2, words / 2.0) && cosine >= options.MentionsInWords) || (shared >= 1 && cosine >= options.MentionsInSense);

    private static bool Perhaps(float cosine, int shared, int said, int words, MatterOptions options)
        => (shared >= Math.Max(1, words / 3.0) && cosine >= options.PerhapsInWords) || (said >= options.ThinBelow && cosine >= options.PerhapsInSense);

    private static ThemeMention MentionOf(IReadOnlyList<SaidPoint> points, string theme, int[] mentions, int[] possible, int nearest)
    {
        var by = mentions.Select(point => points[point]).DistinctBy(point => point.Speaker).ToArray();
        var perhaps = possible.Select(point => points[point]).DistinctBy(point => point.Speaker).Where(point => by.All(known => known.Speaker != point.Speaker));
        var standing = mentions.Length > 0 ? ThemeStanding.Mentioned : possible.Length > 0 ? ThemeStanding.Perhaps : ThemeStanding.Nobody;
        return new(
            theme, standing, SideCounts.Count(by.Select(point => point.Side)), SideCounts.Count(perhaps.Select(point => point.Side)), [.. mentions], [.. possible], nearest);
    }
}
