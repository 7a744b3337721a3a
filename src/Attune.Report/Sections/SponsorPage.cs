using Attune.Analysis.Ownership;
using Attune.Analysis.Readings;
using Attune.Analysis.Verdicts;
using Attune.Report.Markup;
using Attune.Report.Parts;

namespace Attune.Report.Sections;

/// <summary>One sheet for the sponsor: counts, findings and what is asked. No quotes.</summary>
internal static class SponsorPage
{
    // A crowd has no contradictions and asks nothing, and needs no columns for them.
    private static CardKind[] Kinds(Edition edition) => edition.IsOfRoom
        ? [CardKind.CommonGround, CardKind.HiddenAgreement, CardKind.FalseAgreement, CardKind.Contradiction, CardKind.OpenGap]
        : [CardKind.CommonGround, CardKind.HiddenAgreement, CardKind.FalseAgreement, CardKind.OpenGap];

    public static Html Render(Edition edition)
    {
        var words = edition.Words;
        return Html.Format($"""
            <article id="top" class="sponsor">
            {Masthead.Render(edition)}
            {(edition.Options.Title.Length > 0 ? Html.Format($"<p class=\"kicker\">{WrittenText.Short(edition.Options.Title, 120)}</p>\n") : Html.Empty)}<h1>{Conclusion.Render(edition)}</h1>
            {Summary.Sentences(edition).Take(1).Select(paragraph => Html.Format($"<p class=\"lede\">{paragraph}</p>\n"))}
            <h2>{words.SponsorByQuestion}</h2>
            {Tables.Plain(words.SponsorByQuestion, [words.QuestionHead, .. Kinds(edition).Select(kind => CardText.Kind(words, kind)), .. edition.IsOfRoom ? [words.ToAsk] : Array.Empty<string>(), words.CannotTell], edition.Questions.Select(question => Row(edition, question)))}
            {NotAskedText.Render(edition)}{TopFindings.Render(edition)}
            <div class="asides">
            <section><h2>{words.SponsorAsked}</h2><p class="serif">{Asked(edition)}</p></section>
            <section><h2>{words.SponsorExpected}</h2><p>{Expected(edition)}</p></section>
            <section><h2>{words.SponsorCannotSay}</h2><p>{Limits.Reach(edition)} {words.NobodyRanked}</p></section>
            </div>
            <p class="tiny">{Limits.Provenance(edition)}</p>
            </article>

            """);
    }

    private static Html Row(Edition edition, QuestionEdition question)
    {
        var words = edition.Words;
        var cells = Kinds(edition).Select(kind => Cell(CardText.Kind(words, kind), Mark.Render(kind), question.Findings.Count(finding => finding.Card.Kind == kind)));
        return Html.Format($"<tr role=\"row\"><th role=\"rowheader\" scope=\"row\" class=\"serif\">{WrittenText.Short(question.Reading.Question.Text, 120)}</th>{cells}{(edition.IsOfRoom ? Cell(words.ToAsk, Mark.Render(TopicReading.CannotTell), question.Reading.Asks.Length) : Html.Empty)}{Cell(words.CannotTell, Mark.Render(TopicReading.CannotTell), question.Untold.Length)}</tr>\n");

        Html Cell(string head, Html mark, int count) => Tables.Cell(head, count == 0
            ? Html.Format($"<span class=\"none\"><span aria-hidden=\"true\">–</span><span class=\"hidden-text\">{edition.Words.None}</span></span>")
            : Html.Format($"<span class=\"reading\">{mark}<span class=\"num\">{edition.Numbers.Figure(count)}</span></span>"));
    }

    /// <summary>What only a sponsor can settle, chosen by rule: jobs without an owner come first, then a gap, then a word.</summary>
    private static Html Asked(Edition edition)
    {
        var words = edition.Words;
        var (orphans, collisions, _) = OwnershipCounts.Count(edition.Reading.Ownership.Select(cell => cell.State));
        if (orphans + collisions > 0) { return edition.Count(orphans + collisions, words.AskedOwnerOne, words.AskedOwnerMany); }
        var findings = edition.Questions.SelectMany(question => question.Findings).ToList();
        var opposed = Finding.BestFirst(findings.Where(finding => finding.Card.Kind == CardKind.Contradiction)).FirstOrDefault();
        if (opposed is not null) { return Sentence.Fill(words.AskedContradiction, opposed.ShortName()); }
        var gap = Finding.BestFirst(findings.Where(finding => finding.Card.Kind == CardKind.OpenGap)).FirstOrDefault();
        if (gap is not null) { return Sentence.Fill(words.AskedGap, gap.ShortName()); }
        var split = Finding.BestFirst(findings.Where(finding => finding.Card.Kind == CardKind.FalseAgreement)).FirstOrDefault();
        return split is not null ? Sentence.Fill(words.AskedWord, split.ShortName()) : Html.Format($"{words.AskedNothing}");
    }

    private static Html Expected(Edition edition) => edition.Reading.Perception.Length == 0
        ? Html.Format($"{edition.Words.NoForecast}")
        : Html.Format($"{PerceptionSection.Title(edition)}.");
}
