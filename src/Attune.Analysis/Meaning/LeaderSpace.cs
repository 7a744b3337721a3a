using System.Collections.Immutable;
using System.Numerics.Tensors;
using Attune.Analysis.Rounds;
using Attune.Analysis.Vectors;
using Attune.Statistics.Resampling;
using Attune.Statistics.Sides;

namespace Attune.Analysis.Meaning;

/// <summary>
/// What each leader means by a topic: the mean of the vectors of the leader's points in it. The product of the means of two leaders is the mean
/// cosine over all pairs of their points, so that a long answer weighs no more than a short one.
/// </summary>
internal sealed class LeaderSpace
{
    private readonly ReadOnlyMemory<float>[] _means;
    private readonly Lazy<LeaderPairs> _pairs;

    private LeaderSpace(ReadOnlyMemory<float>[] means, ImmutableArray<string> leaders, ImmutableArray<Side> sides, Func<LeaderPairs>? pairs = null)
    {
        (_means, Leaders, Sides) = (means, leaders, sides);
        _pairs = new(pairs ?? (() => new(Count, Similarity)));
    }

    /// <summary>The leaders, those of Business first and in ordinal order, so that the order of the answers does not matter.</summary>
    public ImmutableArray<string> Leaders { get; }

    public ImmutableArray<Side> Sides { get; }

    public int Count => _means.Length;

    public ReadOnlySpan<float> this[int leader] => _means[leader].Span;

    /// <summary>
    /// The similarities of all pairs of leaders. Their number grows with the square, so they are only asked for where leaders are few.
    /// </summary>
    public LeaderPairs Pairs => _pairs.Value;

    public double Similarity(int one, int other) => Reproducible.Dot(_means[one].Span, _means[other].Span);

    /// <summary>Returns the other leaders, with the similarities they had.</summary>
    public LeaderSpace Without(string leader)
    {
        int[] left = [.. Enumerable.Range(0, Count).Where(place => Leaders[place] != leader)];
        return new(
            [.. left.Select(place => _means[place])], [.. left.Select(place => Leaders[place])], [.. left.Select(place => Sides[place])],
            () => new(left.Length, (one, other) => Pairs[left[one], left[other]]));
    }

    /// <param name="points">Some points of the question.</param>
    /// <param name="space">The vectors of all points of the question.</param>
    public static LeaderSpace Group(IEnumerable<Point> points, SubjectSpace space)
    {
        var byLeader = points.GroupBy(point => (point.Side, point.Leader))
            .OrderBy(group => group.Key.Side).ThenBy(group => group.Key.Leader, StringComparer.Ordinal).ToArray();
        return new(
            [.. byLeader.Select(group => Mean([.. group.Select(point => point.Index).Order()], space))],
            [.. byLeader.Select(group => group.Key.Leader)],
            [.. byLeader.Select(group => group.Key.Side)]);
    }

    // Most leaders of a crowd say one thing of a topic, which is not copied.
    private static ReadOnlyMemory<float> Mean(int[] points, SubjectSpace space)
    {
        if (points is [var only]) { return space.SenseOf(only); }
        var mean = new float[space.Dimension];
        foreach (var point in points) { TensorPrimitives.Add(mean, space.Sense(point), mean); }

        TensorPrimitives.Divide(mean, points.Length, mean);
        return mean;
    }
}
