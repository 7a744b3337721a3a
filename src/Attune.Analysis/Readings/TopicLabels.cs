using System.Collections.Immutable;

namespace Attune.Analysis;

/// <summary>Names topics with words people used: those that set the topic apart from the others (c-TF-IDF, Grootendorst 2022).</summary>
internal static class TopicLabels
{
    private const int MostWords = 3;

    /// <param name="groups">Places of points, by group.</param>
    /// <param name="points">Of the question.</param>
    /// <param name="vocabulary">Of the question.</param>
    /// <param name="asked">The question: its words come back in every answer.</param>
    /// <param name="sides">Their names say who, not what.</param>
    /// <returns>One label a group; one to three terms, or none where a group has no term at all.</returns>
    public static ImmutableArray<string>[] Of(IReadOnlyList<ImmutableArray<int>> groups, ImmutableArray<Point> points, VocabularyReading vocabulary, string asked, SideNames sides)
    {
        var names = Words.Of($"{sides.Business} {sides.It}").Select(word => word.Key).ToHashSet(StringComparer.Ordinal);
        var echoes = LightWords.EchoesOf(asked).Concat(names).ToHashSet(StringComparer.Ordinal);
        int[][] leaders = [.. groups.Select(group => LeadersByTerm(group, points, vocabulary))];
        var weights = ClassTfIdf.Of(leaders);
        return [.. groups.Select((_, at) => Label(leaders[at], weights[at], vocabulary, echoes, names))];
    }

    // A word of one leader names a topic only where no word of two does; a light word never stands alone if the question knows a better one.
    private static ImmutableArray<string> Label(int[] leaders, double[] weights, VocabularyReading vocabulary, HashSet<string> echoes, HashSet<string> names)
    {
        int[] candidates = [.. Enumerable.Range(0, weights.Length).Where(term => leaders[term] > 0)
            .OrderByDescending(term => Math.Min(leaders[term], 2)).ThenByDescending(term => Math.Round(weights[term], 6)).ThenBy(term => term)];
        int[] ofTwo = [.. candidates.Where(term => leaders[term] > 1)];
        if (ofTwo.Length == 0) { return Distinct(candidates.Take(1), vocabulary); }
        int[] telling = [.. ofTwo.Where(term => !IsLight(term, vocabulary, echoes))];
        if (telling.Length > 0) { return Distinct(telling, vocabulary); }
        int[] known = [.. candidates.Where(term => vocabulary.Terms[term].Leaders.Total > 1 && !IsLight(term, vocabulary, echoes)).Take(1)];
        return Distinct([.. known, .. ofTwo.OrderBy(term => names.Contains(vocabulary.Terms[term].Key)).Take(2 - known.Length)], vocabulary);
    }

    private static ImmutableArray<string> Distinct(IEnumerable<int> terms, VocabularyReading vocabulary)
    {
        var label = ImmutableArray.CreateBuilder<string>();
        foreach (var text in terms.Select(term => vocabulary.Terms[term].Text))
        {
            if (label.Count == MostWords) { break; }
            if (!label.Any(word => Overlaps(word, text))) { label.Add(text); }
        }

        return label.ToImmutable();
    }

    private static bool IsLight(int term, VocabularyReading vocabulary, HashSet<string> echoes)
        => LightWords.Are(vocabulary.Terms[term].Key, echoes);

    // One in the other, or two cuts out of one phrase: "typed three times", "three times today".
    private static bool Overlaps(string word, string text)
        => word.Contains(text, StringComparison.OrdinalIgnoreCase) || text.Contains(word, StringComparison.OrdinalIgnoreCase)
            || word.Split(' ').Intersect(text.Split(' '), StringComparer.OrdinalIgnoreCase).Skip(1).Any();

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
