using Attune.Analysis.Vocabulary;
using Attune.Report.Markup;
using Attune.Report.Parts;
using Attune.Statistics.Sides;

namespace Attune.Report.Sections;

/// <summary>The words of a question and whose they are, in rank order: the same content as the word cloud.</summary>
internal static class WordsSection
{
    // This many rows are visible; the others unfold.
    private const int Open = 10;

    public static Html Render(Edition edition, QuestionEdition question)
    {
        if (question.Terms.Length + question.HeardOnce.Length == 0) { return Html.Empty; }
        if (!edition.ShowsQuotes && !question.Terms.Any(term => Cells.ShowsBoth(edition, term.Term.Leaders))) { return Html.Empty; }
        var rest = question.Terms.Skip(Open).ToList();
        var folded = rest.Count == 0
            ? Html.Empty
            : Html.Format($"<details><summary>{edition.StartCount(rest.Count, edition.Words.MoreWordsOne, edition.Words.MoreWordsMany)}</summary>\n{Table(edition, question, rest)}</details>");
        return Html.Format($"""
            <section class="card" id="{question.Anchor}-words">
            <h2>{edition.Words.WordsTitle}</h2>
            <p class="small">{edition.Words.WordsCounted} {edition.Words.ContrastKey}</p>
            {(question.Terms.Length > 0 ? Table(edition, question, question.Terms.Take(Open)) : Html.Empty)}
            {folded}{More(edition, question)}{Spellings(edition, question)}{HeardOnce(edition, question)}</section>

            """);
    }

    private static Html Table(Edition edition, QuestionEdition question, IEnumerable<(TermReading Term, int Place)> terms) => Tables.Render(
        edition, edition.Words.WordsTitle, edition.Words.Word, terms.Select(term => Tables.Row(
            edition, Name(edition, question, term), Cells.ShowsBoth(edition, term.Term.Leaders) ? term.Term.Leaders : null,
            question.Answered, null, ReportAnchors.TermRow(question.Place, term.Place), Tables.Cell(edition.Words.ContrastHead, Contrast(edition, term.Term)))), edition.Words.ContrastHead);

    // Within two standard errors there is no evidence of a difference at the usual level.
    private const double Shown = 2;

    private static Html Contrast(Edition edition, TermReading term)
    {
        if (!Cells.ShowsBoth(edition, term.Leaders)) { return Html.Format($"{edition.Words.NotShown}"); }
        var z = Html.Format($"<span class=\"num\">{edition.Numbers.Ratio(Math.Abs(term.LogOdds))}</span>");
        return Math.Abs(term.LogOdds) < Shown
            ? Html.Format($"<span class=\"small\">{Sentence.Fill(edition.Words.ContrastNone, z)}</span>")
            : Html.Format($"<span class=\"small\">{Sentence.Fill(edition.Words.ContrastShown, edition.Name(term.LogOdds > 0 ? Side.Business : Side.It), z)}</span>");
    }

    private static Html Name(Edition edition, QuestionEdition question, (TermReading Term, int Place) term)
    {
        var css = term.Term.Whose switch { Whose.Business => "w-a", Whose.It => "w-b", _ => "w-ab" };
        var text = WrittenText.Short(term.Term.Text, edition.Limits.NameLength);
        var name = edition.ShowsQuotes
            ? Html.Format($"<a class=\"{css}\" href=\"#{ReportAnchors.Term(question.Place, term.Place)}\">{text}</a>")
            : Html.Format($"<span class=\"{css}\">{text}</span>");
        var variants = term.Term.Variants.Where(variant => !variant.Equals(term.Term.Text, StringComparison.OrdinalIgnoreCase)).Take(4)
            .Select(variant => WrittenText.Short(variant, edition.Limits.NameLength)).ToList();
        var also = edition.ShowsQuotes && variants.Count > 0
            ? Html.Format($" <span class=\"tiny\">{Sentence.Fill(edition.Words.AlsoWritten, Html.Join(Html.Format($"{edition.Words.ListComma}"), variants))}</span>")
            : Html.Empty;
        return Html.Format($"{name}{also}");
    }

    private static Html More(Edition edition, QuestionEdition question) => question.MoreTerms > 0
        ? Html.Format($"<p class=\"small\">{edition.Count(question.MoreTerms, edition.Words.AndMoreInJsonOne, edition.Words.AndMoreInJsonMany)}</p>\n")
        : Html.Empty;

    // How somebody spells tells who it is, so the report says only how many.
    private static Html Spellings(Edition edition, QuestionEdition question) => question.Reading.Spellings.Length > 0 && edition.ShowsQuotes
        ? Html.Format($"<p class=\"small\">{edition.StartCount(question.Reading.Spellings.Length, edition.Words.SpellingsOne, edition.Words.SpellingsMany)}</p>\n")
        : Html.Empty;

    private static Html HeardOnce(Edition edition, QuestionEdition question)
    {
        if (question.HeardOnce.Length == 0) { return Html.Empty; }
        var shown = question.HeardOnce.Take(edition.Limits.HeardOnce).Select(term => Once(edition, question, term));
        var left = question.HeardOnce.Length - edition.Limits.HeardOnce;
        var more = left > 0 ? Html.Format($" {edition.Count(left, edition.Words.AndMoreInJsonOne, edition.Words.AndMoreInJsonMany)}") : Html.Empty;
        return Html.Format($"""
            <details><summary>{edition.StartCount(question.HeardOnce.Length, edition.Words.HeardOnceOne, edition.Words.HeardOnceMany)}</summary>
            <p class="once">{Html.Join(Html.Format($"{edition.Words.ListComma}\n"), shown)}{more}</p></details>

            """);
    }

    private static Html Once(Edition edition, QuestionEdition question, TermReading term)
    {
        var text = WrittenText.Short(term.Text, edition.Limits.NameLength);
        return term.Occurrences is [var first, ..] && question.Lists(first.Point)
            ? Html.Format($"<a href=\"#{ReportAnchors.Sentence(question.Place, first.Point)}\">{text}</a>")
            : text;
    }
}
