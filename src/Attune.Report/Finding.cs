using System.Collections.Immutable;
using Attune.Analysis.Readings;
using Attune.Analysis.Rounds;
using Attune.Report.Markup;
using Attune.Statistics.Sides;

namespace Attune.Report;

/// <summary>A card of a question, with its names and places in the report.</summary>
internal sealed record Finding(QuestionEdition Question, Card Card, int Place)
{
    private Edition Edition => Question.Edition;

    public Topic? Topic => Card.Topic is { } topic ? Question.Reading.Topics[topic] : null;

    public string Anchor => ReportAnchors.Card(Question.Place, Place);

    /// <summary>The place where its sentences are listed: with its topic, or separately if it is about a term.</summary>
    public string SentencesAnchor => IsAboutTerms || Topic is null
        ? ReportAnchors.CardSentences(Question.Place, Place)
        : ReportAnchors.Topic(Question.Place, Topic.Index);

    public bool IsAboutTerms => Card.Reason is CardReason.SameWordTwoMeanings or CardReason.DifferentWordsSameThing;

    /// <summary>The phrase of a side: its term, or the word of its own that most people of the side used; empty if it has none.</summary>
    public string Phrase(Side side)
    {
        var term = side == Side.Business ? Card.BusinessTerm : Card.ItTerm;
        if (term.Length > 0 || Topic is null) { return term; }
        return (side == Side.Business ? Topic.BusinessWords : Topic.ItWords).FirstOrDefault() ?? "";
    }

    /// <summary>The subject of the finding, in words that people used.</summary>
    public Html Name() => Card switch
    {
        { IsTwoWords: true } => Sentence.Fill(
            Edition.Words.ListAnd, Edition.Quoted(Card.BusinessTerm), Edition.Quoted(Card.ItTerm)),
        { BusinessTerm.Length: > 0 } => Edition.Quoted(Card.BusinessTerm),
        { ItTerm.Length: > 0 } => Edition.Quoted(Card.ItTerm),
        _ when Topic is { } topic => Question.Name(topic),
        _ => WrittenText.Short(Question.Reading.Question.Text, Edition.Limits.NameLength),
    };

    /// <summary>The shortest clear name for a heading: a single word, or the clause of a leader that names the topic.</summary>
    public Html ShortName() => Topic is { } topic && Card is { BusinessTerm: "", ItTerm: "" } ? Question.ShortName(topic) : Name();

    /// <summary>The most typical sentences of a side, without repeating the same words: two people who wrote "Privacy" need only one quote.</summary>
    public IEnumerable<Point> Quotes(Side side)
        => Question.Points(side == Side.Business ? Card.BusinessPoints : Card.ItPoints)
            .Concat(Sentences().Where(point => point.Side == side))
            .DistinctBy(point => point.Text.Trim().TrimEnd('.'), StringComparer.OrdinalIgnoreCase);

    /// <summary>Every sentence behind the finding, the most typical first.</summary>
    public ImmutableArray<Point> Sentences() => IsAboutTerms || Topic is null
        ? Question.Points(Card.BusinessPoints.Concat(Card.ItPoints).Concat(Uses()).Distinct())
        : Question.Points(Card.BusinessPoints.Concat(Card.ItPoints).Concat(Topic.Points).Distinct());

    /// <summary>
    /// The finding depends on one person, and few of those who answered are behind it: it is true and shown, but does not belong in a heading over everybody's
    /// answers.
    /// </summary>
    public bool IsThin => Card.DependsOnOnePerson && 3 * Card.Leaders.Total < Question.Answered.Total;

    private IEnumerable<int> Uses() => Question.Reading.Terms
        .Where(term => term.Text == Card.BusinessTerm || term.Text == Card.ItTerm)
        .SelectMany(term => term.Occurrences)
        .Select(occurrence => occurrence.Point);

    /// <summary>Orders findings by evidence: first those that hold without any one person, then by smaller probability, then by more leaders.</summary>
    public static IEnumerable<Finding> BestFirst(IEnumerable<Finding> findings) => findings
        .OrderBy(finding => finding.Card.DependsOnOnePerson)
        .ThenBy(finding => finding.Card.Test?.P ?? 1)
        .ThenByDescending(finding => finding.Card.Leaders.Total)
        .ThenBy(finding => finding.Question.Place)
        .ThenBy(finding => finding.Place);
}
