using System.Numerics;

namespace Attune.Analysis;

/// <summary>
/// The assignments of leaders to two sides of given sizes that a permutation test walks through, one bit a Business leader. They hang on the
/// sizes alone, so all topics with as many leaders share them. The test is that of <see cref="WithinBetween"/>, with Business before IT.
/// </summary>
internal sealed class SideAssignments
{
    // One bit a leader.
    public const int MostLeaders = 32;

    private const double Tolerance = 1e-9;

    private readonly SideCounts _leaders;
    private readonly ResamplingOptions _options;
    private readonly uint[] _assigned;
    private readonly bool _enumerated;

    /// <param name="leaders">Leaders of each side, at least one, with the other side at most <see cref="MostLeaders"/>.</param>
    /// <param name="options">How far to enumerate, and the seed.</param>
    public SideAssignments(SideCounts leaders, ResamplingOptions options)
    {
        (_leaders, _options) = (leaders, options);
        _enumerated = Combinations.Count(leaders.Total, leaders.Business) <= options.MostAssignments;
        _assigned = [.. _enumerated ? All(leaders) : Drawn(leaders, options)];
    }

    /// <summary>How often mean similarity within minus between the sides is as large by chance.</summary>
    /// <param name="pairs">Similarity of each pair of leaders, Business first.</param>
    public ExactP Test(LeaderPairs pairs)
    {
        var (rows, all) = Sums(pairs);
        var observed = G(pairs, rows, all, (uint)((1L << _leaders.Business) - 1));
        var reached = observed - (Tolerance * Math.Max(1, Math.Abs(observed)));
        var asFar = _assigned.Count(assigned => G(pairs, rows, all, assigned) >= reached);
        var smallest = SmallestP.Of(_leaders);
        return _enumerated
            ? new((double)asFar / _assigned.Length, smallest)
            : new((asFar + 1.0) / (_options.Draws + 1.0), Math.Max(smallest, 1.0 / (_options.Draws + 1))) { Estimated = true };
    }

    // What is within Business follows from its own pairs; what is between, from its leaders' sums; and what is left is within IT.
    private double G(LeaderPairs pairs, double[] rows, double all, uint assigned)
    {
        var (own, touching) = (0.0, 0.0);
        for (var left = assigned; left != 0; left &= left - 1)
        {
            var one = BitOperations.TrailingZeroCount(left);
            touching += rows[one];
            for (var others = left & (left - 1); others != 0; others &= others - 1) { own += pairs[one, BitOperations.TrailingZeroCount(others)]; }
        }

        var between = touching - (2 * own);
        var within = (_leaders.Business * (_leaders.Business - 1) / 2) + (_leaders.It * (_leaders.It - 1) / 2);
        return ((all - between) / within) - (between / (_leaders.Business * _leaders.It));
    }

    private static (double[] Rows, double All) Sums(LeaderPairs pairs)
    {
        var rows = new double[pairs.Leaders];
        for (var one = 0; one < rows.Length; one++)
        {
            for (var other = 0; other < rows.Length; other++) { rows[one] += pairs[one, other]; }
        }

        return (rows, rows.Sum() / 2);
    }

    // Equally large sides mirror each other, so the first leader stays and half of the work is saved.
    private static IEnumerable<uint> All(SideCounts leaders)
    {
        var stays = leaders.Business == leaders.It ? 1 : 0;
        foreach (var chosen in Combinations.Of(leaders.Total - stays, leaders.Business - stays))
        {
            yield return chosen.Aggregate((uint)stays, (assigned, place) => assigned | (1u << (place + stays)));
        }
    }

    private static IEnumerable<uint> Drawn(SideCounts leaders, ResamplingOptions options)
    {
        var random = new Random(options.Seed);
        Side[] assigned = [.. Enumerable.Repeat(Side.Business, leaders.Business), .. Enumerable.Repeat(Side.It, leaders.It)];
        for (var draw = 0; draw < options.Draws; draw++)
        {
            random.Shuffle(assigned);
            yield return assigned.Index().Aggregate(0u, (bits, leader) => leader.Item == Side.Business ? bits | (1u << leader.Index) : bits);
        }
    }
}
