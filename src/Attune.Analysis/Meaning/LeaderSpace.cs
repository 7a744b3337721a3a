using System.Collections.Immutable;
using System.Numerics.Tensors;

namespace Attune.Analysis;

/// <summary>
/// What each leader means by a topic: the mean of the vectors of the leader's points in it. The product of two leaders' means is
/// the mean cosine over all pairs of their points, so long answers weigh no more than short ones.
/// </summary>
internal sealed class LeaderSpace
{
    private readonly float[][] _means;

    private LeaderSpace(float[][] means, ImmutableArray<string> leaders, ImmutableArray<Side> sides)
        => (_means, Leaders, Sides) = (means, leaders, sides);

    /// <summary>Leaders in ordinal order, Business first: the order of answers never matters.</summary>
    public ImmutableArray<string> Leaders { get; }

    public ImmutableArray<Side> Sides { get; }

    public int Count => _means.Length;

    public ReadOnlySpan<float> this[int leader] => _means[leader];

    public double Similarity(int one, int other) => TensorPrimitives.Dot<float>(_means[one], _means[other]);

    /// <param name="points">The points of the topic.</param>
    /// <param name="vectorOf">The centred unit vector of a point.</param>
    /// <param name="dimension">Length of a vector.</param>
    public static LeaderSpace Of(IEnumerable<Point> points, Func<Point, ReadOnlySpan<float>> vectorOf, int dimension)
    {
        var byLeader = points.GroupBy(point => (point.Side, point.Leader))
            .OrderBy(group => group.Key.Side).ThenBy(group => group.Key.Leader, StringComparer.Ordinal).ToArray();
        return new(
            [.. byLeader.Select(group => Mean(group.OrderBy(point => point.Index), vectorOf, dimension))],
            [.. byLeader.Select(group => group.Key.Leader)],
            [.. byLeader.Select(group => group.Key.Side)]);
    }

    private static float[] Mean(IEnumerable<Point> points, Func<Point, ReadOnlySpan<float>> vectorOf, int dimension)
    {
        var mean = new float[dimension];
        var count = 0;
        foreach (var point in points)
        {
            TensorPrimitives.Add(mean, vectorOf(point), mean);
            count++;
        }

        TensorPrimitives.Divide(mean, count, mean);
        return mean;
    }
}
