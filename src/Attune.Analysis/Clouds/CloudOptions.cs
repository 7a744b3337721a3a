namespace Attune.Analysis.Clouds;

/// <summary>
/// The constants that shape the picture, each with its reason. Lengths are in pixels of the field of words, without headings and legend.
/// </summary>
public sealed record CloudOptions
{
    public static CloudOptions Default { get; } = new();

    public int Width { get; init; } = 1728;

    public int Height { get; init; } = 680;

    /// <summary>
    /// The largest font size as a share of the height. On a screen 1,080 pixels high, a word of this size can be read from the last row.
    /// </summary>
    public double Largest { get; init; } = .134;

    /// <summary>
    /// The smallest size as a share of the largest. A word of a third is still seen as a word, and there is room for seven steps between.
    /// </summary>
    public double SmallestOfLargest { get; init; } = .31;

    /// <summary>The largest factor by which few words are enlarged, so that a picture of eight words does not look lost on its page.</summary>
    public double MostEnlargement { get; init; } = 1.35;

    /// <summary>The share of the field below which words count as few.</summary>
    public double FewWords { get; init; } = .3;

    /// <summary>The smallest font size that can be read; smaller words are listed instead.</summary>
    public int Legible { get; init; } = 12;

    /// <summary>If there are at least this many words that say what was spoken of, the words that people write of anything are only listed.</summary>
    public int TellingWords { get; init; } = 8;

    /// <summary>The largest share of the width that a phrase may take.</summary>
    public double LongestPhrase { get; init; } = 1.0 / 3;

    /// <summary>
    /// The smallest factor to which a long phrase may shrink the picture; if that is not enough, the phrase is shortened with an ellipsis.
    /// </summary>
    public double MostShrinkForPhrase { get; init; } = .8;

    /// <summary>The share of the field that the words should ask for; if they do not fit, the picture is scaled down to it.</summary>
    public double FittingShare { get; init; } = .62;

    /// <summary>How often the picture is scaled down before the words that still do not fit are listed.</summary>
    public int Fits { get; init; } = 2;

    /// <summary>The free space at the left and right of a word and above it, as shares of its size. White space makes the picture calm.</summary>
    public double Across { get; init; } = .3;

    public double Down { get; init; } = .26;

    /// <summary>
    /// The density of the band across the picture in which words are placed at first. The band grows when a word finds no place, so that few words
    /// stand together and not scattered.
    /// </summary>
    public double Density { get; init; } = .6;

    /// <summary>
    /// Gaps in the ink of a word up to this multiple of its height are closed to other words. A word between the letters of another would save room
    /// but make the picture restless.
    /// </summary>
    public double Closing { get; init; } = 3;

    /// <summary>The font size of the two glosses under a split word, as a share of the height. It is never below the smallest legible size.</summary>
    public double Gloss { get; init; } = .047;

    /// <summary>The largest share of the width that a line of a gloss may take.</summary>
    public double LongestGloss { get; init; } = .24;

    /// <summary>The largest number of lines of a gloss; the text is shortened if it needs more.</summary>
    public int GlossLines { get; init; } = 3;

    /// <summary>The free space on either side of a border, as a share of the width.</summary>
    public double BorderGap { get; init; } = .007;

    /// <summary>The smallest width of a field as a share of the picture's, because its heading and a word must fit.</summary>
    public double SmallestField { get; init; } = .22;

    public Lanes Lanes { get; init; }
}
