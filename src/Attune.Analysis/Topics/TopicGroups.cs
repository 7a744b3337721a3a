using System.Collections.Immutable;

namespace Attune.Analysis;

/// <summary>Groups the points of a question into topics. Deterministic; every point is in one group at most.</summary>
public static class TopicGroups
{
    // Similarities are sums of single precision: where all pairs are equally alike, none may miss their own mean.
    private const double Rounding = 1e-6;

    /// <param name="space">The points of a question, without themes.</param>
    /// <param name="phrases">For each phrase that several leaders use, its points (<see cref="VocabularyReading.Phrases"/>).</param>
    /// <param name="options">Constants.</param>
    /// <returns>Groups of points, members ascending; largest group first, then by first member. Points like no other are in none.</returns>
    public static ImmutableArray<ImmutableArray<int>> Of(
        SubjectSpace space, IReadOnlyList<ImmutableArray<int>> phrases, TopicOptions options)
    {
        ArgumentNullException.ThrowIfNull(space);
        ArgumentNullException.ThrowIfNull(phrases);
        ArgumentNullException.ThrowIfNull(options);
        var points = space.Texts.Points;
        var groups = points <= options.CompareAllUpTo ? Compare(space, phrases, options) : SampledGroups.Of(space, options);
        return [.. groups.Where(group => group.Count >= options.FewestPoints)
            .OrderByDescending(group => group.Count).ThenBy(group => group[0])
            .Select(group => group.ToImmutableArray())];
    }

    /// <summary>Compares every pair; all groups, also those of one.</summary>
    internal static List<int>[] Compare(SubjectSpace space, IReadOnlyList<ImmutableArray<int>> phrases, TopicOptions options)
    {
        int[] points = [.. InTextOrder(space.Texts)];
        if (points.Length < 2) { return [.. points.Select(point => new List<int> { point })]; }

        var similarity = space.Similarities(points);
        var (mean, spread) = Spread(similarity);
        var places = new int[points.Length];
        foreach (var (place, point) in points.Index()) { places[point] = place; }

        foreach (var phrase in points.Length <= options.PhrasesUpTo ? phrases : [])
        {
            BringTogether(similarity, [.. phrase.Select(point => places[point])], options.PhraseDeviations * spread);
        }

        var cut = Math.Min(mean + (options.CutDeviations * spread), options.CutAtMost) - Rounding;
        return [.. AverageLink.Group(similarity, cut).Select(group => group.Select(place => points[place]).Order().ToList())];
    }

    /// <summary>Places of the points in ordinal order of their texts: ties and samples must not hang on who answered first.</summary>
    internal static IEnumerable<int> InTextOrder(SubjectTexts texts)
        => Enumerable.Range(0, texts.Points).OrderBy(point => texts.Texts[point], StringComparer.Ordinal).ThenBy(point => point);

    // A phrase half of the points share names the question and not a topic: it weighs by its idf, one for a phrase of two points.
    private static void BringTogether(float[][] similarity, ImmutableArray<int> phrase, double step)
    {
        var weight = Math.Log((double)similarity.Length / phrase.Length) / Math.Log(Math.Max(similarity.Length / 2.0, 2));
        foreach (var one in phrase)
        {
            foreach (var other in phrase.Where(other => other != one)) { similarity[one][other] += (float)(step * Math.Clamp(weight, 0, 1)); }
        }
    }

    private static (double Mean, double Deviation) Spread(float[][] similarity)
    {
        var (sum, squares, pairs) = (0.0, 0.0, 0L);
        for (var row = 1; row < similarity.Length; row++)
        {
            foreach (var value in similarity[row].AsSpan(0, row))
            {
                sum += value;
                squares += (double)value * value;
                pairs++;
            }
        }

        var mean = sum / pairs;
        return (mean, Math.Sqrt(Math.Max((squares / pairs) - (mean * mean), 0)));
    }
}
