namespace Attune.Analysis;

/// <summary>The numbers that shape the packing, each with its reason.</summary>
public sealed record PackOptions
{
    /// <summary>Pixels of the picture, without headings and legend.</summary>
    public required int Width { get; init; }

    public required int Height { get; init; }

    /// <summary>How far the words of one side stand from the middle, as a share of the width: .5 would press them against the edge.</summary>
    public double Reach { get; init; } = .36;

    /// <summary>
    /// How much of a word's place across is its share of the ink that leans further left: so the fields fill evenly where
    /// one side wrote more. The rest is its lean; all of it would tear the words of both out of the middle.
    /// </summary>
    public double Evenly { get; init; } = .28;

    /// <summary>How much a word is drawn to placed words like it; the rest is its topic's height.</summary>
    public double SimilarPull { get; init; } = .6;

    /// <summary>Words first fill a window of this density and the window grows only when one finds no place: few words stand together instead of loose.</summary>
    public double StartDensity { get; init; } = .96;

    /// <summary>Rather than place a word this share of the window's width from its side, the window grows, as long as it can.</summary>
    public double Farthest { get; init; } = .4;

    /// <summary>A word whose middle moved by no more pixels than this is in its place: the eye follows it without searching.</summary>
    public int InPlace { get; init; } = 4;

    /// <summary>Each growth of the window.</summary>
    public double Growth { get; init; } = 1.01;

    /// <summary>A pixel across counts this much more than one down: a word rather leaves its topic's height than its side.</summary>
    public double AcrossWeight { get; init; } = 2;

    /// <summary>The window is as wide as the picture: where borders say whose word it is, only its height may be less.</summary>
    public bool FullWidth { get; init; }

    /// <summary>Gaps in the ink of a word of up to this share of its height are no place for another word.</summary>
    public double Closing { get; init; } = .3;

    /// <summary>Where the words of both begin and end; no matter where all words may stand anywhere.</summary>
    public (int Left, int Right) Borders { get; init; }

    /// <summary>Free pixels on either side of a border.</summary>
    public int BorderGap { get; init; } = 12;

    public Lanes Lanes { get; init; }
}
