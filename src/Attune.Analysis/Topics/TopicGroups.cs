using System.Collections.Immutable;

namespace Attune.Analysis;

/// <summary>Groups the points of a question into topics. Deterministic; every point is in one group at most.</summary>
public static class TopicGroups
{
    /// <param name="space">The points of a question, without themes.</param>
    /// <param name="options">Constants.</param>
    /// <returns>Groups of points, members ascending; largest group first, then by first member. Points like no other are in none.</returns>
    public static ImmutableArray<ImmutableArray<int>> Of(SubjectSpace space, TopicOptions options)
    {
        ArgumentNullException.ThrowIfNull(space);
        ArgumentNullException.ThrowIfNull(options);
        var points = space.Texts.Points;
        var groups = points <= options.CompareAllUpTo ? Compare(space, options) : SampledGroups.Of(space, options);
        return [.. groups.Where(group => group.Count >= options.FewestPoints)
            .OrderByDescending(group => group.Count).ThenBy(group => group[0])
            .Select(group => group.ToImmutableArray())];
    }

    /// <summary>Compares every pair; all groups, also those of one.</summary>
    internal static List<int>[] Compare(SubjectSpace space, TopicOptions options)
    {
        int[] points = [.. Enumerable.Range(0, space.Texts.Points)];
        if (points.Length < 2) { return [.. points.Select(point => new List<int> { point })]; }

        var similarity = space.Similarities(points, points);
        return AverageLink.Group(similarity, Cut(similarity, options));
    }

    private static double Cut(float[][] similarity, TopicOptions options)
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
        return mean + (options.CutDeviations * Math.Sqrt(Math.Max((squares / pairs) - (mean * mean), 0)));
    }
}
