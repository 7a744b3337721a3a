using Attune.Report.Markup;
using Attune.Report.Parts;
using Attune.Statistics.Sides;

namespace Attune.Report.Sections;

/// <summary>
/// Everything that was said about a question, by side, in alphabetical order, because the order of the answers would reveal which sentences one person wrote.
/// </summary>
internal static class SentencesSection
{
    public static Html Render(Edition edition, QuestionEdition question)
    {
        if (!edition.ShowsQuotes || question.Reading.Points.Length == 0) { return Html.Empty; }
        return Html.Format($"""
            <section class="card" id="{question.Anchor}-sentences">
            <details><summary>{edition.StartCount(question.Reading.Points.Length, edition.Words.EverySentenceOne, edition.Words.EverySentenceMany)}</summary>
            <p class="small">{edition.Words.SentencesOrder}</p>
            <div class="sides">
            {OfSide(edition, question, Side.Business)}
            {OfSide(edition, question, Side.It)}
            </div></details></section>

            """);
    }

    private static Html OfSide(Edition edition, QuestionEdition question, Side side)
    {
        var all = question.Reading.Points.Count(point => point.Side == side);
        var listed = question.Sentences.Where(point => point.Side == side).ToList();
        var more = all > listed.Count
            ? Html.Format($"<p class=\"small\">{edition.Count(all - listed.Count, edition.Words.AndMoreInJsonOne, edition.Words.AndMoreInJsonMany)}</p>")
            : Html.Empty;
        return Html.Format($"""
            <div class="{SideLabel.Class(side)}"><h3>{SideLabel.Render(edition, side)}</h3>
            {listed.Select(point => Html.Format($"<div id=\"{ReportAnchors.Sentence(question.Place, point.Index)}\">{Quote.Render(edition, point)}</div>\n"))}{more}</div>
            """);
    }
}
