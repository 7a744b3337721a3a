using System.Collections.Immutable;
using Attune.Analysis.Meaning;
using Attune.Analysis.Rounds;
using Attune.Analysis.Stance;
using Attune.Analysis.Verdicts;
using Attune.Analysis.Vocabulary;
using Attune.Statistics.Estimates;
using Attune.Statistics.Sides;

namespace Attune.Analysis.Readings;

/// <summary>Reads a group of points as a topic: it counts leaders, judges the two axes, lists the words, and puts typical points first.</summary>
internal sealed class TopicReader(
    ImmutableArray<Point> points, SubjectSpace space, TopicMeaning meaning, VocabularyReading vocabulary, ReadingOptions options)
{
    public Topic Read(ImmutableArray<int> group, ImmutableArray<string> label)
    {
        var leaders = LeaderSpace.Group(group.Select(point => points[point]), space);
        var count = SideCounts.Count(group.Select(point => points[point]).DistinctBy(point => point.Leader).Select(point => point.Side));
        var ordered = Typical.First(group, space);
        var opposites = Opposition.Between(ordered.Select(point => (points[point], space.Texts.Texts[point])), options.Stance);
        var (words, sense) = (vocabulary.AxisOf(group), meaning.Compare(leaders));
        sense = sense with { Verdict = Checked(sense.Verdict, opposites, count) };
        var position = new TopicPosition(words.Verdict, sense.Verdict);
        var uses = vocabulary.WordsOf(group);
        return new(
            Index: 0, label, ordered, count, Rounded(words), Rounded(sense), position.Read(),
            uses.Business, uses.Shared, uses.It, opposites,
            DependsOnOnePerson: position.Read() != TopicReading.CannotTell && count.Total <= options.Cards.LeaveOneOutUpTo
                && leaders.Leaders.Distinct(StringComparer.Ordinal).Any(leader => position != Without(leader, group, leaders, opposites)));
    }

    private TopicPosition Without(string leader, ImmutableArray<int> group, LeaderSpace leaders, ImmutableArray<OppositePair> opposites)
    {
        var left = leaders.Without(leader);
        return new(
            vocabulary.AxisOf([.. group.Where(point => points[point].Leader != leader)]).Verdict,
            Checked(
                meaning.VerdictOf(left),
                [.. opposites.Where(pair => points[pair.BusinessPoint].Leader != leader && points[pair.ItPoint].Leader != leader)],
                SideCounts.Count(left.Sides)));
    }

    // A cosine does not tell a stance: where points may be opposite, their closeness in sense does not prove a shared meaning.
    private Verdict Checked(Verdict verdict, ImmutableArray<OppositePair> opposites, SideCounts leaders)
        => verdict == Verdict.Shared && Opposition.Decides(opposites, points, leaders, options.Stance) ? Verdict.CannotTell : verdict;

    // The last digits of sums depend on the width of the machine's vector registers, so a reading keeps only the digits that do not.
    private static VocabularyAxis Rounded(VocabularyAxis axis) => axis with { Overlap = Math.Round(axis.Overlap, 4) };

    private static MeaningAxis Rounded(MeaningAxis axis) => axis with
    {
        Closeness = axis.Closeness is { } closeness ? Rounded(closeness) : null,
        Nearness = axis.Nearness is { } nearness ? Rounded(nearness) : null,
    };

    private static Estimate Rounded(Estimate estimate)
        => new(Math.Round(estimate.Value, 4), Math.Round(estimate.Low, 4), Math.Round(estimate.High, 4));
}
