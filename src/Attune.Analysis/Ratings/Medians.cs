namespace Attune.Analysis.Ratings;

/// <summary>The middle of a few whole numbers.</summary>
internal static class Medians
{
    /// <summary>The middle one in rising order, or halfway between the two middle ones.</summary>
    /// <param name="values">At least one number, in any order.</param>
    public static double Median(IReadOnlyCollection<int> values)
    {
        int[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2.0;
    }
}
