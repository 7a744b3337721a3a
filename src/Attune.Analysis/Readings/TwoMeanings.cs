using System.Collections.Immutable;
using Attune.Analysis.Horizons;
using Attune.Analysis.Meaning;
using Attune.Analysis.Rounds;
using Attune.Analysis.Verdicts;
using Attune.Analysis.Vocabulary;
using Attune.Statistics.Estimates;
using Attune.Statistics.Sides;

namespace Attune.Analysis.Readings;

/// <summary>A word that both sides use and that seems to mean two things.</summary>
/// <param name="Term">The word.</param>
/// <param name="Points">The points that use it, the most typical first.</param>
/// <param name="Test">The exact permutation test on which the finding rests; null if there is none.</param>
/// <param name="ByAnchors">Whether the closed answers of its users differ, and not only their sentences.</param>
/// <param name="DependsOnOnePerson">Whether the finding would go away without one of its users.</param>
internal sealed record WordWithTwoMeanings(TermReading Term, ImmutableArray<int> Points, ExactP? Test, bool ByAnchors, bool DependsOnOnePerson);

/// <summary>
/// Finds words with two meanings: the sentences of a word's users are closer within each side than between the sides. A closed answer on the horizon
/// is trusted more than text: if the horizons of the users differ and their sentences lean apart, they mean two things.
/// </summary>
internal sealed class TwoMeanings(
    ImmutableArray<Point> points, SubjectSpace space, TopicMeaning meaning, VocabularyReading vocabulary, ImmutableArray<Anchor> anchors, ReadingOptions options)
{
    public IEnumerable<WordWithTwoMeanings> Find()
    {
        TermReading[] terms =
        [
            .. vocabulary.Terms.Where(term => Math.Min(term.Leaders.Business, term.Leaders.It) >= options.Cards.LeadersPerWord).Take(options.Cards.MostWords),
        ];
        return SideBySide.Select(terms.Length, at => Find(terms[at])).OfType<WordWithTwoMeanings>();
    }

    private WordWithTwoMeanings? Find(TermReading term)
    {
        int[] uses = [.. term.Occurrences.Select(occurrence => occurrence.Point).Distinct()];
        var users = LeaderSpace.Group(uses.Select(use => points[use]), space);
        if (Judge(users) is not var (test, byAnchors)) { return null; }

        // Sentences alone are weak evidence, and each word of a question is another try. A finding that one person can undo is therefore none.
        var onOne = DependsOnOne(users);
        return onOne && !byAnchors ? null : new(term, Typical.First(uses, space), test, byAnchors, onOne);
    }

    private (ExactP? Test, bool ByAnchors)? Judge(LeaderSpace users)
    {
        var sense = meaning.Compare(users);
        if (HorizonsDiffer(users) is { } test && sense.Closeness is { Value: < 0 }) { return (test, true); }

        return sense.Verdict == Verdict.NotShared && sense.Test?.P <= options.Cards.WordApart ? (sense.Test, false) : null;
    }

    private ExactP? HorizonsDiffer(LeaderSpace users)
    {
        if (anchors.IsEmpty) { return null; }

        var test = HorizonReading.Read(anchors.Where(anchor => users.Leaders.Contains(anchor.Leader)), SideCounts.Count(users.Sides)).Test;
        return test?.P <= options.Cards.AnchorsDiffer ? test : null;
    }

    private bool DependsOnOne(LeaderSpace users)
    {
        string[] leaders = [.. users.Leaders.Distinct(StringComparer.Ordinal)];
        return leaders.Length <= options.Cards.LeaveOneOutUpTo && leaders.Any(leader => Judge(users.Without(leader)) is null);
    }
}
