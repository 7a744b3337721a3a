using Attune.Decks.Design;
using static Attune.Decks.Drawing.Names;

namespace Attune.Decks.Drawing;

/// <summary>The master and its layouts, made from <see cref="Layouts"/>.</summary>
internal static class MasterDrawing
{
    private const int FooterIndex = 30;
    private const int NumberIndex = 31;
    private static readonly Box FooterBox = new(Layouts.Margin, 506, 700, 20);
    private static readonly Box NumberBox = new(812, 506, 100, 20);

    private static readonly Place Body = new("Body", 1, new(Layouts.Margin, 152, Layouts.Width, 296), 22, 14);

    /// <param name="layouts">The ids of the relationships to the layouts.</param>
    public static XElement Master(IEnumerable<string> layouts) => new(
        P + "sldMaster", Declared,
        new XElement(
            P + "cSld",
            new XElement(P + "bg", new XElement(P + "bgPr", TextDrawing.Fill(Ink.Paper), new XElement(A + "effectLst"))),
            new XElement(
                P + "spTree", ShapeDrawing.Root,
                Defined(2, Layouts.List.Title), Defined(3, Body), Foot(4, "Footer", "ftr", FooterIndex, FooterBox, "l"), Foot(5, "Slide number", "sldNum", NumberIndex, NumberBox, "r"),
                ShapeDrawing.Decoration(6, "Rule", "rect", new(Layouts.Margin, 498, Layouts.Width, .75), Ink.Rule))),
        ColorMap,
        // Ids of layouts and masters come from one range, which begins at 2^31.
        new XElement(P + "sldLayoutIdLst", layouts.Select((id, place) => new XElement(P + "sldLayoutId", new XAttribute("id", 2_147_483_649 + place), new XAttribute(R + "id", id)))),
        new XElement(
            P + "txStyles",
            new XElement(P + "titleStyle", Level("lvl1pPr", Layouts.List.Title.Size, "+mj-lt", .95)),
            new XElement(P + "bodyStyle", Level("lvl1pPr", 20, "+mn-lt", 1), Level("lvl2pPr", 18, "+mn-lt", 1)),
            new XElement(P + "otherStyle", Level("lvl1pPr", 18, "+mn-lt", 1))));

    /// <summary>Which color of the theme is which on a slide.</summary>
    public static XElement ColorMap => new(
        P + "clrMap",
        new (string Name, string Color)[] { ("bg1", "lt1"), ("tx1", "dk1"), ("bg2", "lt2"), ("tx2", "dk2"), ("accent1", "accent1"), ("accent2", "accent2"), ("accent3", "accent3"), ("accent4", "accent4"), ("accent5", "accent5"), ("accent6", "accent6"), ("hlink", "hlink"), ("folHlink", "folHlink") }
            .Select(map => new XAttribute(map.Name, map.Color)));

    public static XElement Draw(Layout layout) => new(
        P + "sldLayout", Declared,
        layout.Type == "cust" ? null : new XAttribute("type", layout.Type), new XAttribute("preserve", "1"), layout.Type == "cust" ? new XAttribute("userDrawn", "1") : null,
        new XElement(
            P + "cSld", new XAttribute("name", layout.Name),
            new XElement(
                P + "spTree", ShapeDrawing.Root,
                layout.Places.Select((place, at) => Defined(at + 2, place)),
                Foot(20, "Footer", "ftr", FooterIndex, FooterBox, "l"), Foot(21, "Slide number", "sldNum", NumberIndex, NumberBox, "r"),
                Ornaments(layout))),
        new XElement(P + "clrMapOvr", new XElement(A + "masterClrMapping")));

    /// <summary>The small fields at the foot of a slide.</summary>
    public static IEnumerable<XElement> Feet(int id, string footer, string language)
    {
        yield return ShapeDrawing.Field(id, "Footer", "ftr", FooterIndex, new(
            A + "p", new XElement(A + "pPr", new XAttribute("algn", "l")),
            // LibreOffice takes nothing of a footer's look from the layout.
            new XElement(A + "r", new XElement(A + "rPr", new XAttribute("lang", language), new XAttribute("sz", 1200), new XAttribute("dirty", "0"), TextDrawing.Fill(Ink.Caption), new XElement(A + "latin", new XAttribute("typeface", "+mn-lt"))), new XElement(A + "t", footer))));
        yield return ShapeDrawing.Field(id + 1, "Slide number", "sldNum", NumberIndex, Number("‹#›", language));
    }

