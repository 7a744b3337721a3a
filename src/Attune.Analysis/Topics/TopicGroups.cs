using System.Collections.Immutable;
using Attune.Analysis.Meaning;
using Attune.Analysis.Vocabulary;

namespace Attune.Analysis.Topics;

/// <summary>
/// Groups the points of a question into topics. Each point is in one group at most, and the same points always give the same groups.
/// </summary>
public static class TopicGroups
{
    // Similarities are sums in single precision. Where all pairs are equally alike, rounding must not put a pair below their mean.
    private const double Rounding = 1e-6;

    /// <param name="space">The points of a question, without themes.</param>
    /// <param name="phrases">For each phrase that several leaders use, the points that hold it (<see cref="VocabularyReading.Phrases"/>).</param>
    /// <param name="options">The constants.</param>
    /// <returns>
    /// Groups of points with members in ascending order; the largest group comes first, and of equals the one with the first member. Points that are
    /// like no other are in no group.
    /// </returns>
    public static ImmutableArray<ImmutableArray<int>> Group(
        SubjectSpace space, IReadOnlyList<ImmutableArray<int>> phrases, TopicOptions options)
    {
        ArgumentNullException.ThrowIfNull(space);
        ArgumentNullException.ThrowIfNull(phrases);
        ArgumentNullException.ThrowIfNull(options);
        var points = space.Texts.Points;
        var groups = points <= options.CompareAllUpTo ? Compare(space, phrases, options) : SampledGroups.Group(space, options);
        return [.. groups.Where(group => group.Count >= options.FewestPoints)
            .OrderByDescending(group => group.Count).ThenBy(group => group[0])
            .Select(group => group.ToImmutableArray())];
    }

    /// <summary>Compares every pair of points and returns all groups, even those of one point.</summary>
    internal static List<int>[] Compare(SubjectSpace space, IReadOnlyList<ImmutableArray<int>> phrases, TopicOptions options)
    {
        int[] points = [.. space.Texts.InTextOrder()];
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

    // A phrase that half of the points share names the question and not a topic. A phrase therefore weighs by its idf, which is set to one for a
    // phrase of two points.
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
