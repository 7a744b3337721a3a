using Attune.Decks.Design;
using Attune.Decks.Slides;
using Attune.Decks.Typesetting;
using static Attune.Decks.Drawing.Names;

namespace Attune.Decks.Drawing;

/// <summary>Text as DrawingML.</summary>
/// <param name="language">The language of the deck, such as en-GB.</param>
internal sealed class TextDrawing(string language)
{
    /// <summary>The paragraphs of a shape or cell; an empty one, because there has to be one, if there are none.</summary>
    /// <param name="lines">The paragraphs.</param>
    /// <param name="size">The size in points; null for that of the placeholder.</param>
    /// <param name="ink">The color where the words have none of their own; null for that of the placeholder.</param>
    public IEnumerable<XElement> Paragraphs(ImmutableArray<Line> lines, double? size, Ink? ink = null)
        => lines.IsEmpty ? [new XElement(A + "p", new XElement(A + "endParaRPr", new XAttribute("lang", language)))] : lines.Select((line, place) => Paragraph(line, place == 0, size, ink));

    private XElement Paragraph(Line line, bool isFirst, double? size, Ink? ink)
    {
        // Within a paragraph that has its own scale the size has to be known.
        var set = size * line.Scale;
        return new(
            A + "p",
            new XElement(
                A + "pPr",
                line.IsItem && set is { } wide ? [new XAttribute("marL", Box.Emu(Setting.Indent * wide)), new XAttribute("indent", -Box.Emu(Setting.Indent * wide))] : Array.Empty<XAttribute>(),
                WrittenLine.IsFromRight(line.Text) ? [new XAttribute("algn", "r"), new XAttribute("rtl", "1")] : Array.Empty<XAttribute>(),
                isFirst || size is not { } points ? null : new XElement(A + "spcBef", new XElement(A + "spcPts", new XAttribute("val", (int)(100 * line.Before * points)))),
                line.IsItem ? [new XElement(A + "buFont", new XAttribute("typeface", "Arial")), new XElement(A + "buChar", new XAttribute("char", "•"))] : Array.Empty<XElement>()),
            line.Words.Where(words => words.Text.Length > 0).Select(words => new XElement(A + "r", Look(words, line, set, ink), new XElement(A + "t", words.Text))));
    }

    private XElement Look(Words words, Line line, double? size, Ink? ink) => new(
        A + "rPr",
        new XAttribute("lang", language),
        size is { } points ? new XAttribute("sz", (int)Math.Round(100 * points)) : null,
        words.IsBold ? new XAttribute("b", "1") : null,
        new XAttribute("dirty", "0"),
        (words.Ink ?? ink) is { } color ? Fill(color) : null,
        line.IsSerif ? new XElement(A + "latin", new XAttribute("typeface", "+mj-lt")) : null);

    public static XElement Fill(Ink ink) => new(A + "solidFill", new XElement(A + "schemeClr", new XAttribute("val", ink.Scheme())));
}
