using Attune.Analysis.Readings;
using Attune.Analysis.Rounds;
using Attune.Analysis.Text;
using Attune.Analysis.Trace;
using Attune.Analysis.Verdicts;
using Attune.Analysis.Vocabulary;
using Attune.Statistics.Estimates;
using Attune.Statistics.Sides;

namespace Attune.Encoding.Tests.Readings;

/// <summary>What has to hold for every reading: each number leads to points, and each point to an exact part of an answer.</summary>
internal static class ReadingInvariants
{
    /// <param name="reading">The reading.</param>
    /// <param name="options">The options with which it was made, which say whether it is one of a room; null for the usual ones.</param>
    public static void MustHold(Reading reading, ReadingOptions? options = null)
    {
        var round = reading.Round;
        var room = reading.Questions.Sum(question => question.Points.Length) <= (options ?? ReadingOptions.Default).RoomUpTo;
        reading.Leaders.ShouldBe(SideCounts.Count(round.Answers.DistinctBy(answer => (answer.Leader, answer.Side)).Select(answer => answer.Side)));
        reading.Questions.Select(question => question.Question).ShouldBe(round.Questions);
        foreach (var question in reading.Questions)
        {
            NonAnswers(question, round);
            question.VocabularyOverlap.ShouldBeInRange(0, 1);
            Points(question, round);
            Terms(question, round);
            Topics(question, room);
            Cards(question);
            if (room) { RoomInvariants.MustHold(question); }
            else { question.Asks.ShouldBeEmpty(); }
        }

        Themes(reading, room);
    }

    // Who gave an answer said something, or is counted among those who did not.
    private static void NonAnswers(QuestionReading question, LockedRound round)
    {
        Answer[] given = [.. round.Answers.Where(answer => answer.Question == question.Question.Id)];
        (question.Answered.Business + question.NonAnswerLeaders.Sum(count => count.Leaders.Business)).ShouldBe(given.Count(answer => answer.Side == Side.Business));
        (question.Answered.It + question.NonAnswerLeaders.Sum(count => count.Leaders.It)).ShouldBe(given.Count(answer => answer.Side == Side.It));
        question.NonAnswerSentences.ShouldAllBe(sentence => sentence.Span.Start >= 0 && sentence.Span.End <= round.Answers[sentence.Answer].Text.Length && round.Answers[sentence.Answer].Leader == sentence.Leader);
        question.NonAnswerSentences.Select(sentence => (sentence.Answer, sentence.Span)).Intersect(question.Points.Select(point => (point.Answer, point.Span))).ShouldBeEmpty();
    }

    private static void Points(QuestionReading question, LockedRound round)
    {
        foreach (var (place, point) in question.Points.Index())
        {
            var answer = round.Answers[point.Answer];
            point.Index.ShouldBe(place);
            (point.Leader, point.Side, question.Question.Id).ShouldBe((answer.Leader, answer.Side, answer.Question));
            point.Text.ShouldNotBeNullOrWhiteSpace();
            point.Text.ShouldBe(ReadableText.Show(answer.Text.Substring(point.Span.Start, point.Span.Length)));
        }
    }

    private static void Terms(QuestionReading question, LockedRound round)
    {
        question.Terms.Select(term => term.Key).ShouldBeUnique();
        foreach (var term in question.Terms)
        {
            term.Leaders.ShouldBe(Leaders(question, term.Occurrences.Select(use => use.Point)));
            double.IsFinite(term.LogOdds).ShouldBeTrue(term.Text);
            foreach (var use in term.Occurrences)
            {
                question.Points[use.Point].Answer.ShouldBe(use.Answer);
                use.Span.Cut(round.Answers[use.Answer].Text).ShouldNotBeNullOrWhiteSpace();
            }
        }
    }

    private static void Topics(QuestionReading question, bool room)
    {
        question.Topics.SelectMany(topic => topic.Points).ShouldBeUnique();
        question.Topics.Select(topic => topic.Leaders.Total).ShouldBeInOrder(SortDirection.Descending);
        foreach (var (place, topic) in question.Topics.Index())
        {
            topic.Index.ShouldBe(place);
            topic.Leaders.ShouldBe(Leaders(question, topic.Points));
            topic.Leaders.Total.ShouldBeGreaterThan(1, "what one leader says is not a topic of the room");
            topic.Label.Length.ShouldBeInRange(0, 3);
            topic.Vocabulary.Overlap.ShouldBeInRange(0, 1);
            if (room) { continue; }

            topic.Reading.ShouldBe(new TopicPosition(topic.Vocabulary.Verdict, topic.Meaning.Verdict).Read());
            if (Math.Min(topic.Leaders.Business, topic.Leaders.It) < 2) { topic.Reading.ShouldBe(TopicReading.CannotTell); }

            if (topic.Meaning.Closeness is { } closeness)
            {
                closeness.Low.ShouldBeLessThanOrEqualTo(closeness.High);
                closeness.Value.ShouldBeInRange(-2, 2);
            }

            Probability(topic.Meaning.Test);
            foreach (var pair in topic.Opposites)
            {
                topic.Points.ShouldContain(pair.BusinessPoint);
                topic.Points.ShouldContain(pair.ItPoint);
                question.Points[pair.BusinessPoint].Side.ShouldBe(Side.Business);
                question.Points[pair.ItPoint].Side.ShouldBe(Side.It);
                pair.BusinessWord.ShouldNotBeNullOrWhiteSpace();
                pair.ItWord.ShouldNotBeNullOrWhiteSpace();
            }
        }
    }

