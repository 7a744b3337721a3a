namespace Attune.Analysis.Clouds;

/// <summary>The constants that shape the packing, each with its reason.</summary>
public sealed record PackOptions
{
    /// <summary>The size of the picture in pixels, without headings and legend.</summary>
    public required int Width { get; init; }

    public required int Height { get; init; }

    /// <summary>
    /// How far from the middle the words of one side should stand, as a share of the width. With .5 they would be pressed against the edge.
    /// </summary>
    public double Reach { get; init; } = .36;

    /// <summary>
    /// How far the place of a word across the picture follows the share of the ink that leans further left, which fills the fields evenly even where
    /// one side wrote more. The rest follows the lean of the word; if nothing did, the words of both sides would be torn out of the middle.
    /// </summary>
    public double Evenly { get; init; } = .28;

    /// <summary>How much a word is drawn to placed words like it; the rest follows the height of its topic.</summary>
    public double SimilarPull { get; init; } = .6;

    /// <summary>
    /// The density of the window in which words are placed at first. The window grows only when a word finds no place, so that few words stand
    /// together and not scattered.
    /// </summary>
    public double StartDensity { get; init; } = 1;

    /// <summary>The distance from its side, as a share of the window's width, at which a word makes the window grow, as long as it can.</summary>
    public double Farthest { get; init; } = .39;

    /// <summary>
    /// A word whose middle moved by at most this many pixels counts as still in its place, because the eye follows it without searching.
    /// </summary>
    public int InPlace { get; init; } = 4;

    /// <summary>The factor by which the window grows.</summary>
    public double Growth { get; init; } = 1.005;

    /// <summary>How much more a pixel across counts than a pixel down. A word rather leaves the height of its topic than its side.</summary>
    public double AcrossWeight { get; init; } = 2.3;

    /// <summary>
    /// Whether the window is as wide as the picture from the start. Where borders show which side a word belongs to, only the height of the window
    /// may be smaller.
    /// </summary>
    public bool FullWidth { get; init; }

    /// <summary>Gaps in the ink of a word of up to this share of its height are not free for another word.</summary>
    public double Closing { get; init; } = .3;

    /// <summary>The borders between which the words of both sides stand; null if all words may stand anywhere.</summary>
    public (int Left, int Right) Borders { get; init; }

    /// <summary>The number of free pixels on either side of a border.</summary>
    public int BorderGap { get; init; } = 12;

    public Lanes Lanes { get; init; }
}
