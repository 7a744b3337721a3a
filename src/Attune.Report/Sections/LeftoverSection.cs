using Attune.Report.Markup;
using Attune.Report.Parts;
using Attune.Statistics.Sides;

namespace Attune.Report.Sections;

/// <summary>
/// The sentences of a room that lie in no topic, and those of any round that answer nothing: nothing is dropped silently. Both are in alphabetical order, because the order
/// of the answers would reveal which sentences one person wrote.
/// </summary>
internal static class LeftoverSection
{
    public static Html Render(Edition edition, QuestionEdition question)
    {
        if (!edition.ShowsQuotes) { return Html.Empty; }
        var words = edition.Words;
        var alone = edition.IsOfRoom ? question.InNoTopic.Select(point => (point.Side, point.Text)).ToList() : [];
        return Html.Format($"{Folded(alone, "alone", words.AloneOne, words.AloneMany)}{Folded(question.NothingSaid, "nothing", words.NonAnswersOne, words.NonAnswersMany)}");

        Html Folded(IReadOnlyCollection<(Side Side, string Text)> said, string name, string one, string many) => said.Count == 0 ? Html.Empty : Html.Format($"""
            <section class="card" id="{question.Anchor}-{name}">
            <details><summary>{edition.StartCount(said.Count, one, many)}</summary>
            <div class="sides">
            {OneSide(edition, said, Side.Business)}
            {OneSide(edition, said, Side.It)}
            </div></details></section>

            """);
    }

    private static Html OneSide(Edition edition, IEnumerable<(Side Side, string Text)> all, Side side)
    {
        var said = all.Where(one => one.Side == side).Select(one => one.Text).Order(StringComparer.Ordinal).ToList();
        var left = said.Count - edition.Limits.SentencesListedPerSide;
        var more = left > 0 ? Html.Format($"<p class=\"small\">{edition.Count(left, edition.Words.AndMoreInJsonOne, edition.Words.AndMoreInJsonMany)}</p>") : Html.Empty;
        return Html.Format($"""
            <div class="{SideLabel.Class(side)}"><h3>{SideLabel.Render(edition, side)}</h3>
            {said.Take(edition.Limits.SentencesListedPerSide).Select(text => Html.Format($"{Quote.Render(edition, text, [])}\n"))}{more}</div>
            """);
    }
}
