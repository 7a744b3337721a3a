namespace Attune.Analysis;

/// <summary>The likeness a group expected.</summary>
public static class MedianLikeness
{
    /// <summary>
    /// The median. With an even number the two in the middle are averaged, and a half step goes to "half and half": between two beliefs
    /// the weaker one is reported, in either direction.
    /// </summary>
    /// <param name="said">Any number.</param>
    /// <returns>Null if nobody said.</returns>
    public static Likeness? Of(IEnumerable<Likeness> said)
    {
        Likeness[] sorted = [.. said.Order()];
        if (sorted.Length == 0)
        {
            return null;
        }

        var twice = (int)sorted[(sorted.Length - 1) / 2] + (int)sorted[sorted.Length / 2];
        const int twiceHalf = 2 * (int)Likeness.HalfAndHalf;
        return (Likeness)(twice < twiceHalf ? (twice + 1) / 2 : twice / 2);
    }
}
