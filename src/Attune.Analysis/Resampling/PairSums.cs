namespace Attune.Analysis;

/// <summary>Sums over the pairs of leaders within and between two sides.</summary>
internal readonly record struct PairSums(SideCounts Leaders, double WithinBusiness, double WithinIt, double Between)
{
    public int WithinPairs => PairsOf(Leaders.Business) + PairsOf(Leaders.It);

    public int BetweenPairs => Leaders.Business * Leaders.It;

    public double MeanWithin => (WithinBusiness + WithinIt) / WithinPairs;

    public double MeanBetween => Between / BetweenPairs;

    public static PairSums Of(LeaderPairs pairs, ReadOnlySpan<Side> sides)
    {
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
