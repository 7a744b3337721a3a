using Attune.Analysis;

namespace Attune.Report;

/// <summary>The words of a question and whose they are: the twin of the cloud, in rank order.</summary>
internal static class WordsSection
{
    // So many rows stand open; the others unfold.
    private const int Open = 10;

    public static Html Of(Edition edition, QuestionEdition question)
    {
        if (question.Terms.Length + question.HeardOnce.Length == 0) { return Html.Empty; }
        if (!edition.ShowsQuotes && !question.Terms.Any(term => Cells.ShowsBoth(edition, term.Term.Leaders))) { return Html.Empty; }
        var rest = question.Terms.Skip(Open).ToList();
        var folded = rest.Count == 0
            ? Html.Empty
            : Html.Of($"<details><summary>{edition.StartCount(rest.Count, edition.Words.MoreWordsOne, edition.Words.MoreWordsMany)}</summary>\n{Table(edition, question, rest)}</details>");
        return Html.Of($"""
            <section class="card" id="{question.Anchor}-words">
            <h2>{edition.Words.WordsTitle}</h2>
            {(question.Terms.Length > 0 ? Table(edition, question, question.Terms.Take(Open)) : Html.Empty)}
            {folded}{More(edition, question)}{HeardOnce(edition, question)}</section>

            """);
    }

    private static Html Table(Edition edition, QuestionEdition question, IEnumerable<(TermReading Term, int Place)> terms) => Tables.Of(
        edition, edition.Words.WordsTitle, edition.Words.Word, terms.Select(term => Tables.Row(
            edition, Name(edition, question, term), Cells.ShowsBoth(edition, term.Term.Leaders) ? term.Term.Leaders : null,
            question.Answered, null, ReportAnchors.TermRow(question.Place, term.Place))));

    private static Html Name(Edition edition, QuestionEdition question, (TermReading Term, int Place) term)
    {
        var css = term.Term.Whose switch { Whose.Business => "w-a", Whose.It => "w-b", _ => "w-ab" };
        var text = Said.Short(term.Term.Text, edition.Limits.NameLength);
        var name = edition.ShowsQuotes
            ? Html.Of($"<a class=\"{css}\" href=\"#{ReportAnchors.Term(question.Place, term.Place)}\">{text}</a>")
            : Html.Of($"<span class=\"{css}\">{text}</span>");
        var variants = term.Term.Variants.Where(variant => !variant.Equals(term.Term.Text, StringComparison.OrdinalIgnoreCase)).Take(4)
            .Select(variant => Said.Short(variant, edition.Limits.NameLength)).ToList();
        var also = edition.ShowsQuotes && variants.Count > 0
            ? Html.Of($" <span class=\"tiny\">{Sentence.Of(edition.Words.AlsoWritten, Html.Join(Html.Of($"{edition.Words.ListComma}"), variants))}</span>")
            : Html.Empty;
        return Html.Of($"{name}{also}");
    }

    private static Html More(Edition edition, QuestionEdition question) => question.MoreTerms > 0
        ? Html.Of($"<p class=\"small\">{edition.Count(question.MoreTerms, edition.Words.AndMoreInJsonOne, edition.Words.AndMoreInJsonMany)}</p>\n")
        : Html.Empty;

    private static Html HeardOnce(Edition edition, QuestionEdition question)
    {
        if (question.HeardOnce.Length == 0) { return Html.Empty; }
        var shown = question.HeardOnce.Take(edition.Limits.HeardOnce).Select(term => Once(edition, question, term));
        var left = question.HeardOnce.Length - edition.Limits.HeardOnce;
        var more = left > 0 ? Html.Of($" {edition.Count(left, edition.Words.AndMoreInJsonOne, edition.Words.AndMoreInJsonMany)}") : Html.Empty;
        return Html.Of($"""
            <details><summary>{edition.StartCount(question.HeardOnce.Length, edition.Words.HeardOnceOne, edition.Words.HeardOnceMany)}</summary>
            <p class="once">{Html.Join(Html.Of($"{edition.Words.ListComma}\n"), shown)}{more}</p></details>

            """);
    }

    private static Html Once(Edition edition, QuestionEdition question, TermReading term)
    {
        var text = Said.Short(term.Text, edition.Limits.NameLength);
        return term.Occurrences is [var first, ..] && question.Lists(first.Point)
            ? Html.Of($"<a href=\"#{ReportAnchors.Sentence(question.Place, first.Point)}\">{text}</a>")
            : text;
    }
}
