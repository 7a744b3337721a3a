namespace Attune.Analysis;

/// <summary>
/// Where the marks of a word lie, from its baseline and size. The layout keeps their place free and the drawing draws
/// them there: one table for both. Lengths in pixels.
/// </summary>
public static class CloudMetrics
{
    /// <summary>From the baseline down to the middle of the underline of a one-sided word.</summary>
    public static double Underline(int size) => Math.Max(3, .155 * size);

    /// <summary>Half of the thickness that the mask keeps free for an underline.</summary>
    public static double UnderlineHalf(int size) => Math.Max(1.5, .04 * size);

    /// <summary>From the baseline down to the middle of a split underline: below the descenders, it has glosses under it.</summary>
    public static double SplitUnderline(int size) => Math.Max(4, .25 * size);

    /// <summary>From the split underline down to the baseline of the glosses.</summary>
    public static double GlossDrop(int glossSize) => 1.15 * glossSize;

    /// <summary>Between the two halves of a split underline, and of its glosses.</summary>
    public static double SplitGap(int glossSize) => .75 * glossSize;

    /// <summary>From the baseline up to the line of a bridge: the middle of the small letters.</summary>
    public static double BridgeRise(int size) => .24 * size;

    /// <summary>Half of the disc and of the square at the ends of a bridge.</summary>
    public static double BridgeEnd(int glossSize) => Math.Max(3, .375 * glossSize);
}
