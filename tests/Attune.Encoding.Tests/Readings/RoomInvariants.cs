using Attune.Analysis.Asking;
using Attune.Analysis.Matters;
using Attune.Analysis.Readings;
using Attune.Analysis.Verdicts;
using Attune.Statistics.Sides;

namespace Attune.Encoding.Tests.Readings;

/// <summary>What has to hold for every question of a room: what is told and what is asked are kept apart, and every point is somewhere.</summary>
internal static class RoomInvariants
{
    public static void MustHold(QuestionReading question)
    {
        foreach (var topic in question.Topics)
        {
            (topic.Meaning.Closeness, topic.Meaning.Nearness, topic.Meaning.Test).ShouldBe((null, null, null));
            topic.Reading.ShouldBeOneOf(TopicReading.CannotTell, TopicReading.CommonGround, TopicReading.OpenGap);
            if (topic.ClausePoint is not { } point) { continue; }

            topic.Points.ShouldContain(point);
            question.Points[point].Text.ShouldContain(topic.Clause, Case.Sensitive);
        }

        Told(question);
        Asked(question);
    }

    private static void Told(QuestionReading question)
    {
        foreach (var card in question.Cards)
        {
            card.Reason.ShouldBeOneOf(CardReason.SameWords, CardReason.OnlyOneSide, CardReason.Settled);
            card.DependsOnOnePerson.ShouldBeFalse();
            if (card.Reason == CardReason.Settled) { continue; }

            card.Kind.ToString().ShouldBe(question.Topics[card.Topic!.Value].Reading.ToString(), "a topic has one verdict");
        }

        question.Topics.Where(topic => topic.Reading != TopicReading.CannotTell).Select(topic => (int?)topic.Index)
            .ShouldBe(question.Cards.Where(card => card.Reason != CardReason.Settled).Select(card => card.Topic), ignoreOrder: true);
    }

    private static void OfWord(QuestionReading question, string word)
    {
        question.Topics.ShouldBeEmpty();
        (question.Asks.Length + question.Cards.Length).ShouldBeLessThanOrEqualTo(1);
        foreach (var ask in question.Asks)
        {
            (ask.Kind, ask.Term).ShouldBe((AskKind.OneWord, word));
            ask.BusinessPoints.Concat(ask.ItPoints).ShouldBeUnique();
            ask.BusinessPoints.ShouldAllBe(point => question.Points[point].Side == Side.Business);
            ask.ItPoints.ShouldAllBe(point => question.Points[point].Side == Side.It);
        }
    }

    private static void Asked(QuestionReading question)
    {
        var told = question.Cards.Where(card => card.Reason != CardReason.Settled).SelectMany(card => card.BusinessPoints.Concat(card.ItPoints)).ToHashSet();
        question.Asks.Length.ShouldBeLessThanOrEqualTo(MatterOptions.Default.AsksShown);
        // Their order is that of a rank in which the likelihood is one of three weights.
        question.Asks.ShouldAllBe(ask => ask.Likelihood >= Math.Round(MatterOptions.Default.LeastLikely, 4) && ask.Likelihood <= 1);
        if (question.Question.Word is { } word)
        {
            OfWord(question, word);
            return;
        }

        foreach (var ask in question.Asks)
        {
            int[] points = [.. ask.BusinessPoints, .. ask.ItPoints];
            points.ShouldBeUnique();
            points.Where(told.Contains).ShouldBeEmpty("what is told is not asked");
            ask.BusinessPoints.Length.ShouldBeInRange(1, 2);
            ask.ItPoints.Length.ShouldBeInRange(1, 2);
            ask.BusinessPoints.ShouldAllBe(point => question.Points[point].Side == Side.Business);
            ask.ItPoints.ShouldAllBe(point => question.Points[point].Side == Side.It);
            points.Select(point => question.Points[point].Leader).ShouldBeUnique();
            ask.Likelihood.ShouldBeInRange(MatterOptions.Default.LeastLikely, 1);
            (ask.Term.Length > 0).ShouldBe(ask.Kind == AskKind.OneWord);
            if (ask.Term.Length > 0) { points.ShouldContain(point => question.Points[point].AsRead().Contains(ask.Term, StringComparison.Ordinal)); }
        }
    }
}
