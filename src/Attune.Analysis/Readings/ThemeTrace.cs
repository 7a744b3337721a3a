using System.Collections.Immutable;

namespace Attune.Analysis;

/// <summary>Does this answer mention the theme?</summary>
public enum Mention
{
    No,
    CannotTell,
    Yes,
}

/// <summary>One answer or point that mentions a theme, or may.</summary>
/// <param name="Question">Place of the question in the reading.</param>
/// <param name="Point">Place of the point in the question.</param>
/// <param name="Probability">Calibrated within the question, 0 to 1.</param>
/// <param name="Mention">Yes or cannot tell.</param>
public readonly record struct ThemeMention(int Question, int Point, double Probability, Mention Mention);

/// <summary>Who spoke of one theme of the strategy, and who did not.</summary>
/// <param name="Theme">The theme as given.</param>
/// <param name="Leaders">Leaders of each side who mention it.</param>
/// <param name="MayMention">Leaders of each side who may.</param>
/// <param name="Mentions">Where, most certain first.</param>
public sealed record ThemeTrace(string Theme, SideCounts Leaders, SideCounts MayMention, ImmutableArray<ThemeMention> Mentions)
{
    /// <summary>Nobody mentions it, and nobody may.</summary>
    public bool Silent => Leaders.Total == 0 && MayMention.Total == 0;
}
