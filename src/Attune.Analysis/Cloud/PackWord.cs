namespace Attune.Analysis;

/// <summary>Which part of the picture a word may stand in.</summary>
public enum CloudField
{
    /// <summary>Anywhere: only its target says whose word it is.</summary>
    Whole,

    /// <summary>Left of the first border: the word of one side only.</summary>
    Left,

    /// <summary>Between the borders: the word of both.</summary>
    Middle,

    /// <summary>Right of the second border.</summary>
    Right,

    /// <summary>Across both borders, at the place across given by <see cref="PackWord.FixedX"/>: two words and the line that joins them.</summary>
    Bridge,
}

/// <summary>How alike two words are, by their places in the list that is packed.</summary>
/// <param name="First">Place of one word.</param>
/// <param name="Second">Place of the other.</param>
/// <param name="Similarity">0 to 1; only pairs worth pulling together need to be given.</param>
public readonly record struct CloudTie(int First, int Second, double Similarity);

/// <summary>A word, measured, on its way into the picture.</summary>
public sealed record PackWord
{
    /// <summary>Its ink, with whatever belongs to it (underline, glosses).</summary>
    public required GlyphMask Ink { get; init; }

    /// <summary>Free pixels wanted at its left and right, less than 64.</summary>
    public int Across { get; init; } = 1;

    /// <summary>Free pixels wanted above and below, less than 64.</summary>
    public int Down { get; init; } = 1;

    /// <summary>This little at its left and right has to do where a word could else not stay at <see cref="Near"/>.</summary>
    public int LeastAcross { get; init; } = 1;

    /// <summary>The same above and below.</summary>
    public int LeastDown { get; init; } = 1;

    /// <summary>Whose word: -1 left, 0 both, 1 right.</summary>
    public required double Lean { get; init; }

    /// <summary>Words of one topic are sought at one height; empty if it has none.</summary>
    public string Topic { get; init; } = "";

    public CloudField Field { get; init; }

    /// <summary>Left edge of a bridge's ink.</summary>
    public int FixedX { get; init; }

    /// <summary>Where the top left corner of the ink stays, whatever else is placed.</summary>
    public (int X, int Y)? Pinned { get; init; }

    /// <summary>Middle of its old place, in half pixels: it is placed again as near to it as possible.</summary>
    public (int X, int Y)? Near { get; init; }
}
