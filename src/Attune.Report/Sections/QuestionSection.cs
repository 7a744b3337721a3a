using Attune.Analysis.Readings;
using Attune.Report.Markup;
using Attune.Statistics.Sides;

namespace Attune.Report.Sections;

/// <summary>One question: what was said in counts, the word cloud, the findings in the order of the reveal, the words.</summary>
internal static class QuestionSection
{
    private static readonly CardKind[] Reveal =
        [CardKind.CommonGround, CardKind.HiddenAgreement, CardKind.FalseAgreement, CardKind.Contradiction, CardKind.OpenGap, CardKind.Ownership, CardKind.Perception];

    public static Html Render(Edition edition, QuestionEdition question) => Html.Format($"""
        <article id="{question.Anchor}">
        <p class="kicker">{question.LongNumber}</p>
        <h1 class="q">{WrittenText.Render(question.Reading.Question.Text)}</h1>
        <p class="lede">{Html.Join(Html.Format($" "), InCounts(edition, question))}</p>
        {WeightText.OfQuestion(edition, question)}{CloudSection.Render(edition, question)}{Cards(edition, question)}{AskSection.Render(edition, question)}{UntoldSection.Render(edition, question)}{LeftoverSection.Render(edition, question)}{HorizonSection.Render(edition, question)}{WordsSection.Render(edition, question)}{SentencesSection.Render(edition, question)}
        </article>
        """);

    private static IEnumerable<Html> InCounts(Edition edition, QuestionEdition question)
    {
        var (words, reading) = (edition.Words, question.Reading);
        if (reading.Answered.Total == 0)
        {
            yield return Html.Format($"{(reading.NonAnswerLeaders.IsEmpty ? words.NobodyAnswered : words.NobodySaid)}");
            foreach (var told in NonAnswerText.InCounts(edition, reading.NonAnswerLeaders)) { yield return told; }

            yield break;
        }

        yield return edition.StartCount(reading.Answered.Total, words.AnsweredOne, words.AnsweredMany,
            Word(reading.Answered.Business), edition.Name(Side.Business), Word(reading.Answered.It), edition.Name(Side.It));
        foreach (var told in NonAnswerText.InCounts(edition, reading.NonAnswerLeaders)) { yield return told; }

        if (edition.Reading.Round.Kept?.FirstOrDefault(count => count.Question == reading.Question.Id) is { } kept)
        {
            yield return edition.StartCount(kept.Kept, words.KeptOne, words.KeptMany, Html.Format($"{edition.Numbers.Figure(kept.Answered)}"));
        }

        if (reading.Topics.Length == 0) { yield return Html.Format($"{words.NothingGrouped}"); yield break; }
        yield return Summary.SaidByBoth(edition, reading.Topics);
        foreach (var side in BySide(edition, question)) { yield return side; }

        var left = question.InNoTopic.Length;
        if (left >= edition.SmallestCell) { yield return edition.StartCount(left, words.InNoTopicOne, words.InNoTopicMany, Html.Format($"{edition.Numbers.Figure(reading.Points.Length)}")); }

        Html Word(int number) => Html.Format($"{edition.Numbers.Word(number)}");
    }

    private static IEnumerable<Html> BySide(Edition edition, QuestionEdition question)
    {
        var (words, reading) = (edition.Words, question.Reading);
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

        Html Word(int number) => Html.Format($"{edition.Numbers.Word(number)}");
    }

    private static Html Cards(Edition edition, QuestionEdition question)
    {
        var cards = Reveal.SelectMany(kind =>
        {
            var found = question.Findings.Where(finding => finding.Card.Kind == kind).ToList();
            var left = found.Count - edition.Limits.CardsPerKind;
            var more = left > 0
                ? Html.Format($"<p class=\"small\">{edition.Count(left, edition.Words.MoreFindingsOne, edition.Words.MoreFindingsMany)}</p>\n")
                : Html.Empty;
            return found.Take(edition.Limits.CardsPerKind).Select(finding => CardSection.Render(edition, finding)).Append(more);
        });
        return Html.Format($"{cards}");
    }
}
