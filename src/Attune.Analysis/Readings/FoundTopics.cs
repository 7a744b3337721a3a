using System.Collections.Immutable;
using Attune.Analysis.Perception;

namespace Attune.Analysis.Readings;

/// <summary>What the findings of a question say of its topics.</summary>
public static class FoundTopics
{
    /// <summary>How alike the answers to a question were found, by its topics and by what people settled.</summary>
    /// <param name="question">The reading of the question, with the cards that hold now.</param>
    public static LikenessFound Likeness(QuestionReading question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return LikenessFound.Read(List(question), question.Answered);
    }

    /// <summary>The topics of a question in their order, and after them each settled finding whose sentences lie in no topic.</summary>
    private static ImmutableArray<FoundTopic> List(QuestionReading question)
    {
        var findings = question.Cards.Select(card => (Card: card, Topic: card.Topic ?? question.TopicOf(card.BusinessPoints.Concat(card.ItPoints))?.Index)).ToArray();
        return [
            .. question.Topics.Select(topic => Find(question, topic.Points, [.. findings.Where(finding => finding.Topic == topic.Index).Select(finding => finding.Card)])),
            .. findings.Where(finding => finding.Topic is null).Select(finding => Find(question, [.. finding.Card.BusinessPoints.Concat(finding.Card.ItPoints)], [finding.Card]))];
    }

    private static FoundTopic Find(QuestionReading question, ImmutableArray<int> points, Card[] cards) => new(
        cards.Length == 0 ? null : cards.Average(card => card.Kind is CardKind.CommonGround or CardKind.HiddenAgreement ? 1.0 : 0),
        [.. points.Select(point => (question.Points[point].Leader, question.Points[point].Side)).Distinct()],
        points.Length);
}
