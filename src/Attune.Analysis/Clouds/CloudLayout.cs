using System.Collections.Immutable;

namespace Attune.Analysis.Clouds;

/// <summary>Measures the ink of a text at a font size in pixels. The same arguments must always give the same mask.</summary>
public delegate GlyphMask MeasureWord(string text, int size, CloudVoice voice);

/// <summary>The two ways in which a text of the cloud is set.</summary>
public enum CloudVoice
{
    /// <summary>A word of the cloud.</summary>
    Word,

    /// <summary>A gloss under a word.</summary>
    Gloss,
}

/// <summary>A text at its place in the picture.</summary>
/// <param name="Text">The text as it is shown; it is shortened with an ellipsis if the whole does not fit.</param>
/// <param name="X">The horizontal place of the pen's origin.</param>
/// <param name="Y">The height of the baseline.</param>
/// <param name="Size">The font size.</param>
/// <param name="Advance">The distance that the pen moves.</param>
public sealed record SetText(string Text, double X, double Y, int Size, double Advance);

/// <summary>A word at its place in the picture.</summary>
/// <param name="Word">The word.</param>
/// <param name="Rank">The place among all words, from 0; the word with most leaders comes first.</param>
/// <param name="Set">The text of the word and where it stands.</param>
/// <param name="Corner">The top left pixel of its ink, underline and glosses included.</param>
/// <param name="Width">The width of that ink in pixels.</param>
/// <param name="Height">The height of that ink in pixels.</param>
/// <param name="Glosses">The two meanings of a split word, the left one first; empty for other words.</param>
public sealed record PlacedWord(
    CloudWord Word, int Rank, SetText Set, (int X, int Y) Corner, int Width, int Height, ImmutableArray<SetText> Glosses)
{
    /// <summary>Whether the text is shortened because it is longer than a third of the picture.</summary>
    public bool Shortened => Set.Text != Word.Text;

    internal PlacedWord Up(int rows) => this with
    {
        Set = Set with { Y = Set.Y - rows },
        Corner = (Corner.X, Corner.Y - rows),
        Glosses = [.. Glosses.Select(gloss => gloss with { Y = gloss.Y - rows })],
    };
}

/// <summary>The line between two words that mean the same, with a disc at its left end and a square at its right end.</summary>
public sealed record PlacedLink(CloudLink Link, double Left, double Right, double Y);

/// <summary>The reason why a word is in the list and not in the picture.</summary>
public enum ListedBecause
{
    /// <summary>Only one leader used the word.</summary>
    HeardOnce,

    /// <summary>The word says nothing about what was spoken of, and there are enough others.</summary>
    Light,

    /// <summary>The word would be too small to be read.</summary>
    TooSmall,

    /// <summary>There is no room left in the picture.</summary>
    NoRoom,
}

/// <summary>A word that stands in the list only.</summary>
public sealed record ListedWord(CloudWord Word, int Rank, ListedBecause Because);

/// <summary>The layout of a picture in numbers. It does not depend on how or when the picture is drawn.</summary>
public sealed record CloudLayout
{
    /// <summary>Lays a cloud out. The same words and masks give the same picture, to the pixel.</summary>
    /// <param name="cloud">The words, with unique keys.</param>
    /// <param name="measure">Measures the ink of a word.</param>
    /// <param name="options">The size and shape of the picture.</param>
    /// <param name="previous">
    /// The picture before an update, which must have the same size. Unchanged words keep their place, changed words are placed again as near to it as
    /// possible, and new words come last. If null, everything is laid out anew.
    /// </param>
    /// <exception cref="ArgumentException">Two words have one key, or the previous picture has another size.</exception>
    public static CloudLayout Arrange(Cloud cloud, MeasureWord measure, CloudOptions options, CloudLayout? previous = null)
    {
        ArgumentNullException.ThrowIfNull(cloud);
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(options);
        var keys = new HashSet<string>();
        if (cloud.Words.FirstOrDefault(word => !keys.Add(word.Key)) is { } twice)
        {
            throw new ArgumentException($"Two words have the key \"{twice.Key}\".", nameof(cloud));
        }

        if (previous is not null && (previous.Width, previous.Height) != (options.Width, options.Height))
        {
            throw new ArgumentException($"The previous picture is {previous.Width} x {previous.Height}, not {options.Width} x {options.Height}.", nameof(previous));
        }

        return new CloudComposer(cloud, measure, options, previous).Compose();
    }

    /// <summary>
    /// Returns the picture without the empty rows above and below the words, apart from some air, so that a page is not left blank where few words
    /// were said. It is meant for pictures that will not be updated, because an update needs the same size.
    /// </summary>
    /// <param name="air">The number of rows left above the highest word and below the lowest.</param>
    public CloudLayout Cropped(int air)
    {
        if (Words.IsEmpty) { return this; }
        var top = Math.Max(0, Words.Min(word => word.Corner.Y) - air);
        var bottom = Math.Min(Height, Words.Max(word => word.Corner.Y + word.Height) + air);
        return this with
        {
            Height = bottom - top,
            Words = [.. Words.Select(word => word.Up(top))],
            Links = [.. Links.Select(link => link with { Y = link.Y - top })],
        };
    }

    public required Cloud Cloud { get; init; }

    public required int Width { get; init; }

    public required int Height { get; init; }

    public required CloudScale Scale { get; init; }

    /// <summary>The factor by which the sizes of the scale were multiplied.</summary>
    public required double Factor { get; init; }

    /// <summary>The borders between which the words of both sides stand, as distances from the left.</summary>
    public required (int Left, int Right) Borders { get; init; }

    /// <summary>The words in the picture, in the order of their rank.</summary>
    public required ImmutableArray<PlacedWord> Words { get; init; }

    public required ImmutableArray<PlacedLink> Links { get; init; }

    /// <summary>
    /// The words in the list only, in the order of their rank. Together with <see cref="Words"/> they are all words of the cloud, each once.
    /// </summary>
    public required ImmutableArray<ListedWord> Listed { get; init; }

    /// <summary>
    /// The links for which there is no bridge, because one of their words stands in another bridge, belongs to both sides, or is only listed.
    /// </summary>
    public required ImmutableArray<CloudLink> ListedLinks { get; init; }
}
