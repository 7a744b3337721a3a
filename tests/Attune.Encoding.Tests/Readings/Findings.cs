using System.Globalization;
using Attune.Analysis.Readings;
using Attune.Analysis.Vocabulary;
using Attune.Statistics.Sides;

namespace Attune.Encoding.Tests.Readings;

/// <summary>The findings of a reading without the order of answers: two readings that say the same give the same lines.</summary>
internal static class Findings
{
    /// <param name="reading">The reading.</param>
    /// <param name="mirrored">If true, as it would be if the two sides swapped names.</param>
    public static string[] List(Reading reading, bool mirrored = false) =>
    [
        $"leaders {Counts(reading.Leaders, mirrored)}",
        .. reading.Questions.SelectMany(question => List(question, mirrored).Order(StringComparer.Ordinal).Prepend(question.Question.Id)),
        .. reading.Themes.Select(theme => $"theme {theme.Theme} {Counts(theme.Leaders, mirrored)} may {Counts(theme.MayMention, mirrored)}").Order(StringComparer.Ordinal),
    ];

    private static IEnumerable<string> List(QuestionReading question, bool mirrored) =>
    [
        $"answered {Counts(question.Answered, mirrored)}",
        .. question.Terms.Select(term => $"term {term.Key} {Counts(term.Leaders, mirrored)} {(mirrored ? Other(term.Whose) : term.Whose)}"),
        .. question.Topics.Select(topic => $"topic {Points(question, topic)} {Counts(topic.Leaders, mirrored)} {topic.Reading} words {topic.Vocabulary.Verdict} "
            + $"meaning {topic.Meaning.Verdict} opposites {topic.Opposites.Length} one {topic.DependsOnOnePerson}"),
        .. question.Cards.Select(card => $"card {card.Kind} {card.Reason} {(mirrored ? card.ItTerm : card.BusinessTerm)}/{(mirrored ? card.BusinessTerm : card.ItTerm)} "
            + $"{Counts(card.Leaders, mirrored)} p {card.Test?.P.ToString("F4", CultureInfo.InvariantCulture)} one {card.DependsOnOnePerson} "
            + (card.Topic is { } topic ? Points(question, question.Topics[topic]) : "")),
        .. question.Asks.Select(ask => $"ask {ask.Kind} {string.Join(' ', ask.Cues)} {Counts(ask.Leaders, mirrored)} {Points(question, ask.BusinessPoints.Concat(ask.ItPoints))}"),
        .. question.NonAnswerLeaders.Select(count => $"nothing {count.Kind} {Counts(count.Leaders, mirrored)}"),
    ];

    private static string Points(QuestionReading question, Topic topic) => Points(question, topic.Points);

    private static string Points(QuestionReading question, IEnumerable<int> points)
        => string.Join(" | ", points.Select(point => $"{question.Points[point].Leader}: {question.Points[point].Text}").Order(StringComparer.Ordinal));

    private static string Counts(SideCounts counts, bool mirrored) => mirrored ? $"{counts.It}+{counts.Business}" : $"{counts.Business}+{counts.It}";

    private static Whose Other(Whose whose) => whose switch
    {
        Whose.Business => Whose.It,
        Whose.It => Whose.Business,
        _ => whose,
    };
}
