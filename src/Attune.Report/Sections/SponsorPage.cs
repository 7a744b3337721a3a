using Attune.Analysis;

namespace Attune.Report;

/// <summary>One sheet for the sponsor: counts, findings and what is asked. No quotes.</summary>
internal static class SponsorPage
{
    private static readonly CardKind[] Kinds = [CardKind.CommonGround, CardKind.HiddenAgreement, CardKind.FalseAgreement, CardKind.OpenGap];

    public static Html Of(Edition edition)
    {
        var words = edition.Words;
        return Html.Of($"""
            <article id="top" class="sponsor">
            {Masthead.Of(edition)}
            {(edition.Options.Title.Length > 0 ? Html.Of($"<p class=\"kicker\">{Said.Short(edition.Options.Title, 120)}</p>\n") : Html.Empty)}<h1>{Conclusion.Of(edition)}</h1>
            {Summary.Of(edition).Take(1).Select(paragraph => Html.Of($"<p class=\"lede\">{paragraph}</p>\n"))}
            <h2>{words.SponsorByQuestion}</h2>
            {Tables.Plain(words.SponsorByQuestion, [words.QuestionHead, words.CommonGround, words.HiddenAgreement, words.FalseAgreement, words.OpenGap, words.CannotTell], edition.Questions.Select(question => Row(edition, question)))}
            {TopFindings.Of(edition)}
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
        var cells = Kinds.Select(kind => Cell(CardText.Kind(words, kind), Mark.Of(kind), question.Findings.Count(finding => finding.Card.Kind == kind)));
        return Html.Of($"<tr role=\"row\"><th role=\"rowheader\" scope=\"row\" class=\"serif\">{Said.Short(question.Reading.Question.Text, 120)}</th>{cells}{Cell(words.CannotTell, Mark.Of(TopicReading.CannotTell), question.Untold.Length)}</tr>\n");

        Html Cell(string head, Html mark, int count) => Tables.Cell(head, count == 0
            ? Html.Of($"<span class=\"none\"><span aria-hidden=\"true\">–</span><span class=\"hidden-text\">{edition.Words.None}</span></span>")
            : Html.Of($"<span class=\"reading\">{mark}<span class=\"num\">{edition.Numbers.Figure(count)}</span></span>"));
    }

    /// <summary>What only a sponsor can settle, by rule: jobs without an owner, then a gap, then a word.</summary>
    private static Html Asked(Edition edition)
    {
        var words = edition.Words;
        var orphans = OwnershipSection.Count(edition, OwnershipState.Orphan);
        var collisions = OwnershipSection.Count(edition, OwnershipState.Collision);
        if (orphans + collisions > 0) { return edition.Count(orphans + collisions, words.AskedOwnerOne, words.AskedOwnerMany); }
        var findings = edition.Questions.SelectMany(question => question.Findings).ToList();
        var gap = Finding.BestFirst(findings.Where(finding => finding.Card.Kind == CardKind.OpenGap)).FirstOrDefault();
        if (gap is not null) { return Sentence.Of(words.AskedGap, gap.ShortName()); }
        var split = Finding.BestFirst(findings.Where(finding => finding.Card.Kind == CardKind.FalseAgreement)).FirstOrDefault();
        return split is not null ? Sentence.Of(words.AskedWord, split.ShortName()) : Html.Of($"{words.AskedNothing}");
    }

    private static Html Expected(Edition edition) => edition.Reading.Perception.Length == 0
        ? Html.Of($"{edition.Words.NoForecast}")
        : Html.Of($"{PerceptionSection.Title(edition)}.");
}
