namespace Attune.Analysis.Clouds;

/// <summary>The part of the picture in which a word may stand.</summary>
public enum CloudField
{
    /// <summary>The word may stand anywhere; only its target tells which side uses it.</summary>
    Whole,

    /// <summary>The word stands left of the first border, because only the left side uses it.</summary>
    Left,

    /// <summary>The word stands between the borders, because both sides use it.</summary>
    Middle,

    /// <summary>The word stands right of the second border, because only the right side uses it.</summary>
    Right,

    /// <summary>
    /// The piece crosses both borders at the horizontal place <see cref="PackWord.FixedX"/>: it is two words and the line that joins them.
    /// </summary>
    Bridge,
}

/// <summary>How alike two words are. The words are given by their places in the list that is packed.</summary>
/// <param name="First">The place of one word.</param>
/// <param name="Second">The place of the other word.</param>
/// <param name="Similarity">The similarity, from 0 to 1. Only pairs that should stand close together need to be given.</param>
public readonly record struct CloudTie(int First, int Second, double Similarity);

/// <summary>A measured word that is to be placed in the picture.</summary>
public sealed record PackWord
{
    /// <summary>The ink of the word with its underline and glosses.</summary>
    public required GlyphMask Ink { get; init; }

    /// <summary>The number of free pixels wanted at its left and right, less than 64.</summary>
    public int Across { get; init; } = 1;

    /// <summary>The number of free pixels wanted above and below it, less than 64.</summary>
    public int Down { get; init; } = 1;

    /// <summary>
    /// The smaller number of free pixels at its left and right with which it makes do if it could not stay at <see cref="Near"/> otherwise.
    /// </summary>
    public int LeastAcross { get; init; } = 1;

    /// <summary>The smaller number of free pixels above and below it for the same case.</summary>
    public int LeastDown { get; init; } = 1;

    /// <summary>Which side uses the word: -1 the left, 0 both, 1 the right.</summary>
    public required double Lean { get; init; }

    /// <summary>The topic of the word, empty if it has none. Words of one topic are placed at about the same height.</summary>
    public string Topic { get; init; } = "";

    public CloudField Field { get; init; }

    /// <summary>The left edge of the ink of a bridge.</summary>
    public int FixedX { get; init; }

    /// <summary>Where the top left corner of the ink stays, whatever else is placed; null if the word is free to move.</summary>
    public (int X, int Y)? Pinned { get; init; }

    /// <summary>The middle of the old place of the word, in half pixels; it is placed again as near to it as possible.</summary>
    public (int X, int Y)? Near { get; init; }

    /// <summary>The area that the word takes, padding included.</summary>
    internal long Room => (long)(Ink.Width + Across) * (Ink.Height + Down);
}
