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
internal static class TwoMeanings
{
    public static IEnumerable<WordWithTwoMeanings> Of(
        ImmutableArray<Point> points, SubjectSpace space, TypicalPair typical, VocabularyReading vocabulary, ImmutableArray<Anchor> anchors, ReadingOptions options)
        => from term in vocabulary.Terms
               .Where(term => Math.Min(term.Leaders.Business, term.Leaders.It) >= options.Cards.LeadersPerWord)
               .Take(options.Cards.MostWords)
           let uses = term.Occurrences.Select(occurrence => occurrence.Point).Distinct().ToArray()
           let found = Judge(points, space, typical, anchors, options, uses, leftOut: null)
           where found is not null
           let onOne = DependsOnOne(points, space, typical, anchors, options, uses)
           // Sentences alone are thin evidence, and every word of a question is a try: what one person can undo is no finding.
           where found.Value.ByAnchors || !onOne
           select new WordWithTwoMeanings(term, Typical.First(uses, space), found.Value.Test, found.Value.ByAnchors, onOne);

    private static (ExactP? Test, bool ByAnchors)? Judge(
        ImmutableArray<Point> points, SubjectSpace space, TypicalPair typical, ImmutableArray<Anchor> anchors, ReadingOptions options, int[] uses, string? leftOut)
    {
        var users = uses.Select(use => points[use]).Where(point => point.Leader != leftOut).ToArray();
        var meaning = TopicMeaning.Of(LeaderSpace.Of(users, space), typical, options.Meaning);
        var horizon = HorizonReading.Of(anchors.Where(anchor => users.Any(user => user.Leader == anchor.Leader)), SideCounts.Of(users.Select(user => user.Side))).Test;
        if (horizon is { } test && test.P <= options.Cards.AnchorsDiffer && meaning.Closeness is { Value: < 0 }) { return (test, true); }

        return meaning.Verdict == Verdict.NotShared && meaning.Test?.P <= options.Cards.WordApart ? (meaning.Test, false) : null;
    }

    private static bool DependsOnOne(
        ImmutableArray<Point> points, SubjectSpace space, TypicalPair typical, ImmutableArray<Anchor> anchors, ReadingOptions options, int[] uses)
    {
        var users = uses.Select(use => points[use].Leader).Distinct(StringComparer.Ordinal).ToArray();
        return users.Length <= options.Cards.LeaveOneOutUpTo
            && users.Any(user => Judge(points, space, typical, anchors, options, uses, user) is null);
    }
}
