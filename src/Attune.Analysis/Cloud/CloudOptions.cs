namespace Attune.Analysis;

/// <summary>The numbers that shape the picture, each with its reason. Lengths in pixels of the field of words, without headings and legend.</summary>
public sealed record CloudOptions
{
    public static CloudOptions Default { get; } = new();

    public int Width { get; init; } = 1728;

    public int Height { get; init; } = 680;

    /// <summary>The largest size as a share of the height: on a screen of 1080 it is read from the last row.</summary>
    public double Largest { get; init; } = .134;

    /// <summary>The smallest step beside the largest: a third is still seen as a word, and seven steps lie between.</summary>
    public double SmallestOfLargest { get; init; } = .31;

    /// <summary>Few words may be this much larger, so that a picture of eight words is not lost on its page.</summary>
    public double MostEnlargement { get; init; } = 1.35;

    /// <summary>Below this share of the field, words are few.</summary>
    public double FewWords { get; init; } = .3;

    /// <summary>Smaller words are not read; they are listed instead.</summary>
    public int Legible { get; init; } = 12;

    /// <summary>From so many words that tell something on, those that are written of anything stand in the list only.</summary>
    public int TellingWords { get; init; } = 8;

    /// <summary>A phrase takes at most this share of the width.</summary>
    public double LongestPhrase { get; init; } = 1.0 / 3;

    /// <summary>For a long phrase the picture shrinks no further than this; beyond it the phrase is shortened, with an ellipsis.</summary>
    public double MostShrinkForPhrase { get; init; } = .8;

    /// <summary>Asked share of the field that a full picture is scaled to when its words do not fit.</summary>
    public double FittingShare { get; init; } = .62;

    /// <summary>How often the picture is scaled before what still does not fit is listed.</summary>
    public int Fits { get; init; } = 2;

    /// <summary>Free space at the sides of a word and above it, as shares of its size: calm needs white.</summary>
    public double Across { get; init; } = .3;

    public double Down { get; init; } = .26;

    /// <summary>Words begin in a band of this density across the picture, and it grows when one finds no place: few words stand together instead of loose.</summary>
    public double Density { get; init; } = .6;

    /// <summary>No word stands between the letters of another, however far apart its ascenders are: that would save room and cost calm.</summary>
    public double Closing { get; init; } = 3;

    /// <summary>Size of the two glosses under a split word, as a share of the height; never below the legible size.</summary>
    public double Gloss { get; init; } = .047;

    /// <summary>A line of a gloss is at most this share of the width.</summary>
    public double LongestGloss { get; init; } = .24;

    /// <summary>What does not fit so many lines of a gloss is shortened.</summary>
    public int GlossLines { get; init; } = 3;

    /// <summary>Free pixels on either side of a border, as a share of the width.</summary>
    public double BorderGap { get; init; } = .007;

    /// <summary>No field is narrower than this share of the width: its heading and a word must fit.</summary>
    public double SmallestField { get; init; } = .22;

    public Lanes Lanes { get; init; }
}