    private static void Cards(QuestionReading question)
    {
        question.Cards.Select(card => card.Kind).ShouldBeInOrder(SortDirection.Ascending);
        foreach (var card in question.Cards)
        {
            Probability(card.Test);
            card.BusinessPoints.ShouldBeUnique();
            card.ItPoints.ShouldBeUnique();
            card.BusinessPoints.ShouldAllBe(point => question.Points[point].Side == Side.Business);
            card.ItPoints.ShouldAllBe(point => question.Points[point].Side == Side.It);
            card.BusinessPoints.Length.ShouldBeLessThanOrEqualTo(CardOptions.Default.Quotes);
            (card.BusinessPoints.Length == 0).ShouldBe(card.Leaders.Business == 0, "a count without a quote, or a quote without a count");
            (card.ItPoints.Length == 0).ShouldBe(card.Leaders.It == 0, "a count without a quote, or a quote without a count");
            // A person may settle that sentences of two topics belong together.
            if (card.Topic is { } topic && card.Reason != CardReason.Settled) { card.BusinessPoints.Concat(card.ItPoints).Except(question.Topics[topic].Points).ShouldBeEmpty(); }

            OfItsReason(card, question);
        }
    }

    private static void OfItsReason(Card card, QuestionReading question)
    {
        switch (card.Reason)
        {
            case CardReason.Quadrant:
                card.Kind.ToString().ShouldBe(question.Topics[card.Topic!.Value].Reading.ToString());
                card.Leaders.ShouldBe(question.Topics[card.Topic!.Value].Leaders);
                break;
            case CardReason.OnlyOneSide:
                Math.Min(card.Leaders.Business, card.Leaders.It).ShouldBe(0);
                card.Test.ShouldNotBeNull();
                card.Nearest.ShouldAllBe(point => question.Points[point].Side == (card.Leaders.It == 0 ? Side.It : Side.Business));
                break;
            case CardReason.SameWords:
                (card.Kind, card.Test).ShouldBe((CardKind.CommonGround, null));
                Math.Min(card.Leaders.Business, card.Leaders.It).ShouldBeGreaterThan(1);
                break;
            case CardReason.TwoAnswers:
                (card.Kind, card.Topic).ShouldBe((CardKind.OpenGap, null));
                card.BusinessTerm.ShouldNotBe(card.ItTerm);
                Math.Min(card.Leaders.Business, card.Leaders.It).ShouldBeGreaterThan(1);
                card.Test.ShouldNotBeNull();
                break;
            case CardReason.MayBeOpposite:
                question.Topics[card.Topic!.Value].Opposites.ShouldNotBeEmpty();
                Math.Min(card.Leaders.Business, card.Leaders.It).ShouldBeGreaterThan(0);
                break;
            case CardReason.SameWordTwoMeanings or CardReason.Anchors:
                card.BusinessTerm.ShouldBe(card.ItTerm);
                question.Terms.Single(term => term.Text == card.ItTerm).Leaders.ShouldBe(card.Leaders);
                break;
            case CardReason.DifferentWordsSameThing:
                question.Terms.Single(term => term.Text == card.BusinessTerm).Whose.ShouldBe(Whose.Business);
                question.Terms.Single(term => term.Text == card.ItTerm).Whose.ShouldBe(Whose.It);
                break;
        }
    }

    private static void Themes(Reading reading, bool room)
    {
        if (reading.Questions.Any(question => question.Points.Length > 0)) { reading.Themes.Select(theme => theme.Theme).ShouldBe(reading.Round.Themes); }

        foreach (var theme in reading.Themes)
        {
            if (room) { theme.Mentions.ShouldAllBe(mention => mention.Probability == null); }
            else { theme.Mentions.ShouldAllBe(mention => mention.Probability >= TraceOptions.Default.May && mention.Probability <= 1); }

            if (theme.Nearest is { } nearest) { reading.Questions[nearest.Question].Points.Length.ShouldBeGreaterThan(nearest.Point); }

            Point[] Of(Mention kind) => [.. theme.Mentions.Where(mention => mention.Mention == kind).Select(mention => reading.Questions[mention.Question].Points[mention.Point])];
            var (sure, may) = (Distinct(Of(Mention.Yes)), Distinct(Of(Mention.CannotTell)));
            theme.Leaders.ShouldBe(SideCounts.Count(sure.Select(leader => leader.Side)));
            theme.MayMention.ShouldBe(SideCounts.Count(may.Except(sure).Select(leader => leader.Side)));
            theme.Silent.ShouldBe(theme.Mentions.IsEmpty);
        }
    }

    private static (string Leader, Side Side)[] Distinct(IEnumerable<Point> points) => [.. points.Select(point => (point.Leader, point.Side)).Distinct()];

    private static SideCounts Leaders(QuestionReading question, IEnumerable<int> points)
        => SideCounts.Count(Distinct(points.Select(point => question.Points[point])).Select(leader => leader.Side));

    private static void Probability(ExactP? test)
    {
        if (test is not { } p) { return; }

        p.P.ShouldBeInRange(double.Epsilon, 1);
        p.Smallest.ShouldBeInRange(double.Epsilon, p.P + 1e-12);
    }
}
