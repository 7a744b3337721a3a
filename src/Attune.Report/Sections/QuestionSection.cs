using Attune.Analysis;

namespace Attune.Report;

/// <summary>One question: what was said in counts, the cloud, the findings in the order of the reveal, the words.</summary>
internal static class QuestionSection
{
    private static readonly CardKind[] Reveal =
        [CardKind.CommonGround, CardKind.HiddenAgreement, CardKind.FalseAgreement, CardKind.OpenGap, CardKind.Ownership, CardKind.Perception];

    public static Html Of(Edition edition, QuestionEdition question) => Html.Of($"""
        <article id="{question.Anchor}">
        <p class="kicker">{Sentence.Of(edition.Words.QuestionLong, Html.Of($"{edition.Numbers.Figure(question.Place + 1)}"))}</p>
        <h1 class="q">{Said.Of(question.Reading.Question.Text)}</h1>
        <p class="lede">{Html.Join(Html.Of($" "), InCounts(edition, question))}</p>
        {CloudSection.Of(edition, question)}{Cards(edition, question)}{UntoldSection.Of(edition, question)}{HorizonSection.Of(edition, question)}{WordsSection.Of(edition, question)}{SentencesSection.Of(edition, question)}
        </article>
        """);

    private static IEnumerable<Html> InCounts(Edition edition, QuestionEdition question)
    {
        var (words, reading) = (edition.Words, question.Reading);
        if (reading.Answered.Total == 0) { yield return Html.Of($"{words.NobodyAnswered}"); yield break; }
        yield return edition.StartCount(reading.Answered.Total, words.AnsweredOne, words.AnsweredMany,
            Word(reading.Answered.Business), edition.Name(Side.Business), Word(reading.Answered.It), edition.Name(Side.It));
        if (reading.Topics.Length == 0) { yield return Html.Of($"{words.NothingGrouped}"); yield break; }
        yield return Summary.SaidByBoth(edition, reading.Topics);
        if (reading.Topics.Length == 1) { yield break; }
        var business = reading.Topics.Count(topic => topic.Leaders.It == 0);
        var it = reading.Topics.Count(topic => topic.Leaders.Business == 0);
        if (business > 0 && it > 0)
        {
            yield return edition.StartCount(business, words.SaidOnlyEachOne, words.SaidOnlyEachMany,
                edition.Name(Side.Business), Word(it), edition.Name(Side.It));
        }
        else if (business + it > 0)
        {
            yield return edition.StartCount(business + it, words.SaidOnlyOne, words.SaidOnlyMany, edition.Name(business > 0 ? Side.Business : Side.It));
        }

        Html Word(int number) => Html.Of($"{edition.Numbers.Word(number)}");
    }

    private static Html Cards(Edition edition, QuestionEdition question)
    {
        var cards = Reveal.SelectMany(kind =>
        {
            var found = question.Findings.Where(finding => finding.Card.Kind == kind).ToList();
            var left = found.Count - edition.Limits.CardsPerKind;
            var more = left > 0
                ? Html.Of($"<p class=\"small\">{edition.Count(left, edition.Words.MoreFindingsOne, edition.Words.MoreFindingsMany)}</p>\n")
                : Html.Empty;
            return found.Take(edition.Limits.CardsPerKind).Select(finding => CardSection.Of(edition, finding)).Append(more);
        });
        return Html.Of($"{cards}");
    }
}
