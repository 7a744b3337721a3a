using Attune.Analysis.Vocabulary;

namespace Attune.Analysis.Clouds;

/// <summary>
/// The places of the marks of a word, relative to its baseline and size, in pixels. The layout keeps these places free and the drawing draws there,
/// so both use this one table.
/// </summary>
public static class CloudMetrics
{
    /// <summary>The distance from the baseline down to the middle of the underline of a one-sided word.</summary>
    public static double Underline(int size) => Math.Max(3, .155 * size);

    /// <summary>The distance from the baseline down to the line of a finding's word: below the underline of its side, if it has one.</summary>
    public static double CardLine(CloudWord word, int size) => Underline(size) * (word.Whose is Whose.Business or Whose.It ? 1.75 : 1);

    /// <summary>Half of the thickness that the mask keeps free for an underline.</summary>
    public static double UnderlineHalf(int size) => Math.Max(1.5, .04 * size);

    /// <summary>
    /// The distance from the baseline down to the middle of the underline of a split word. It lies below the descenders, because glosses stand under
    /// it.
    /// </summary>
    public static double SplitUnderline(int size) => Math.Max(4, .25 * size);

    /// <summary>The distance from the underline of a split word down to the baseline of its glosses.</summary>
    public static double GlossDrop(int glossSize) => 1.15 * glossSize;

    /// <summary>The gap between the two halves of the underline of a split word, and between its glosses.</summary>
    public static double SplitGap(int glossSize) => .75 * glossSize;

    /// <summary>The height of the line of a bridge above the baseline, which is the middle of the small letters.</summary>
    public static double BridgeRise(int size) => .24 * size;

    /// <summary>Half of the width of the disc and of the square at the ends of a bridge.</summary>
    public static double BridgeEnd(int glossSize) => Math.Max(3, .375 * glossSize);
}
