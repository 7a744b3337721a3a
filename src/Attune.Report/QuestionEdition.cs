using System.Collections.Immutable;
using Attune.Analysis.Readings;
using Attune.Analysis.Rounds;
using Attune.Analysis.Text;
using Attune.Analysis.Verdicts;
using Attune.Analysis.Vocabulary;
using Attune.Report.Markup;
using Attune.Statistics.Sides;

namespace Attune.Report;

/// <summary>One question of an edition: which parts are shown, and where they stand.</summary>
internal sealed class QuestionEdition
{
    private readonly HashSet<int> _listed;
    private readonly HashSet<int> _asked;

    public QuestionEdition(Edition edition, QuestionReading reading, int place)
    {
        (Edition, Reading, Place) = (edition, reading, place);
        var named = reading.Cards.Select((card, at) => new Finding(this, card, at)).ToImmutableArray();
        Findings = [.. named.Where(finding => finding.Card.Leaders.Total >= edition.SmallestCell)];
        TooFew = [.. named.Except(Findings).Select(finding => finding.Card.Kind)];
        var found = reading.Cards.Where(card => card.Topic is not null).Select(card => card.Topic!.Value).ToHashSet();
        var untold = reading.Topics.Where(topic => topic.Reading == TopicReading.CannotTell && !found.Contains(topic.Index)).ToImmutableArray();
        Untold = [.. untold.Where(topic => topic.Leaders.Total >= edition.SmallestCell)];
        AllUntold = untold.Length;
        var shared = reading.Terms.Select((term, at) => (term, at)).Where(term
            => term.term.Whose != Whose.HeardOnce && term.term.Leaders.Total >= edition.SmallestCell).ToImmutableArray();
        Terms = [.. shared.Take(edition.Limits.Terms)];
        MoreTerms = shared.Length - Terms.Length;
        // A word that only one person used can point to that person, so only the room, who wrote them, sees such words.
        HeardOnce = edition.ShowsQuotes ? [.. reading.Terms.Where(term => term.Whose == Whose.HeardOnce)] : [];
        Sentences = edition.ShowsQuotes ? [.. InOrder(Side.Business), .. InOrder(Side.It)] : [];
        var placed = reading.Topics.SelectMany(topic => topic.Points).ToHashSet();
        InNoTopic = [.. reading.Points.Where(point => !placed.Contains(point.Index))];
        NothingSaid = edition.ShowsQuotes ? [.. Nothing()] : [];
        _asked = [.. reading.Asks.SelectMany(ask => ask.BusinessPoints.Concat(ask.ItPoints))];
        _listed = [.. Sentences.Select(point => point.Index)];
    }

    public Edition Edition { get; }

    public QuestionReading Reading { get; }

    public int Place { get; }

    public ImmutableArray<Finding> Findings { get; }

    /// <summary>Kinds of findings that were left out because too few people are behind them for this audience.</summary>
    public ImmutableArray<CardKind> TooFew { get; }

    /// <summary>Topics without a finding, on which the axes cannot tell, with enough people for this audience.</summary>
    public ImmutableArray<Topic> Untold { get; }

    /// <summary>The sentences that answer nothing, as they are shown; none in a released reading, which tells only how many leaders wrote nothing else.</summary>
    public ImmutableArray<(Side Side, string Text)> NothingSaid { get; }

    /// <summary>The number of such topics over all audiences.</summary>
    public int AllUntold { get; }

    public ImmutableArray<(TermReading Term, int Place)> Terms { get; }

    public int MoreTerms { get; }

    public ImmutableArray<TermReading> HeardOnce { get; }

    /// <summary>
    /// The sentences that the page lists, in alphabetical order, because the order of the answers would reveal which sentences one person wrote.
    /// </summary>
    public ImmutableArray<Point> Sentences { get; }

    /// <summary>The points that lie in no topic, without those that answer nothing.</summary>
    public ImmutableArray<Point> InNoTopic { get; }

    public string Anchor => ReportAnchors.Question(Place);

    public SideCounts Answered => Reading.Answered;

    /// <summary>The number under which people were asked; null for a word that was asked about afterwards.</summary>
    public int? Number => Edition.Asked.ByPlace[Place];

