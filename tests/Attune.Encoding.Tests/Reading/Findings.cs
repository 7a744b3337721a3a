using System.Globalization;
using Attune.Analysis;

namespace Attune.Encoding.Tests;

/// <summary>What a reading found, without the order of answers: two readings that say the same give the same lines.</summary>
internal static class Findings
{
    /// <param name="reading">The reading.</param>
    /// <param name="mirrored">As it would be if the two sides swapped names.</param>
    public static string[] Of(Reading reading, bool mirrored = false) =>
    [
        $"leaders {Counts(reading.Leaders, mirrored)}",
        .. reading.Questions.SelectMany(question => Of(question, mirrored).Order(StringComparer.Ordinal).Prepend(question.Question.Id)),
        .. reading.Themes.Select(theme => $"theme {theme.Theme} {Counts(theme.Leaders, mirrored)} may {Counts(theme.MayMention, mirrored)}").Order(StringComparer.Ordinal),
    ];

    private static IEnumerable<string> Of(QuestionReading question, bool mirrored) =>
    [
        $"answered {Counts(question.Answered, mirrored)}",
        .. question.Terms.Select(term => $"term {term.Key} {Counts(term.Leaders, mirrored)} {(mirrored ? Other(term.Whose) : term.Whose)}"),
        .. question.Topics.Select(topic => $"topic {Points(question, topic)} {Counts(topic.Leaders, mirrored)} {topic.Reading} words {topic.Vocabulary.Verdict} "
            + $"meaning {topic.Meaning.Verdict} opposites {topic.Opposites.Length} one {topic.DependsOnOnePerson}"),
        .. question.Cards.Select(card => $"card {card.Kind} {card.Reason} {(mirrored ? card.ItTerm : card.BusinessTerm)}/{(mirrored ? card.BusinessTerm : card.ItTerm)} "
            + $"{Counts(card.Leaders, mirrored)} p {card.Test?.P.ToString("F4", CultureInfo.InvariantCulture)} one {card.DependsOnOnePerson} "
            + (card.Topic is { } topic ? Points(question, question.Topics[topic]) : "")),
    ];

    private static string Points(QuestionReading question, Topic topic)
        => string.Join(" | ", topic.Points.Select(point => $"{question.Points[point].Leader}: {question.Points[point].Text}").Order(StringComparer.Ordinal));

    private static string Counts(SideCounts counts, bool mirrored) => mirrored ? $"{counts.It}+{counts.Business}" : $"{counts.Business}+{counts.It}";

    private static Whose Other(Whose whose) => whose switch
    {
        Whose.Business => Whose.It,
        Whose.It => Whose.Business,
        _ => whose,
    };
}
