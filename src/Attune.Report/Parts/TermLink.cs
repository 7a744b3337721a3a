using Attune.Analysis;

namespace Attune.Report;

/// <summary>A word in running text: a link to its sentences where the page lists them, else plain; never a dead underline.</summary>
internal static class TermLink
{
    public static Html Of(QuestionEdition question, string text, Side side)
    {
        var shown = Said.Short(text, question.Edition.Limits.NameLength);
        return Anchor(question, text) is { } anchor
            ? Html.Of($"<a class=\"w-{SideLabel.Class(side)}\" href=\"#{anchor}\">{shown}</a>")
            : Html.Of($"<span class=\"{SideLabel.Class(side)}\">{shown}</span>");
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
