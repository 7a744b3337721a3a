namespace Attune.Statistics.Resampling;

/// <summary>One draw with replacement from the leaders of a side.</summary>
/// <param name="First">The place of the first leader of the side; the others follow without a gap.</param>
/// <param name="Times">How often each leader of the side was drawn.</param>
/// <param name="Ways">The number of ways in which this draw can come about.</param>
internal sealed record SideDraw(int First, double[] Times, double Ways)
{
    /// <summary>The number of leaders drawn, repeated ones counted each time.</summary>
    public double Drawn { get; } = Times.Sum();

    /// <summary>The number of pairs of two different leaders among those drawn.</summary>
    public double PairsWithin { get; } = ((Times.Sum() * Times.Sum()) - Times.Sum(times => times * times)) / 2;

    /// <summary>Makes the draw in which each leader of the side stands once.</summary>
    public static SideDraw Everybody(int first, int leaders) => new(first, [.. Enumerable.Repeat(1.0, leaders)], 1);

    /// <summary>Counts how often each leader of a side stands in a resample.</summary>
    /// <param name="drawn">The places of the leaders drawn; those of the other side are passed over.</param>
    /// <param name="side">The places of the leaders of this side, without a gap.</param>
    /// <param name="ways">The number of ways in which the resample can come about.</param>
    public static SideDraw From(int[] drawn, int[] side, double ways)
    {
        var times = new double[side.Length];
        foreach (var leader in drawn)
        {
            if (leader >= side[0] && leader <= side[^1]) { times[leader - side[0]]++; }
        }

        return new(side[0], times, ways);
    }

    /// <summary>Returns, for each leader of the side, this draw without that leader.</summary>
    public IEnumerable<SideDraw> EachLeftOut()
        => Enumerable.Range(0, Times.Length).Select(left => new SideDraw(First, [.. Times.Select((times, leader) => leader == left ? 0 : times)], Ways));

    /// <summary>Computes, for each leader of the other side, the sum of the similarities to the leaders drawn here.</summary>
    public double[] Across(LeaderPairs pairs, SideDraw other)
    {
        var sums = new double[other.Times.Length];
        for (var one = 0; one < Times.Length; one++)
        {
            if (Times[one] == 0) { continue; }

            for (var met = 0; met < sums.Length; met++) { sums[met] += Times[one] * pairs[First + one, other.First + met]; }
        }

        return sums;
    }

    /// <summary>Computes the sum of the similarities over all pairs of different leaders drawn here.</summary>
    public double Within(LeaderPairs pairs)
    {
        var sum = 0.0;
        for (var one = 0; one < Times.Length; one++)
        {
            if (Times[one] == 0) { continue; }

            for (var met = one + 1; met < Times.Length; met++) { sum += Times[one] * Times[met] * pairs[First + one, First + met]; }
        }

        return sum;
    }

    /// <summary>Adds up a value of each leader as often as the leader was drawn.</summary>
    public double Dot(double[] values)
    {
        var sum = 0.0;
        for (var leader = 0; leader < Times.Length; leader++) { sum += Times[leader] * values[leader]; }

        return sum;
    }
}
