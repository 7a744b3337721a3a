using System.Collections.Immutable;
using Attune.Analysis.Rounds;
using Attune.Analysis.Text;
using Attune.Analysis.Vocabulary;

namespace Attune.Analysis.Readings;

/// <summary>Names topics with words that people used: those that set a topic apart from the others (c-TF-IDF, Grootendorst 2022).</summary>
internal static class TopicLabels
{
    private const int MostWords = 3;

    /// <param name="groups">The places of the points of each group.</param>
    /// <param name="points">The points of the question.</param>
    /// <param name="vocabulary">The terms of the question.</param>
    /// <param name="asked">The text of the question, whose words come back in every answer.</param>
    /// <param name="sides">The names of the sides, which say who speaks and not what of.</param>
    /// <returns>A label for each group: one to three terms, or none where a group has no term at all.</returns>
    public static ImmutableArray<string>[] Choose(IReadOnlyList<ImmutableArray<int>> groups, ImmutableArray<Point> points, VocabularyReading vocabulary, string asked, SideNames sides)
    {
        var names = Words.Tokenize($"{sides.Business} {sides.It}").Select(word => word.Key).ToHashSet(StringComparer.Ordinal);
        var echoes = LightWords.EchoesOf(asked).Concat(names).ToHashSet(StringComparer.Ordinal);
        int[][] leaders = [.. groups.Select(group => LeadersByTerm(group, points, vocabulary))];
        var weights = ClassTfIdf.Weigh(leaders);
        var labels = new ImmutableArray<string>[groups.Count];
        for (var at = 0; at < labels.Length; at++)
        {
            var naming = Naming(leaders[at], weights[at], vocabulary, echoes, names);
            labels[at] = Apart(naming.Best, naming.Others, labels.AsSpan(0, at), vocabulary);
        }

        return labels;
    }

    // A word that one leader used names a topic only if no word of two leaders does. A light word, or one that is not the name of a thing
    // ("understand"), stands alone only if there is no better one. Names of things come first: "board, elected".
    private static (int[] Best, int[] Others) Naming(int[] leaders, double[] weights, VocabularyReading vocabulary, HashSet<string> echoes, HashSet<string> names)
    {
        bool Tells(int term) => !LightWords.Are(vocabulary.Terms[term].Key, echoes);
        bool IsThing(int term) => NamingWords.NameAThing(vocabulary.Terms[term].Key);
        int[] candidates = [.. Enumerable.Range(0, weights.Length).Where(term => leaders[term] > 0)
            .OrderByDescending(term => Math.Min(leaders[term], 2)).ThenByDescending(term => Math.Round(weights[term], 6)).ThenBy(term => term)];
        int[] things = [.. candidates.Where(term => Tells(term) && IsThing(term))];
        int[] ofTwo = [.. candidates.Where(term => leaders[term] > 1)];
        // If a second name is needed, a word of several leaders comes first, because a word of one person is not shown to the room.
        int[] others = [.. things.OrderByDescending(term => vocabulary.Terms[term].Leaders.Total > 1)];
        if (ofTwo.Length == 0) { return ([.. things.Concat(candidates).Take(1)], others); }
        int[] telling = [.. ofTwo.Where(Tells).OrderByDescending(IsThing)];
        if (telling.Any(IsThing)) { return (telling, others); }
        int[] known = [.. things.Where(term => vocabulary.Terms[term].Leaders.Total > 1).Take(1)];
        int[] shared = telling.Length > 0 ? telling : [.. ofTwo.OrderBy(term => names.Contains(vocabulary.Terms[term].Key))];
        return ([.. known, .. shared.Take(2 - known.Length)], others);
    }

    /// <summary>Tells topics apart. Readers would take two topics of the same name for one, so the later one gets one more word of its own.</summary>
    private static ImmutableArray<string> Apart(int[] best, int[] others, ReadOnlySpan<ImmutableArray<string>> before, VocabularyReading vocabulary)
    {
        ImmutableArray<string> label = [];
        foreach (var term in best) { label = With(label, term, MostWords, vocabulary); }
        var most = label.Length + 1;
        foreach (var other in before)
        {
            if (!NamingWords.AreAlike(label, other)) { continue; }
            foreach (var term in others) { label = With(label, term, Math.Min(most, MostWords), vocabulary); }
        }

        return label;
    }

    private static ImmutableArray<string> With(ImmutableArray<string> label, int term, int most, VocabularyReading vocabulary)
    {
        var text = vocabulary.Terms[term].Text;
        return label.Length == most || label.Any(word => NamingWords.Overlap(word, text)) ? label : label.Add(text);
    }

    private static int[] LeadersByTerm(ImmutableArray<int> group, ImmutableArray<Point> points, VocabularyReading vocabulary)
    {
        var counts = new int[vocabulary.Terms.Length];
        foreach (var leader in group.GroupBy(point => points[point].Leader, StringComparer.Ordinal))
        {
            foreach (var term in leader.SelectMany(point => vocabulary.TermsOf(point).AsEnumerable()).Distinct()) { counts[term]++; }
        }

        return counts;
    }
}
