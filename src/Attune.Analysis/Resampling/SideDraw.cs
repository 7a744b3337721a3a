namespace Attune.Analysis;

/// <summary>One draw of the leaders of a side with replacement.</summary>
/// <param name="First">Place of the side's first leader; the others follow.</param>
/// <param name="Times">How often each of the side's leaders was drawn.</param>
/// <param name="Ways">In how many ways the draw comes.</param>
internal sealed record SideDraw(int First, double[] Times, double Ways)
{
    /// <summary>How many were drawn.</summary>
    public double Drawn { get; } = Times.Sum();

    /// <summary>Pairs of different leaders among those drawn.</summary>
    public double PairsWithin { get; } = ((Times.Sum() * Times.Sum()) - Times.Sum(times => times * times)) / 2;

    public static SideDraw Everybody(int first, int leaders) => new(first, [.. Enumerable.Repeat(1.0, leaders)], 1);

    /// <param name="drawn">Leaders drawn, of this side and perhaps of the other.</param>
    /// <param name="side">The leaders of this side, one after another.</param>
    public static SideDraw Of(int[] drawn, int[] side, double ways)
    {
        var times = new double[side.Length];
        foreach (var leader in drawn)
        {
            if (leader >= side[0] && leader <= side[^1]) { times[leader - side[0]]++; }
        }

        return new(side[0], times, ways);
    }

    public IEnumerable<SideDraw> EachLeftOut()
        => Enumerable.Range(0, Times.Length).Select(left => new SideDraw(First, [.. Times.Select((times, leader) => leader == left ? 0 : times)], Ways));

    /// <summary>For each leader of the other side, the sum of similarities to those drawn here.</summary>
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

    /// <summary>Sum of similarities of different leaders drawn here.</summary>
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

    public double Dot(double[] values)
    {
        var sum = 0.0;
        for (var leader = 0; leader < Times.Length; leader++) { sum += Times[leader] * values[leader]; }

        return sum;
    }
}
