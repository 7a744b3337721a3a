using Attune.Analysis.Rounds;
using Attune.Report.Markup;
using Attune.Report.Parts;
using Attune.Statistics.Sides;

namespace Attune.Report.Sections;

/// <summary>What leaders wrote beside a question, by side: what they would measure and who will notice first. Words that may not be shown are not in the reading.</summary>
internal static class BesideSection
{
    public static Html Render(Edition edition, QuestionEdition question)
    {
        if (!edition.ShowsQuotes) { return Html.Empty; }
        return Html.Format($"{Of(edition, question, AnchorKind.Measure, edition.Words.MeasuresTitle)}{Of(edition, question, AnchorKind.Noticed, edition.Words.NoticedTitle)}");
    }

    private static Html Of(Edition edition, QuestionEdition question, AnchorKind kind, string title)
    {
        var said = edition.Reading.Round.Anchors.Where(anchor => anchor.Question == question.Reading.Question.Id && anchor.Kind == kind).ToList();
        if (said.Count == 0) { return Html.Empty; }
        return Html.Format($"""
            <section class="card">
            <h2>{title}</h2>
            <div class="sides">
            {OneSide(Side.Business)}
            {OneSide(Side.It)}
            </div></section>

            """);

        // In the order of the alphabet, which says nothing about who wrote what.
        Html OneSide(Side side)
        {
            var words = said.Where(anchor => anchor.Side == side && !string.IsNullOrWhiteSpace(anchor.Value)).Select(anchor => anchor.Value).Order(StringComparer.Ordinal).ToList();
            var content = words.Count > 0 ? Html.Format($"{words.Take(edition.Limits.SentencesPerSide).Select(text => Html.Format($"{Quote.Render(edition, text, [])}\n"))}") : Html.Format($"<p class=\"none\">{edition.Words.WordsNone}</p>");
            return Html.Format($"<div class=\"{SideLabel.Class(side)}\"><h3>{SideLabel.Render(edition, side)}</h3>\n{content}</div>");
        }
    }
}
