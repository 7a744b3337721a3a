using System.Collections.Immutable;

namespace Attune.Analysis;

/// <summary>A word both sides use that seems to stand for two things.</summary>
/// <param name="Term">The word.</param>
/// <param name="Points">Its points, most typical of each other first.</param>
/// <param name="Test">Exact permutation behind it.</param>
/// <param name="ByAnchors">The closed answers of its users differ, not only their sentences.</param>
/// <param name="DependsOnOnePerson">Without one of its users it would not stand.</param>
internal sealed record WordWithTwoMeanings(TermReading Term, ImmutableArray<int> Points, ExactP? Test, bool ByAnchors, bool DependsOnOnePerson);

/// <summary>
/// One word, two meanings: the sentences of its users keep closer within each side than between the sides. Where a question has a closed
/// answer on the horizon, that is trusted before the text: users whose horizons differ and whose sentences lean apart mean two things.
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
        var users = LeaderSpace.Of(uses.Select(use => points[use]), space);
        if (Judge(users) is not var (test, byAnchors)) { return null; }

        // Sentences alone are thin evidence, and every word of a question is a try: what one person can undo is no finding.
        var onOne = DependsOnOne(users);
        return onOne && !byAnchors ? null : new(term, Typical.First(uses, space), test, byAnchors, onOne);
    }

    private (ExactP? Test, bool ByAnchors)? Judge(LeaderSpace users)
    {
        var sense = meaning.Of(users);
        if (HorizonsDiffer(users) is { } test && sense.Closeness is { Value: < 0 }) { return (test, true); }

        return sense.Verdict == Verdict.NotShared && sense.Test?.P <= options.Cards.WordApart ? (sense.Test, false) : null;
    }

    private ExactP? HorizonsDiffer(LeaderSpace users)
    {
        if (anchors.IsEmpty) { return null; }

        var test = HorizonReading.Of(anchors.Where(anchor => users.Leaders.Contains(anchor.Leader)), SideCounts.Of(users.Sides)).Test;
        return test?.P <= options.Cards.AnchorsDiffer ? test : null;
    }

    private bool DependsOnOne(LeaderSpace users)
    {
        string[] leaders = [.. users.Leaders.Distinct(StringComparer.Ordinal)];
        return leaders.Length <= options.Cards.LeaveOneOutUpTo && leaders.Any(leader => Judge(users.Without(leader)) is null);
    }
}
