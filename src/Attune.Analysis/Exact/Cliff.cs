namespace Attune.Analysis;

/// <summary>Cliff's delta (1993): how often a rating of one group is above one of the other, minus how often below.</summary>
public static class Cliff
{
    /// <param name="x">Ratings of the first group, at least one, on an ordered scale.</param>
    /// <param name="y">Ratings of the second group, at least one.</param>
    /// <param name="options">How far to enumerate.</param>
    /// <returns>Delta from -1 to 1, above 0 where the first group rates higher; two-sided permutation over leaders on its size.</returns>
    /// <exception cref="ArgumentException">A group is empty.</exception>
    public static TestedValue Delta(IReadOnlyList<double> x, IReadOnlyList<double> y, ResamplingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(y);
        if (x.Count == 0 || y.Count == 0)
        {
            throw new ArgumentException("Each group needs a rating.", x.Count == 0 ? nameof(x) : nameof(y));
        }

        double[] ratings = [.. x, .. y];
        Side[] sides = [.. x.Select(_ => Side.Business), .. y.Select(_ => Side.It)];
        return new(Delta(ratings, sides), Permutation.Of(sides, assigned => Math.Abs(Delta(ratings, assigned)), options));
    }

    private static double Delta(double[] ratings, ReadOnlySpan<Side> sides)
    {
        var (above, pairs) = (0, 0);
        for (var i = 0; i < ratings.Length; i++)
        {
            for (var j = 0; j < ratings.Length; j++)
            {
                if (sides[i] == Side.Business && sides[j] == Side.It)
                {
                    above += ratings[i].CompareTo(ratings[j]);
                    pairs++;
                }
            }
        }

        return (double)above / pairs;
    }
}
