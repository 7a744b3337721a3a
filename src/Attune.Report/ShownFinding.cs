using System.Collections.Immutable;
using Attune.Analysis.Readings;
using Attune.Report.Parts;
using Attune.Statistics.Sides;

namespace Attune.Report;

/// <summary>A finding of a reading as one audience may see it, as values for documents that are no page.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">What it is about.</param>
/// <param name="IsWord">It is about one word that both sides use.</param>
/// <param name="Question">The number of its question; null for a word that was asked about afterwards.</param>
/// <param name="Leaders">The number of people who spoke of it, by side; null if this audience is not told.</param>
/// <param name="Answered">The number of people who answered its question, by side.</param>
/// <param name="DependsOnOnePerson">Without one of the leaders it would be read differently.</param>
/// <param name="BusinessPhrase">What the side on the left calls it; empty if it says nothing of it.</param>
/// <param name="ItPhrase">What the side on the right calls it.</param>
/// <param name="Business">Sentences of the side on the left, the most typical first; empty if this audience reads none.</param>
/// <param name="It">Sentences of the side on the right.</param>
public sealed record ShownFinding(
    CardKind Kind, string Name, bool IsWord, int? Question, SideCounts? Leaders, SideCounts Answered, bool DependsOnOnePerson, string BusinessPhrase, string ItPhrase, ImmutableArray<string> Business, ImmutableArray<string> It)
{
    /// <summary>The findings in the order of the report for this audience, with what the report shows of them and nothing else.</summary>
    public static ImmutableArray<ShownFinding> AllOf(Reading reading, ReportOptions options)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(options);
        var edition = new Edition(reading, options);
        return [.. edition.Questions.SelectMany(question => question.Findings).Select(finding => From(edition, finding))];
    }

    private static ShownFinding From(Edition edition, Finding finding) => new(
        finding.Card.Kind, NameOf(edition, finding), finding.Card is { BusinessTerm.Length: > 0, IsTwoWords: false }, finding.Question.Number,
        edition.ShowsQuotes || Cells.ShowsBoth(edition, finding.Card.Leaders) ? finding.Card.Leaders : null, finding.Question.Answered, finding.Card.DependsOnOnePerson,
        Phrase(finding, Side.Business), Phrase(finding, Side.It), Sentences(edition, finding, Side.Business), Sentences(edition, finding, Side.It));

    private static string NameOf(Edition edition, Finding finding) => finding switch
    {
        { Card: { IsTwoWords: true } card } => $"{card.BusinessTerm} / {card.ItTerm}",
        { Card.BusinessTerm: { Length: > 0 } term } => term,
        { Card.ItTerm: { Length: > 0 } term } => term,
        { Topic: { } topic } => finding.Question.Clause(topic) ?? (topic.Label.IsEmpty ? edition.Words.TopicUnnamed : string.Join(edition.Words.ListComma, topic.Label)),
        _ => finding.Question.Reading.Question.Text,
    };

    private static string Phrase(Finding finding, Side side) => finding.Card.Leaders.On(side) == 0 ? "" : finding.Phrase(side);

    private static ImmutableArray<string> Sentences(Edition edition, Finding finding, Side side) => edition.ShowsQuotes ? [.. finding.Quotes(side).Select(point => point.Text)] : [];
}
