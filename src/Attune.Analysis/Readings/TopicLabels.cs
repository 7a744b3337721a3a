using System.Collections.Immutable;

namespace Attune.Analysis;

/// <summary>Names topics with words people used: those that set the topic apart from the others (c-TF-IDF, Grootendorst 2022).</summary>
internal static class TopicLabels
{
    private const int Words = 3;

    /// <returns>One label a group; one to three terms, or none where a group has no term at all.</returns>
    public static ImmutableArray<string>[] Of(IReadOnlyList<ImmutableArray<int>> groups, ImmutableArray<Point> points, VocabularyReading vocabulary)
    {
        int[][] leaders = [.. groups.Select(group => LeadersByTerm(group, points, vocabulary))];
        var weights = ClassTfIdf.Of(leaders);
        return [.. groups.Select((_, at) => Label(leaders[at], weights[at], vocabulary))];
    }

    // A word of one leader names a topic only where no word of two does.
    private static ImmutableArray<string> Label(int[] leaders, double[] weights, VocabularyReading vocabulary)
    {
        var label = ImmutableArray.CreateBuilder<string>();
        var candidates = Enumerable.Range(0, weights.Length).Where(term => leaders[term] > 0)
            .OrderByDescending(term => Math.Min(leaders[term], 2)).ThenByDescending(term => Math.Round(weights[term], 6)).ThenBy(term => term);
        foreach (var term in candidates)
        {
            var text = vocabulary.Terms[term].Text;
            if (label.Count == Words || (label.Count > 0 && leaders[term] == 1)) { break; }

            if (!label.Any(word => Overlaps(word, text))) { label.Add(text); }
        }

        return label.ToImmutable();
    }

    private static bool Overlaps(string word, string text)
        => word.Contains(text, StringComparison.OrdinalIgnoreCase) || text.Contains(word, StringComparison.OrdinalIgnoreCase);

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