    /// <summary>"Question 3", or that it is about a word.</summary>
    public Html LongNumber => Number is { } number ? Sentence.Fill(Edition.Words.QuestionLong, Html.Format($"{Edition.Numbers.Figure(number)}")) : Html.Format($"{Edition.Words.QuestionOfWord}");

    /// <summary>"Q3", or the word that was asked about.</summary>
    public Html ShortNumber => Number is { } number ? Sentence.Fill(Edition.Words.QuestionShort, Html.Format($"{Edition.Numbers.Figure(number)}")) : Edition.Quoted(Reading.Question.Text);

    /// <summary>The name of a topic: a clause of a leader where sentences are shown, otherwise words that people used, if any may be shown.</summary>
    public Html Name(Topic topic) => Clause(topic) is { } clause
        ? Sentence.Fill(Edition.Words.InQuotes, WrittenText.Short(clause, Edition.Limits.ClauseLength))
        : topic.Label.IsEmpty
            ? Html.Format($"{Edition.Words.TopicUnnamed}")
            : Html.Join(Html.Format($"{Edition.Words.ListComma}"), topic.Label.Select(word => WrittenText.Short(word, Edition.Limits.NameLength)));

    /// <summary>
    /// The name for a heading, in quotes. A single word is enough only for the topics of a crowd, which are called by words: those of a room are called by
    /// clauses, and where none may be shown one word of theirs says too little.
    /// </summary>
    public Html ShortName(Topic topic) => Clause(topic) is { } clause
        ? Sentence.Fill(Edition.Words.InQuotes, WrittenText.Short(clause, Edition.Limits.ClauseInHeading))
        : topic.Label.IsEmpty ? Name(topic)
        : Edition.Quoted(Edition.IsOfRoom ? string.Join(Edition.Words.ListComma, topic.Label) : topic.Label[0]);

    /// <summary>The clause that names a topic, if this audience may read it; in a released reading, only if its sentence is shown as it was written.</summary>
    public string? Clause(Topic topic)
        => Edition.ShowsQuotes && topic.Clause.Length > 0 && topic.ClausePoint is { } point && Reading.Points[point].AsRead().Contains(topic.Clause, StringComparison.Ordinal) ? topic.ClauseAsName : null;

    /// <summary>The name that a judge proposes for a topic. It may repeat a sentence, so all of its sentences must stand here as they were written.</summary>
    public Html ProposedName(Topic topic) => topic.ProposedName is { } name && ShowsAsWritten(topic.Points)
        ? Html.Format($" <span class=\"tiny\">{Sentence.Fill(Edition.Words.ProposedName, Edition.Quoted(name))}</span>")
        : Html.Empty;

    /// <summary>Whether this audience may read these points, and none was reworded or left out of a released reading.</summary>
    public bool ShowsAsWritten(IEnumerable<int> points) => Edition.ShowsQuotes && Points(points).All(point => Edition.Written(point) is { } written && ReadableText.Show(written) == point.Text);

    /// <summary>Whether at least half of the sentences of a topic stand in questions for the room.</summary>
    public bool IsAsked(Topic topic) => topic.Reading == TopicReading.CannotTell && 2 * topic.Points.Count(_asked.Contains) >= topic.Points.Length;

    public bool Lists(int point) => _listed.Contains(point);

    public ImmutableArray<Point> Points(IEnumerable<int> places) => [.. places.Select(place => Reading.Points[place])];

    private IEnumerable<(Side Side, string Text)> Nothing()
        => from sentence in Reading.NonAnswerSentences
           let text = Edition.Reading.Round.Answers[sentence.Answer].Text
           where sentence.Span.Length > 0 && sentence.Span.End <= text.Length
           select (sentence.Side, ReadableText.Show(sentence.Span.Cut(text)));

    private IEnumerable<Point> InOrder(Side side) => Reading.Points
        .Where(point => point.Side == side)
        .OrderBy(point => point.Text, StringComparer.Ordinal).ThenBy(point => point.Index)
        .Take(Edition.Limits.SentencesListedPerSide);
}
