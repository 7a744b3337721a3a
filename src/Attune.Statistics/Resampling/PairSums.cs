using Attune.Statistics.Sides;

namespace Attune.Statistics.Resampling;

/// <summary>The sums of a number over the pairs of leaders within each side and between the sides.</summary>
/// <param name="Leaders">The number of leaders on each side.</param>
/// <param name="WithinBusiness">The sum over the pairs of leaders of Business, in the unit of the table of pairs.</param>
/// <param name="WithinIt">The sum over the pairs of leaders of IT, in the same unit.</param>
/// <param name="Between">The sum over the pairs with one leader of each side, in the same unit.</param>
public readonly record struct PairSums(SideCounts Leaders, double WithinBusiness, double WithinIt, double Between)
{
    /// <summary>The number of pairs of leaders of the same side, 0 or more.</summary>
    public int WithinPairs => PairsOf(Leaders.Business) + PairsOf(Leaders.It);

    /// <summary>The number of pairs with one leader of each side, 0 or more.</summary>
    public int BetweenPairs => Leaders.Business * Leaders.It;

    /// <summary>The mean over all pairs of leaders of the same side; NaN if neither side has two leaders.</summary>
    public double MeanWithin => (WithinBusiness + WithinIt) / WithinPairs;

    /// <summary>The mean over all pairs with one leader of each side; NaN if a side has no leader.</summary>
    public double MeanBetween => Between / BetweenPairs;

    /// <summary>Adds up the pairs of a table.</summary>
    /// <param name="pairs">The number of each pair of leaders.</param>
    /// <param name="sides">The side of each leader, in the order of the table.</param>
    /// <returns>The sums.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="pairs"/> is null.</exception>
    /// <exception cref="ArgumentException">There are not as many sides as leaders in the table.</exception>
    public static PairSums Sum(LeaderPairs pairs, ReadOnlySpan<Side> sides)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        pairs.MustFit(sides.Length);
        var (leaders, business, it, between) = (new SideCounts(0, 0), 0.0, 0.0, 0.0);
        for (var i = 0; i < sides.Length; i++)
        {
            leaders = sides[i] == Side.Business
                ? leaders with { Business = leaders.Business + 1 }
                : leaders with { It = leaders.It + 1 };
            for (var j = i + 1; j < sides.Length; j++)
            {
                var value = pairs[i, j];
                if (sides[i] != sides[j])
                {
                    between += value;
                }
                else if (sides[i] == Side.Business)
                {
                    business += value;
                }
                else
                {
                    it += value;
                }
            }
        }

        return new(leaders, business, it, between);
    }

    private static int PairsOf(int leaders) => leaders * (leaders - 1) / 2;
}
