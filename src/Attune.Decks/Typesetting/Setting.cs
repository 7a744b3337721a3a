using Attune.Decks.Design;
using Attune.Decks.Slides;

namespace Attune.Decks.Typesetting;

/// <summary>Works out how high text becomes in a column, and in which size all of it fits.</summary>
internal static class Setting
{
    // The distance of lines that the themes of PowerPoint have, by the size of the text.
    public const double LineHeight = 1.2;

    // Items of a list stand in by this much, by the size of the text.
    public const double Indent = 1.0;

    // Headlines of less than this by each other's size look like two levels.
    private const double LeastHeadline = .84;

    /// <summary>The height of paragraphs in points.</summary>
    public static double Height(IEnumerable<Line> lines, double width, double size)
        => lines.Index().Sum(line => Height(line.Item, width, size) + (line.Index == 0 ? 0 : line.Item.Before * size));

    private static double Height(Line line, double width, double size)
    {
        var set = size * line.Scale;
        return LineHeight * set * Rows(line, width - (line.IsItem ? Indent * set : 0), set);
    }

    /// <summary>The number of lines into which a paragraph is broken: between words, and within a word that is longer than a line.</summary>
    public static int Rows(Line line, double width, double size)
    {
        var (rows, at) = (1, 0.0);
        foreach (var (word, isBold) in line.Words.SelectMany(words => words.Text.Split(' ').Select((word, place) => (Word: place > 0 ? " " + word : word, words.IsBold))))
        {
            var wide = Lettering.Width(word, size, line.IsSerif, isBold);
            if (at + wide <= width) { at += wide; continue; }
            if (at > 0) { rows++; }
            (rows, at) = wide <= width ? (rows, wide) : (rows + (int)(wide / width), wide % width);
        }

        return rows;
    }

    /// <summary>The largest size of the place, in half points, at which the text fits; the smallest one if it fits at none.</summary>
    public static double Fit(Place place, ImmutableArray<Line> lines)
    {
        for (var size = place.Size; size > place.Least; size -= .5)
        {
            if (Height(lines, place.Box.Width, size) <= place.Box.Height) { return size; }
        }

        return place.Least;
    }

    /// <summary>
    /// The size of a headline: where all of it fits, and a little smaller where that spares a second line, because one word alone on a line is read as an
    /// afterthought.
    /// </summary>
    public static double FitHeadline(Place place, string text)
    {
        var line = new Line(text) { IsSerif = place.IsSerif };
        var size = Fit(place, [line]);
        for (var smaller = size; smaller >= Math.Max(place.Least, size * LeastHeadline); smaller -= .5)
        {
            if (Rows(line, place.Box.Width, smaller) == 1) { return smaller; }
        }

        return size;
    }

    public static bool Fits(Place place, ImmutableArray<Line> lines) => Height(lines, place.Box.Width, place.Least) <= place.Box.Height;
}
