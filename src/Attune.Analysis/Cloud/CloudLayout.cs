using System.Collections.Immutable;

namespace Attune.Analysis;

/// <summary>Measures the ink of a text at a font size in pixels; the same arguments always give the same mask.</summary>
public delegate GlyphMask MeasureWord(string text, int size, CloudVoice voice);

/// <summary>In which voice a text of the cloud is set.</summary>
public enum CloudVoice
{
    /// <summary>A word of the cloud.</summary>
    Word,

    /// <summary>A gloss under a word.</summary>
    Gloss,
}

/// <summary>A text set in the picture.</summary>
/// <param name="Text">As shown: shortened with an ellipsis where the whole does not fit.</param>
/// <param name="X">Pen origin.</param>
/// <param name="Y">Baseline.</param>
/// <param name="Size">Font size.</param>
/// <param name="Advance">How far the pen moves.</param>
public sealed record SetText(string Text, double X, double Y, int Size, double Advance);

/// <summary>A word in its place.</summary>
/// <param name="Word">The word.</param>
/// <param name="Rank">Place among all words, most leaders first, from 0.</param>
/// <param name="Set">Where it stands.</param>
/// <param name="Corner">Top left pixel of its ink, with underline and glosses.</param>
/// <param name="Width">Pixels of that ink across.</param>
/// <param name="Height">Pixels of that ink down.</param>
/// <param name="Glosses">The two meanings of a split word, left then right; else empty.</param>
public sealed record PlacedWord(
    CloudWord Word, int Rank, SetText Set, (int X, int Y) Corner, int Width, int Height, ImmutableArray<SetText> Glosses)
{
    /// <summary>The text was too long for a third of the picture.</summary>
    public bool Shortened => Set.Text != Word.Text;

    internal PlacedWord Up(int rows) => this with
    {
        Set = Set with { Y = Set.Y - rows },
        Corner = (Corner.X, Corner.Y - rows),
        Glosses = [.. Glosses.Select(gloss => gloss with { Y = gloss.Y - rows })],
    };
}

/// <summary>The line between two words that mean the same, with a disc at its left end and a square at its right.</summary>
public sealed record PlacedLink(CloudLink Link, double Left, double Right, double Y);

/// <summary>Why a word is in the list and not in the picture.</summary>
public enum ListedBecause
{
    /// <summary>One leader in all used it.</summary>
    HeardOnce,

    /// <summary>It tells nobody what was spoken of, and enough others do.</summary>
    Light,

    /// <summary>It would be too small to read.</summary>
    TooSmall,

    /// <summary>The picture is full.</summary>
    NoRoom,
}

/// <summary>A word that only the list shows.</summary>
public sealed record ListedWord(CloudWord Word, int Rank, ListedBecause Because);

/// <summary>The picture as numbers: nothing in it depends on how it is drawn, or when.</summary>
public sealed record CloudLayout
{
    /// <summary>Lays a cloud out. Pure: the same words and masks give the same picture, to the pixel.</summary>
    /// <param name="cloud">Words with unique keys.</param>
    /// <param name="measure">Gives the ink of a word.</param>
    /// <param name="options">Size and shape of the picture.</param>
    /// <param name="previous">
    /// The picture before an update, of the same size: unchanged words keep their place, changed ones are placed again
    /// nearest to it, new ones last. Null lays everything out again.
    /// </param>
    /// <exception cref="ArgumentException">Two words have one key, or the previous picture has another size.</exception>
    public static CloudLayout Of(Cloud cloud, MeasureWord measure, CloudOptions options, CloudLayout? previous = null)
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
    /// Without the empty rows above and below the words, but for some air: a page is not left blank where few words were
    /// said. For pictures that are not updated, since an update needs the same size.
    /// </summary>
    /// <param name="air">Rows left above the highest and below the lowest word.</param>
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

    /// <summary>What the sizes of the scale were multiplied by.</summary>
    public required double Factor { get; init; }

    /// <summary>Where the words of both begin and end, from the left.</summary>
    public required (int Left, int Right) Borders { get; init; }

    /// <summary>In the order of rank.</summary>
    public required ImmutableArray<PlacedWord> Words { get; init; }

    public required ImmutableArray<PlacedLink> Links { get; init; }

    /// <summary>In the order of rank. With <see cref="Words"/> it holds every word of the cloud exactly once.</summary>
    public required ImmutableArray<ListedWord> Listed { get; init; }

    /// <summary>Links that no bridge shows, because a word of theirs stands in another bridge, or is not one side's, or is listed.</summary>
    public required ImmutableArray<CloudLink> ListedLinks { get; init; }
}
