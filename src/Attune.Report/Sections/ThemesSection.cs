using Attune.Analysis;

namespace Attune.Report;

/// <summary>What the strategy names: who mentions it, who may, and what nobody mentions.</summary>
internal static class ThemesSection
{
    public static Html Of(Edition edition)
    {
        var (words, themes) = (edition.Words, edition.Reading.Themes);
        if (themes.Length == 0) { return Html.Empty; }
        var silent = themes.Count(theme => theme.Silent);
        var title = silent == 0
            ? Html.Of($"{words.ThemesAllMentioned}")
            : Sentence.Of(silent == 1 ? words.ThemesTitleOne : words.ThemesTitle, Html.Of($"{edition.Numbers.StartWord(silent)}"), Html.Of($"{edition.Numbers.Word(themes.Length)}"));
        return Html.Of($"""
            <article id="themes">
            <p class="kicker">{words.Themes}</p>
            <h1 class="q">{title}</h1>
            <p class="lede">{words.ThemesLead}</p>
            {Tables.Of(edition, words.Themes, words.Theme, themes.Select((theme, place) => Row(edition, theme, place)))}
            </article>

            """);
    }

    /// <summary>Where a theme is mentioned, by side, the most certain first.</summary>
    public static Html Mentions(Edition edition, ThemeTrace theme)
    {
        return Html.Of($"""
            <p class="small">{edition.Words.MentionsLead}</p>
            <div class="sides">
            {Of(Side.Business)}
            {Of(Side.It)}
            </div>
            """);

        Html Of(Side side) => EvidenceSection.SideOf(edition, side, theme.Leaders, edition.Leaders,
            [.. theme.Mentions
                .Select(mention => edition.Reading.Questions[mention.Question].Points[mention.Point])
                .Where(point => point.Side == side)
                .Select(point => (point, (IReadOnlyList<TextSpan>)[]))]);
    }

    private static Html Row(Edition edition, ThemeTrace theme, int place)
    {
        var words = edition.Words;
        var note = theme switch
        {
            { Silent: true } => Html.Of($" <span class=\"tiny note\"><b>{words.NobodyMentions}</b></span>"),
            { MayMention.Total: > 0 } when Cells.ShowsBoth(edition, theme.MayMention)
                => Html.Of($" <span class=\"tiny note\">{edition.StartCount(theme.MayMention.Total, words.MayMentionOne, words.MayMentionMany)}</span>"),
            _ => Html.Empty,
        };
        return Tables.Row(edition, Html.Of($"{Said.Short(theme.Theme, 200)}{note}"),
            Cells.ShowsBoth(edition, theme.Leaders) ? theme.Leaders : null, edition.Leaders,
            edition.ShowsQuotes && theme.Mentions.Length > 0 ? ReportAnchors.Theme(place) : null, ReportAnchors.ThemeRow(place));
    }
}