    // The two sides, joined: the mark of a hidden agreement, drawn large.
    private static IEnumerable<XElement> Ornaments(Layout layout) => layout == Layouts.Opening || layout == Layouts.Closing
        ?
        [
            ShapeDrawing.Decoration(40, "Bridge", "rect", new(60, 57, 52, 6), Ink.Text),
            ShapeDrawing.Decoration(41, "Left side", "ellipse", new(48, 48, 24, 24), Ink.Business),
            ShapeDrawing.Decoration(42, "Right side", "rect", new(100, 49, 22, 22), Ink.It),
        ]
        : layout == Layouts.Finding
            ? [ShapeDrawing.Decoration(40, "Left side", "rect", new(Layouts.Margin, 150, 410, 3), Ink.Business), ShapeDrawing.Decoration(41, "Right side", "line", new(502, 151.5, 410, 0), null, Ink.It, 3, "sysDot")]
            : layout == Layouts.Columns
                ? new[] { 48.0, 344, 640 }.Select((x, at) => ShapeDrawing.Decoration(40 + at, "Rule", "rect", new(x, 150, 272, 2), Ink.Text))
                : [];

    private static XElement Defined(int id, Place place) => new(
        P + "sp",
        new XElement(
            P + "nvSpPr", new XElement(P + "cNvPr", new XAttribute("id", id), new XAttribute("name", place.Name)),
            new XElement(P + "cNvSpPr", new XElement(A + "spLocks", new XAttribute("noGrp", "1"))),
            new XElement(P + "nvPr", ShapeDrawing.Reference(place))),
        new XElement(P + "spPr", ShapeDrawing.Transform(A + "xfrm", place.Box), new XElement(A + "prstGeom", new XAttribute("prst", "rect"), new XElement(A + "avLst"))),
        new XElement(
            P + "txBody",
            new XElement(
                A + "bodyPr", new XAttribute("lIns", 0), new XAttribute("tIns", 0), new XAttribute("rIns", 0), new XAttribute("bIns", 0), new XAttribute("anchor", place.Anchor),
                new XElement(A + "normAutofit")),
            new XElement(A + "lstStyle", Level("lvl1pPr", place.Size, place.IsSerif ? "+mj-lt" : "+mn-lt", place.IsSerif ? .95 : 1, place)),
            new XElement(A + "p", new XElement(A + "r", new XElement(A + "rPr", new XAttribute("lang", "en-US")), new XElement(A + "t", place.Name)))));

    private static XElement Foot(int id, string name, string type, int index, Box box, string align) => new(
        P + "sp",
        new XElement(
            P + "nvSpPr", new XElement(P + "cNvPr", new XAttribute("id", id), new XAttribute("name", name)),
            new XElement(P + "cNvSpPr", new XElement(A + "spLocks", new XAttribute("noGrp", "1"))),
            new XElement(P + "nvPr", new XElement(P + "ph", new XAttribute("type", type), new XAttribute("sz", "quarter"), new XAttribute("idx", index)))),
        new XElement(P + "spPr", ShapeDrawing.Transform(A + "xfrm", box), new XElement(A + "prstGeom", new XAttribute("prst", "rect"), new XElement(A + "avLst"))),
        new XElement(
            P + "txBody",
            new XElement(A + "bodyPr", new XAttribute("lIns", 0), new XAttribute("tIns", 0), new XAttribute("rIns", 0), new XAttribute("bIns", 0), new XAttribute("anchor", "t")),
            new XElement(A + "lstStyle", new XElement(A + "lvl1pPr", new XAttribute("algn", align), new XElement(A + "defRPr", new XAttribute("sz", 1200), TextDrawing.Fill(Ink.Caption), new XElement(A + "latin", new XAttribute("typeface", "+mn-lt"))))),
            type == "sldNum" ? Number("‹#›", "en-US") : new XElement(A + "p", new XElement(A + "endParaRPr", new XAttribute("lang", "en-US")))));

    private static XElement Number(string text, string language) => new(A + "p", new XElement(
        A + "fld", new XAttribute("id", "{5B1D6F0E-7C8E-4D0B-9C53-0A6E8F4C2B11}"), new XAttribute("type", "slidenum"),
        new XElement(A + "rPr", new XAttribute("lang", language), new XAttribute("dirty", "0")), new XElement(A + "t", text)));

    private static XElement Level(string name, double size, string font, double distance, Place? place = null) => new(
        A + name, new XAttribute("marL", 0), new XAttribute("indent", 0), new XAttribute("algn", "l"), new XAttribute("rtl", 0),
        new XElement(A + "lnSpc", new XElement(A + "spcPct", new XAttribute("val", (int)(100_000 * distance)))),
        new XElement(A + "spcBef", new XElement(A + "spcPts", new XAttribute("val", 0))),
        new XElement(A + "buNone"),
        new XElement(
            A + "defRPr", new XAttribute("sz", (int)(100 * size)), place?.IsBold == true ? new XAttribute("b", 1) : null, TextDrawing.Fill(place?.Ink ?? Ink.Text),
            new XElement(A + "latin", new XAttribute("typeface", font)), new XElement(A + "ea", new XAttribute("typeface", font.Replace("lt", "ea", StringComparison.Ordinal))), new XElement(A + "cs", new XAttribute("typeface", font.Replace("lt", "cs", StringComparison.Ordinal)))));
}
