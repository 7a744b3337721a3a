using Attune.Analysis.Readings;
using Attune.Analysis.Text;
using Attune.Report.Markup;
using Attune.Report.Parts;
using Attune.Statistics.Sides;

namespace Attune.Report.Sections;

/// <summary>The themes of the strategy: how many mention each, how many may, and what nobody mentions.</summary>
internal static class ThemesSection
{
    public static Html Render(Edition edition)
    {
        var (words, themes) = (edition.Words, edition.Reading.Themes);
        if (themes.Length == 0) { return Html.Empty; }
        var silent = themes.Count(theme => theme.Silent);
        var title = silent == 0
            ? Html.Format($"{words.ThemesAllMentioned}")
            : Sentence.Fill(silent == 1 ? words.ThemesTitleOne : words.ThemesTitle, Html.Format($"{edition.Numbers.StartWord(silent)}"), Html.Format($"{edition.Numbers.Word(themes.Length)}"));
        return Html.Format($"""
            <article id="themes">
            <p class="kicker">{words.Themes}</p>
            <h1 class="q">{title}</h1>
            <p class="lede">{words.ThemesLead}</p>
            {Tables.Render(edition, words.Themes, words.Theme, themes.Select((theme, place) => Row(edition, theme, place)))}
            {Named(edition)}</article>

            """);
    }

    // How many themes a person names unprompted.
    private static Html Named(Edition edition)
    {
        var (words, counts) = (edition.Words, edition.Reading.AimsNamed);
        if (counts.IsEmpty || !edition.ShowsQuotes) { return Html.Empty; }
        var shown = Cells.Shown(edition, counts);
        return Html.Format($"""
            <h2>{words.AimsNamed}</h2>
            {Tables.Render(edition, words.AimsNamed, words.Themes, counts.Select((_, number) => number).Where(number => counts[number].Total > 0).Select(number => Tables.Row(edition, Html.Format($"{edition.Numbers.Figure(number)}"), shown[number], edition.Leaders, null)))}
            """);
    }

    /// <summary>Where a theme is mentioned, by side, the most certain first.</summary>
    public static Html Mentions(Edition edition, ThemeTrace theme)
    {
        return Html.Format($"""
            <p class="small">{edition.Words.MentionsLead}</p>
            <div class="sides">
            {OneSide(Side.Business)}
            {OneSide(Side.It)}
            </div>
            """);

        Html OneSide(Side side) => EvidenceSection.SideOf(edition, side, theme.Leaders, edition.Leaders,
            [.. theme.Mentions
                .Select(mention => edition.Reading.Questions[mention.Question].Points[mention.Point])
                .Where(point => point.Side == side)
                .Select(point => (point, (IReadOnlyList<TextSpan>)[]))]);
    }

    private static Html Nearest(Edition edition, ThemeTrace theme)
        => theme.Nearest is { } nearest ? Said(edition, edition.Words.NearestSentence, nearest) : Html.Empty;

    // Where somebody surely mentions it, the count opens all sentences; where nobody does, it opens nothing.
    private static Html Perhaps(Edition edition, ThemeTrace theme)
        => theme.Leaders.Total == 0 && theme.Mentions is [var first, ..] ? Said(edition, edition.Words.PerhapsSentence, first) : Html.Empty;

    private static Html Said(Edition edition, string what, ThemeMention mention)
    {
        if (!edition.ShowsQuotes) { return Html.Empty; }
        var text = edition.Reading.Questions[mention.Question].Points[mention.Point].Text;
        return Html.Format($" <span class=\"tiny note\">{what} {Sentence.Fill(edition.Words.InQuotes, WrittenText.Short(text, edition.Limits.QuoteLength))}</span>");
    }

    private static Html Row(Edition edition, ThemeTrace theme, int place)
    {
        var words = edition.Words;
        var note = theme switch
        {
            { Silent: true } => Html.Format($" <span class=\"tiny note\"><b>{words.NobodyMentions}</b></span>{Nearest(edition, theme)}"),
            { MayMention.Total: > 0 } when Cells.ShowsBoth(edition, theme.MayMention)
                => Html.Format($" <span class=\"tiny note\">{edition.StartCount(theme.MayMention.Total, words.MayMentionOne, words.MayMentionMany)}</span>{Perhaps(edition, theme)}"),
            _ => Html.Empty,
        };
        return Tables.Row(edition, Html.Format($"{WrittenText.Short(theme.Theme, 200)}{note}"),
            Cells.ShowsBoth(edition, theme.Leaders) ? theme.Leaders : null, edition.Leaders,
            edition.ShowsQuotes && theme.Mentions.Length > 0 ? ReportAnchors.Theme(place) : null, ReportAnchors.ThemeRow(place));
    }
}
