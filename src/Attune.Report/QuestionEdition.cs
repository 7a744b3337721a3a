using System.Collections.Immutable;
using Attune.Analysis;

namespace Attune.Report;

/// <summary>One question of an edition: what of it is shown, and where its parts stand.</summary>
internal sealed class QuestionEdition
{
    private readonly HashSet<int> _listed;

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
        // A word of one person can point to that person: only the room, who wrote them, sees those.
        HeardOnce = edition.ShowsQuotes ? [.. reading.Terms.Where(term => term.Whose == Whose.HeardOnce)] : [];
        Sentences = edition.ShowsQuotes ? [.. InOrder(Side.Business), .. InOrder(Side.It)] : [];
        _listed = [.. Sentences.Select(point => point.Index)];
    }

    public Edition Edition { get; }

    public QuestionReading Reading { get; }

    public int Place { get; }

    public ImmutableArray<Finding> Findings { get; }

    /// <summary>Findings left out because too few people stand behind them for this audience.</summary>
    public ImmutableArray<CardKind> TooFew { get; }

    /// <summary>Topics without a finding whose axes cannot tell, of enough people for this audience.</summary>
    public ImmutableArray<Topic> Untold { get; }

    /// <summary>How many such topics there are for any audience.</summary>
    public int AllUntold { get; }

    public ImmutableArray<(TermReading Term, int Place)> Terms { get; }

    public int MoreTerms { get; }

    public ImmutableArray<TermReading> HeardOnce { get; }

    /// <summary>
    /// The sentences the page lists, in alphabetical order: the order of the answers would tell which sentences one
    /// person wrote.
    /// </summary>
    public ImmutableArray<Point> Sentences { get; }

    public string Anchor => ReportAnchors.Question(Place);

    public SideCounts Answered => Reading.Answered;

    /// <summary>The label of a topic as a name: words people used, if any may be shown.</summary>
    public Html Name(Topic topic) => topic.Label.IsEmpty
        ? Html.Of($"{Edition.Words.TopicUnnamed}")
        : Html.Join(Html.Of($"{Edition.Words.ListComma}"), topic.Label.Select(word => Said.Short(word, Edition.Limits.NameLength)));

    public bool Lists(int point) => _listed.Contains(point);

    public ImmutableArray<Point> Points(IEnumerable<int> places) => [.. places.Select(place => Reading.Points[place])];

    private IEnumerable<Point> InOrder(Side side) => Reading.Points
        .Where(point => point.Side == side)
        .OrderBy(point => point.Text, StringComparer.Ordinal).ThenBy(point => point.Index)
        .Take(Edition.Limits.SentencesListedPerSide);
}
