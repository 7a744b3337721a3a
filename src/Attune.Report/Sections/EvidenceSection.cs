using Attune.Analysis.Rounds;
using Attune.Analysis.Text;
using Attune.Report.Markup;
using Attune.Report.Parts;
using Attune.Statistics.Sides;

namespace Attune.Report.Sections;

/// <summary>
/// The sentences behind every word and number: one sheet for each, invisible until a link selects it (<c>:target</c>). So it opens without script and by
/// keyboard, and the browser's Back button closes it.
/// </summary>
internal static class EvidenceSection
{
    public static Html Render(Edition edition) => edition.ShowsQuotes
        ? Html.Format($"{edition.Questions.SelectMany(question => Topics(edition, question).Concat(Cards(edition, question)).Concat(Terms(edition, question)))}{Themes(edition)}")
        : Html.Empty;

    /// <summary>A sheet whose contents are made already.</summary>
    public static Html Sheet(Edition edition, string anchor, Html title, Html body, string back) => Html.Format($"""
        <section class="evidence" id="{anchor}" aria-labelledby="{anchor}-h"><div>
        <header><h2 id="{anchor}-h">{title}</h2><a class="link" href="#{back}">{edition.Words.Close}</a></header>
        {body}</div></section>

        """);

    private static IEnumerable<Html> Topics(Edition edition, QuestionEdition question)
    {
        var found = question.Findings.Where(finding => !finding.IsAboutTerms && finding.Topic is not null)
            .GroupBy(finding => finding.Topic!.Index).ToDictionary(group => group.Key, group => group.First().Anchor);
        foreach (var topic in question.Reading.Topics)
        {
            if (!found.TryGetValue(topic.Index, out var back))
            {
                if (!question.Untold.Contains(topic)) { continue; }
                back = ReportAnchors.Untold(question.Place);
            }

            yield return Sheet(edition, ReportAnchors.Topic(question.Place, topic.Index), question.Name(topic),
                BySide(edition, question, topic.Leaders, question.Points(topic.Points), []), back);
        }
    }

    private static IEnumerable<Html> Cards(Edition edition, QuestionEdition question) =>
        from finding in question.Findings
        where finding.IsAboutTerms || finding.Topic is null
        select Sheet(edition, finding.SentencesAnchor, finding.Name(),
            BySide(edition, question, finding.Card.Leaders, finding.Sentences(), []), finding.Anchor);

    private static IEnumerable<Html> Terms(Edition edition, QuestionEdition question) => question.Terms.Select(term => Sheet(
        edition, ReportAnchors.Term(question.Place, term.Place), WrittenText.Short(term.Term.Text, edition.Limits.NameLength),
        BySide(edition, question, term.Term.Leaders,
            question.Points(term.Term.Occurrences.Select(occurrence => occurrence.Point).Distinct()),
            term.Term.Occurrences.ToLookup(occurrence => occurrence.Point, occurrence => occurrence.Span)),
        ReportAnchors.TermRow(question.Place, term.Place)));

    private static IEnumerable<Html> Themes(Edition edition) => edition.Reading.Themes
        .Select((theme, place) => (theme, place))
        .Where(theme => theme.theme.Mentions.Length > 0)
        .Select(theme => Sheet(edition, ReportAnchors.Theme(theme.place), WrittenText.Short(theme.theme.Theme, 120),
            ThemesSection.Mentions(edition, theme.theme), ReportAnchors.ThemeRow(theme.place)));

    private static Html BySide(Edition edition, QuestionEdition question, SideCounts leaders, IReadOnlyList<Point> points, IEnumerable<IGrouping<int, TextSpan>> marks)
    {
        var marked = marks.ToDictionary(group => group.Key, group => group.ToList());
        return Html.Format($"""
            <div class="sides">
            {OneSide(Side.Business)}
            {OneSide(Side.It)}
            </div>
            """);

        Html OneSide(Side side) => SideOf(edition, side, leaders, question.Answered,
            [.. points.Where(point => point.Side == side).Select(point => (point, Within(point)))]);

        IReadOnlyList<TextSpan> Within(Point point) => marked.TryGetValue(point.Index, out var spans)
            ? [.. spans.Select(span => InShown(point, span with { Start = span.Start - point.Span.Start })).OfType<TextSpan>().OrderBy(span => span.Start)]
            : [];

        // A released reading holds no answers: there, places are those of the quote only where nothing was left out of it.
        TextSpan? InShown(Point point, TextSpan piece)
            => edition.Written(point) is { } written ? ReadableText.Find(written, piece) : point.Text.Length == point.Span.Length ? piece : null;
    }

    private static Html Count(Edition edition, Side side, SideCounts leaders, SideCounts all) => Cells.ShowsBoth(edition, leaders)
        ? Sentence.Fill(edition.Words.OfAll, Html.Format($"{edition.Numbers.Figure(leaders.On(side))}"), Html.Format($"{edition.Numbers.Figure(all.On(side))}"))
        : Html.Format($"<span class=\"small\">{edition.Words.NotShown}</span>");

    /// <summary>The sentences of one side, limited so that a page of ten thousand answers still opens.</summary>
    public static Html SideOf(Edition edition, Side side, SideCounts leaders, SideCounts all, IReadOnlyList<(Point Point, IReadOnlyList<TextSpan> Marks)> said)
    {
        var left = said.Count - edition.Limits.SentencesPerSide;
        var more = left > 0
            ? Html.Format($"<p class=\"small\">{edition.Count(left, edition.Words.AndMoreInJsonOne, edition.Words.AndMoreInJsonMany)}</p>")
            : Html.Empty;
        var none = said.Count == 0 ? Html.Format($"<p class=\"none\">{edition.Words.NobodyHere}</p>") : Html.Empty;
        return Html.Format($"""
            <div class="{SideLabel.Class(side)}"><h3>{SideLabel.Render(edition, side)} {Count(edition, side, leaders, all)}</h3>
            {said.Take(edition.Limits.SentencesPerSide).Select(one => Html.Format($"{Quote.Render(edition, one.Point.Text, one.Marks)}\n"))}{none}{more}</div>
            """);
    }
}
