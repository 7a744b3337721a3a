using Attune.Analysis;

namespace Attune.Report;

/// <summary>A word in running text: a link to its sentences where the page lists them, else plain; never a dead underline.</summary>
internal static class TermLink
{
    public static Html Of(QuestionEdition question, string text, Side side)
    {
        var shown = Said.Short(text, question.Edition.Limits.NameLength);
        var term = question.Reading.Terms.FirstOrDefault(term => term.Text == text || term.Key == text);
        // Elsewhere in the answers the other side may use it too: then it is nobody's colour.
        var css = term?.Whose == Whose.Both ? "ab" : SideLabel.Class(side);
        return Anchor(question, text) is { } anchor
            ? Html.Of($"<a class=\"w-{css}\" href=\"#{anchor}\">{shown}</a>")
            : Html.Of($"<span class=\"{css}\">{shown}</span>");
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
