using System.Collections.Immutable;

namespace Attune.Analysis;

/// <summary>Reads one group of points as a topic: counts, the two axes, words, typical points first.</summary>
internal sealed class TopicReader(ImmutableArray<Point> points, SubjectSpace space, VocabularyReading vocabulary, ReadingOptions options)
{
    public Topic Read(ImmutableArray<int> group, ImmutableArray<string> label)
    {
        var leaders = SideCounts.Of(group.Select(point => points[point]).DistinctBy(point => point.Leader).Select(point => point.Side));
        var (position, words, meaning) = Position(group);
        var uses = vocabulary.WordsOf(group);
        return new(
            Index: 0, label, Typical.First(group, space), leaders, words, meaning, position.Read(),
            uses.Business, uses.Shared, uses.It,
            Opposites: [],
            DependsOnOnePerson: position.Read() != TopicReading.CannotTell && DependsOnOne(group, leaders, position.Read()));
    }

    private (TopicPosition Position, VocabularyAxis Words, MeaningAxis Meaning) Position(IReadOnlyCollection<int> group)
    {
        var words = vocabulary.AxisOf(group);
        var meaning = TopicMeaning.Of(LeaderSpace.Of(group.Select(point => points[point]), space), options.Meaning);
        return (new(words.Verdict, meaning.Verdict), Rounded(words), Rounded(meaning));
    }

    private bool DependsOnOne(ImmutableArray<int> group, SideCounts leaders, TopicReading reading)
        => leaders.Total <= options.Cards.LeaveOneOutUpTo
            && group.Select(point => points[point].Leader).Distinct(StringComparer.Ordinal)
                .Any(leader => Position([.. group.Where(point => points[point].Leader != leader)]).Position.Read() != reading);

    // The last digits of sums depend on the width of the machine's vectors: a reading keeps those that do not.
    private static VocabularyAxis Rounded(VocabularyAxis axis) => axis with { Overlap = Math.Round(axis.Overlap, 4) };

    private static MeaningAxis Rounded(MeaningAxis axis) => axis with
    {
        Closeness = axis.Closeness is { } closeness
            ? new(Math.Round(closeness.Value, 4), Math.Round(closeness.Low, 4), Math.Round(closeness.High, 4))
            : null,
    };
}
