using Attune.Analysis.Rounds;

namespace Attune.Analysis.Perception;

/// <summary>The likeness of the sides' answers that a group expected.</summary>
public static class MedianLikeness
{
    /// <summary>
    /// Computes the median. With an even number of forecasts the two in the middle are averaged, and a half step is rounded towards "half and half",
    /// so that of two beliefs the weaker one is reported in either direction.
    /// </summary>
    /// <param name="said">The likeness that each person expected; there may be none.</param>
    /// <returns>The median; null if there is no forecast.</returns>
    public static Likeness? Among(IEnumerable<Likeness> said)
    {
        Likeness[] sorted = [.. said.Order()];
        if (sorted.Length == 0)
        {
            return null;
        }

        var twice = (int)sorted[(sorted.Length - 1) / 2] + (int)sorted[sorted.Length / 2];
        const int TwiceHalf = 2 * (int)Likeness.HalfAndHalf;
        return (Likeness)(twice < TwiceHalf ? (twice + 1) / 2 : twice / 2);
    }
}
