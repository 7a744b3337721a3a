namespace Attune.Analysis;

/// <summary>
/// Mean similarity between the sides minus mean similarity within them, over leaders who carry weights (how often a resample drew
/// them). A leader is never compared with itself: a leader drawn twice would otherwise pull its side together.
/// </summary>
internal sealed class Closeness
{
    private readonly double[,] _similarity;

    private Closeness(double[,] similarity, int[] business, int[] it)
        => (_similarity, Business, It) = (similarity, business, it);

    /// <summary>Rows of the leaders of each side.</summary>
    public int[] Business { get; }

    public int[] It { get; }

    public static Closeness Of(LeaderSpace space)
    {
        var similarity = new double[space.Count, space.Count];
        for (var row = 0; row < space.Count; row++)
        {
            for (var column = 0; column <= row; column++)
            {
                similarity[row, column] = similarity[column, row] = space.Similarity(row, column);
            }
        }

        return new(similarity, Rows(space, Side.Business), Rows(space, Side.It));
    }

    public Closeness Without(int leader)
        => new(_similarity, [.. Business.Where(row => row != leader)], [.. It.Where(row => row != leader)]);

    /// <summary>The same weights for everyone.</summary>
    /// <returns>Null where a side is empty or no side has two leaders.</returns>
    public double? Of() => Of(Within(Business, Ones(Business)), Within(It, Ones(It)));

    /// <param name="business">One side's weighted pairs.</param>
    /// <param name="it">The other side's.</param>
    /// <returns>Null where no pair between or within the sides is left.</returns>
    public double? Of(WeightedSide business, WeightedSide it)
    {
        var within = business.Pairs + it.Pairs;
        if (within <= 0 || business.Total == 0 || it.Total == 0) { return null; }

        var between = 0.0;
        for (var one = 0; one < Business.Length; one++)
        {
            if (business.Weights[one] == 0) { continue; }

            for (var other = 0; other < It.Length; other++)
            {
                between += business.Weights[one] * it.Weights[other] * _similarity[Business[one], It[other]];
            }
        }

        return (between / ((double)business.Total * it.Total)) - ((business.Similar + it.Similar) / within);
    }

    /// <summary>The pairs within a side under given weights, worked out once and used with every draw of the other side.</summary>
    public WeightedSide Within(int[] rows, int[] weights)
    {
        var (total, pairs, similar) = (0, 0.0, 0.0);
        for (var one = 0; one < rows.Length; one++)
        {
            total += weights[one];
            for (var other = 0; other < one; other++)
            {
                double both = 2 * weights[one] * weights[other];
                pairs += both;
                similar += both * _similarity[rows[one], rows[other]];
            }
        }

        return new(weights, total, pairs, similar);
    }

    private static int[] Ones(int[] rows)
    {
        var ones = new int[rows.Length];
        Array.Fill(ones, 1);
        return ones;
    }

    private static int[] Rows(LeaderSpace space, Side side)
        => [.. Enumerable.Range(0, space.Count).Where(leader => space.Sides[leader] == side)];
}

/// <summary>One side's leaders with their weights: how many draws, how many pairs of different leaders, how similar these are in sum.</summary>
internal readonly record struct WeightedSide(int[] Weights, int Total, double Pairs, double Similar);
