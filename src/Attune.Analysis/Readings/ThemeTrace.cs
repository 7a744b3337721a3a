using System.Collections.Immutable;
using Attune.Analysis.Trace;
using Attune.Statistics.Sides;

namespace Attune.Analysis.Readings;

/// <summary>Whether a point mentions a theme.</summary>
public enum Mention
{
    No,
    CannotTell,
    Yes,
}

/// <summary>A point that mentions a theme, or may mention it.</summary>
/// <param name="Question">The place of the question in the reading.</param>
/// <param name="Point">The place of the point in the question.</param>
/// <param name="Probability">The probability that it mentions the theme, from 0 to 1, calibrated within the round; null for a room, where the words decide.</param>
/// <param name="Mention">Yes or cannot tell; no for the nearest point of a theme that nobody mentions.</param>
public readonly record struct ThemeMention(int Question, int Point, double? Probability, Mention Mention);

/// <summary>Who spoke of one theme of the strategy, and who did not.</summary>
/// <param name="Theme">The theme as it was given.</param>
/// <param name="Leaders">The number of leaders of each side who mention it.</param>
/// <param name="MayMention">The number of leaders of each side who may mention it but do not surely.</param>
/// <param name="Mentions">The points that mention or may mention it, the most certain first.</param>
public sealed record ThemeTrace(string Theme, SideCounts Leaders, SideCounts MayMention, ImmutableArray<ThemeMention> Mentions)
{
    /// <summary>The point that comes nearest to the theme, shown where nobody mentions it; null for a crowd, or where there is no point.</summary>
    public ThemeMention? Nearest { get; init; }

    /// <summary>
    /// Which side holds it, judged by how far its best leaders stand out; its certainty says whether it may be told (<see cref="TraceOptions.Certain"/>).
    /// </summary>
    public ThemePresence? Presence { get; init; }

    /// <summary>Whether nobody mentions the theme and nobody may mention it.</summary>
    public bool Silent => Leaders.Total == 0 && MayMention.Total == 0;
}
