using Attune.Analysis.Vocabulary;
using Attune.Report.Markup;
using Attune.Statistics.Sides;

namespace Attune.Report.Parts;

/// <summary>A word in running text: a link to its sentences where the page lists them, otherwise plain text, so that no underline leads nowhere.</summary>
internal static class TermLink
{
    public static Html Render(QuestionEdition question, string text, Side side)
    {
        var shown = WrittenText.Short(text, question.Edition.Limits.NameLength);
        var term = question.Reading.Terms.FirstOrDefault(term => term.Text == text || term.Key == text);
        // Elsewhere in the answers the other side may use the word too, and then it has no side's color.
        var css = term?.Whose == Whose.Both ? "ab" : SideLabel.Class(side);
        return Anchor(question, text) is { } anchor
            ? Html.Format($"<a class=\"w-{css}\" href=\"#{anchor}\">{shown}</a>")
            : Html.Format($"<span class=\"{css}\">{shown}</span>");
    }

    private static string? Anchor(QuestionEdition question, string text)
    {
        if (!question.Edition.ShowsQuotes) { return null; }
        var listed = question.Terms.FirstOrDefault(term => term.Term.Text == text || term.Term.Key == text);
        if (listed.Term is not null) { return ReportAnchors.Term(question.Place, listed.Place); }
        var once = question.HeardOnce.FirstOrDefault(term => term.Text == text || term.Key == text);
        return once is { Occurrences: [var first, ..] } && question.Lists(first.Point)
            ? ReportAnchors.Sentence(question.Place, first.Point)
            : null;
    }
}
