using System.Numerics;
using Attune.Statistics.Estimates;
using Attune.Statistics.Sides;

namespace Attune.Statistics.Resampling;

/// <summary>
/// The assignments of leaders to two sides of given sizes, made once for any number of permutation tests. They depend on the sizes only, so all tables
/// of pairs with the same numbers of leaders share them. The test is that of <see cref="Permutation"/> on the mean over pairs within the sides
/// minus the mean over pairs between them, which stays the same when the sides swap names. An object may be used by several threads at once.
/// </summary>
public sealed class SideAssignments
{
    /// <summary>The largest number of leaders on both sides together, because an assignment is kept as one bit for each leader.</summary>
    public const int MostLeaders = 32;

    private const double Tolerance = 1e-9;

    private readonly SideCounts _leaders;
    private readonly ResamplingOptions _options;
    private readonly uint[] _assigned;
    private readonly bool _enumerated;

    /// <summary>Makes the assignments: all of them, or seeded random ones if there are more than the options allow.</summary>
    /// <param name="leaders">The number of leaders on each side: at least 1, together at least 3 and at most <see cref="MostLeaders"/>.</param>
    /// <param name="options">How many assignments are tried, and the seed.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A side has no leader, or there are too few or too many together.</exception>
    public SideAssignments(SideCounts leaders, ResamplingOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfLessThan(leaders.Business, 1, nameof(leaders));
        ArgumentOutOfRangeException.ThrowIfLessThan(leaders.It, 1, nameof(leaders));
        ArgumentOutOfRangeException.ThrowIfLessThan(leaders.Total, 3, nameof(leaders));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(leaders.Total, MostLeaders, nameof(leaders));
        (_leaders, _options) = (leaders, options);
        _enumerated = Combinations.Count(leaders.Total, leaders.Business) <= options.MostAssignments;
        _assigned = [.. _enumerated ? All(leaders) : Drawn(leaders, options)];
    }

    /// <summary>Tests how often the leaders within the sides would by chance be as much more similar than those between the sides.</summary>
    /// <param name="pairs">The similarity of each pair of leaders; the leaders of Business come first.</param>
    /// <returns>The p-value with the smallest one that sides of these sizes can reach.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="pairs"/> is null.</exception>
    /// <exception cref="ArgumentException">The table has another number of leaders.</exception>
    public ExactP Test(LeaderPairs pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        pairs.MustFit(_leaders.Total);
        var (rows, all) = Sums(pairs);
        var observed = WithinMinusBetween(pairs, rows, all, (uint)((1L << _leaders.Business) - 1));
        var reached = observed - (Tolerance * Math.Max(1, Math.Abs(observed)));
        var asFar = _assigned.Count(assigned => WithinMinusBetween(pairs, rows, all, assigned) >= reached);
        var smallest = SmallestP.Reachable(_leaders);
        return _enumerated
            ? new((double)asFar / _assigned.Length, smallest)
            : new((asFar + 1.0) / (_options.Draws + 1.0), Math.Max(smallest, 1.0 / (_options.Draws + 1))) { Estimated = true };
    }

    // Returns the mean within the sides minus the mean between them. Only the pairs within Business are added up: the sum between the sides follows
    // from them and the sums of each Business leader over all others, and the rest of the total lies within IT.
    private double WithinMinusBetween(LeaderPairs pairs, double[] rows, double all, uint assigned)
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

    // With equally large sides each assignment has a mirror image with the same result, so the first leader is held fixed, which saves half the work.
    private static IEnumerable<uint> All(SideCounts leaders)
    {
        var stays = leaders.Business == leaders.It ? 1 : 0;
        foreach (var chosen in Combinations.Enumerate(leaders.Total - stays, leaders.Business - stays))
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
