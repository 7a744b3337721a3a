using Attune.Decks.Design;
using static Attune.Decks.Drawing.Names;

namespace Attune.Decks.Drawing;

/// <summary>Shapes, placeholders and frames as PresentationML.</summary>
internal static class ShapeDrawing
{
    /// <summary>The empty group that every tree of shapes begins with.</summary>
    public static IEnumerable<XElement> Root =>
    [
        new(P + "nvGrpSpPr", new XElement(P + "cNvPr", new XAttribute("id", 1), new XAttribute("name", "")), new XElement(P + "cNvGrpSpPr"), new XElement(P + "nvPr")),
        new(P + "grpSpPr", Transform(A + "xfrm", default, isGroup: true)),
    ];

    /// <summary>A placeholder with text; its place is that of the layout.</summary>
    public static XElement Placeholder(int id, Place place, IEnumerable<XElement> paragraphs, bool fits = false) => new(
        P + "sp",
        new XElement(
            P + "nvSpPr", new XElement(P + "cNvPr", new XAttribute("id", id), new XAttribute("name", place.Name)),
            new XElement(P + "cNvSpPr", new XElement(A + "spLocks", new XAttribute("noGrp", "1"))),
            new XElement(P + "nvPr", Reference(place))),
        new XElement(P + "spPr"),
        // Later edits shrink in their box as these texts did.
        new XElement(P + "txBody", new XElement(A + "bodyPr", fits ? new XElement(A + "normAutofit") : null), new XElement(A + "lstStyle"), paragraphs));

    /// <summary>A small field of the master: the footer or the number of the slide.</summary>
    public static XElement Field(int id, string name, string type, int index, XElement paragraph) => new(
        P + "sp",
        new XElement(
            P + "nvSpPr", new XElement(P + "cNvPr", new XAttribute("id", id), new XAttribute("name", name)),
            new XElement(P + "cNvSpPr", new XElement(A + "spLocks", new XAttribute("noGrp", "1"))),
            new XElement(P + "nvPr", new XElement(P + "ph", new XAttribute("type", type), new XAttribute("sz", "quarter"), new XAttribute("idx", index)))),
        new XElement(P + "spPr"),
        new XElement(P + "txBody", new XElement(A + "bodyPr"), new XElement(A + "lstStyle"), paragraph));

    /// <summary>A frame for a table or a chart, in its placeholder.</summary>
    public static XElement Frame(int id, Place place, Box box, string says, string uri, XElement content) => new(
        P + "graphicFrame",
        new XElement(
            P + "nvGraphicFramePr", new XElement(P + "cNvPr", new XAttribute("id", id), new XAttribute("name", place.Name), new XAttribute("descr", says)),
            new XElement(P + "cNvGraphicFramePr", new XElement(A + "graphicFrameLocks", new XAttribute("noGrp", "1"))),
            new XElement(P + "nvPr", Reference(place))),
        Transform(P + "xfrm", box),
        new XElement(A + "graphic", new XElement(A + "graphicData", new XAttribute("uri", uri), content)));

    public static XElement Reference(Place place) => new(
        P + "ph",
        place.Type is { } type ? new XAttribute("type", type) : null,
        place.Index > 0 ? new XAttribute("idx", place.Index) : null);

    public static XElement Transform(XName name, Box box, bool isGroup = false) => new(
        name,
        new XElement(A + "off", new XAttribute("x", Box.Emu(box.X)), new XAttribute("y", Box.Emu(box.Y))),
        new XElement(A + "ext", new XAttribute("cx", Box.Emu(box.Width)), new XAttribute("cy", Box.Emu(box.Height))),
        isGroup ? [new XElement(A + "chOff", new XAttribute("x", 0), new XAttribute("y", 0)), new XElement(A + "chExt", new XAttribute("cx", 0), new XAttribute("cy", 0))] : Array.Empty<XElement>());

    /// <summary>A line or a figure that says nothing of its own and is passed over by those who listen.</summary>
    public static XElement Decoration(int id, string name, string shape, Box box, Ink? fill, Ink? line = null, double width = 1, string? dash = null) => new(
        P + "sp",
        new XElement(
            P + "nvSpPr",
            new XElement(
                P + "cNvPr", new XAttribute("id", id), new XAttribute("name", name),
                new XElement(A + "extLst", new XElement(
                    A + "ext", new XAttribute("uri", "{C183D7F6-B498-43B3-948B-1728B52AA6E4}"),
                    new XElement(Decorative + "decorative", new XAttribute(XNamespace.Xmlns + "adec", Decorative.NamespaceName), new XAttribute("val", "1"))))),
            new XElement(P + "cNvSpPr"), new XElement(P + "nvPr", new XAttribute("userDrawn", "1"))),
        new XElement(
            P + "spPr", Transform(A + "xfrm", box),
            new XElement(A + "prstGeom", new XAttribute("prst", shape), new XElement(A + "avLst")),
            fill is { } ink ? TextDrawing.Fill(ink) : new XElement(A + "noFill"),
            new XElement(A + "ln", new XAttribute("w", Box.Emu(width)), line is { } color ? TextDrawing.Fill(color) : new XElement(A + "noFill"), dash is null ? null : new XElement(A + "prstDash", new XAttribute("val", dash)))),
        new XElement(P + "txBody", new XElement(A + "bodyPr"), new XElement(A + "lstStyle"), new XElement(A + "p")));

    private static readonly XNamespace Decorative = "http://schemas.microsoft.com/office/drawing/2017/decorative";
}
