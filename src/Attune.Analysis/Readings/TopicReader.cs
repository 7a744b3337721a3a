using System.Collections.Immutable;

namespace Attune.Analysis;

/// <summary>Reads one group of points as a topic: counts, the two axes, words, typical points first.</summary>
internal sealed class TopicReader(
    ImmutableArray<Point> points, SubjectSpace space, TypicalPair typical, VocabularyReading vocabulary, ReadingOptions options)
{
    public Topic Read(ImmutableArray<int> group, ImmutableArray<string> label)
    {
        var leaders = SideCounts.Of(group.Select(point => points[point]).DistinctBy(point => point.Leader).Select(point => point.Side));
        var ordered = Typical.First(group, space);
        var opposites = Opposition.Between(ordered.Select(point => points[point]), options.Stance);
        var (position, words, meaning) = Position(group, opposites);
        var uses = vocabulary.WordsOf(group);
        return new(
            Index: 0, label, ordered, leaders, words, meaning, position.Read(),
            uses.Business, uses.Shared, uses.It, opposites,
            DependsOnOnePerson: position.Read() != TopicReading.CannotTell && DependsOnOne(group, opposites, leaders, position.Read()));
    }

    private (TopicPosition Position, VocabularyAxis Words, MeaningAxis Meaning) Position(IReadOnlyCollection<int> group, ImmutableArray<OppositePair> opposites)
    {
        var words = vocabulary.AxisOf(group);
        var inTopic = group.Select(point => points[point]).ToArray();
        var meaning = TopicMeaning.Of(LeaderSpace.Of(inTopic, space), typical, options.Meaning);
        var leaders = SideCounts.Of(inTopic.DistinctBy(point => point.Leader).Select(point => point.Side));

        // No cosine carries stance: where points may be opposite, closeness in sense proves no shared meaning.
        if (meaning.Verdict == Verdict.Shared && Opposition.Decides(opposites, points, leaders, options.Stance))
        {
            meaning = meaning with { Verdict = Verdict.CannotTell };
        }

        return (new(words.Verdict, meaning.Verdict), Rounded(words), Rounded(meaning));
    }

    private bool DependsOnOne(ImmutableArray<int> group, ImmutableArray<OppositePair> opposites, SideCounts leaders, TopicReading reading)
        => leaders.Total <= options.Cards.LeaveOneOutUpTo
            && group.Select(point => points[point].Leader).Distinct(StringComparer.Ordinal)
                .Any(leader => Position(
                    [.. group.Where(point => points[point].Leader != leader)],
                    [.. opposites.Where(pair => points[pair.BusinessPoint].Leader != leader && points[pair.ItPoint].Leader != leader)]).Position.Read() != reading);

    // The last digits of sums depend on the width of the machine's vectors: a reading keeps those that do not.
    private static VocabularyAxis Rounded(VocabularyAxis axis) => axis with { Overlap = Math.Round(axis.Overlap, 4) };

    private static MeaningAxis Rounded(MeaningAxis axis) => axis with
    {
        Closeness = axis.Closeness is { } closeness ? Rounded(closeness) : null,
        Nearness = axis.Nearness is { } nearness ? Rounded(nearness) : null,
    };

    private static Estimate Rounded(Estimate estimate)
        => new(Math.Round(estimate.Value, 4), Math.Round(estimate.Low, 4), Math.Round(estimate.High, 4));
}
