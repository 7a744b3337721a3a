using Attune.Analysis.Rounds;
using Attune.Report.Markup;
using Attune.Report.Parts;
using Attune.Statistics.Sides;

namespace Attune.Report.Sections;

/// <summary>
/// The sentences of a room that lie in no topic, and those that answer nothing: nothing is dropped silently. Both are in alphabetical order, because the order
/// of the answers would reveal which sentences one person wrote.
/// </summary>
internal static class LeftoverSection
{
    public static Html Render(Edition edition, QuestionEdition question)
    {
        if (!edition.ShowsQuotes || !edition.IsOfRoom) { return Html.Empty; }
        var (words, nothing) = (edition.Words, question.Points(question.Reading.NonAnswers));
        return Html.Format($"{Folded(edition, question.InNoTopic, "alone", words.AloneOne, words.AloneMany)}{Folded(edition, nothing, "nothing", words.NonAnswersOne, words.NonAnswersMany)}");

        Html Folded(Edition edition, IReadOnlyCollection<Point> points, string name, string one, string many) => points.Count == 0 ? Html.Empty : Html.Format($"""
            <section class="card" id="{question.Anchor}-{name}">
            <details><summary>{edition.StartCount(points.Count, one, many)}</summary>
            <div class="sides">
            {OneSide(edition, points, Side.Business)}
            {OneSide(edition, points, Side.It)}
            </div></details></section>

            """);
    }

    private static Html OneSide(Edition edition, IEnumerable<Point> points, Side side)
    {
        var said = points.Where(point => point.Side == side).OrderBy(point => point.Text, StringComparer.Ordinal).ToList();
        var left = said.Count - edition.Limits.SentencesListedPerSide;
        var more = left > 0 ? Html.Format($"<p class=\"small\">{edition.Count(left, edition.Words.AndMoreInJsonOne, edition.Words.AndMoreInJsonMany)}</p>") : Html.Empty;
        return Html.Format($"""
            <div class="{SideLabel.Class(side)}"><h3>{SideLabel.Render(edition, side)}</h3>
            {said.Take(edition.Limits.SentencesListedPerSide).Select(point => Html.Format($"{Quote.Render(edition, point)}\n"))}{more}</div>
            """);
    }
}
