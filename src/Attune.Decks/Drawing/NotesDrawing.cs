using Attune.Decks.Design;
using Attune.Decks.Slides;
using static Attune.Decks.Drawing.Names;

namespace Attune.Decks.Drawing;

/// <summary>The notes pages: the slide above, what its speaker is told below.</summary>
internal sealed class NotesDrawing(TextDrawing text)
{
    // A page of 540 by 720 points (7.5 by 10 inches), as PowerPoint has it.
    private static readonly Box Picture = new(54, 40, 432, 243);
    private static readonly Box Words = new(54, 300, 432, 380);

    public static XElement Master() => new(
        P + "notesMaster", Declared,
        new XElement(
            P + "cSld",
            new XElement(P + "bg", new XElement(P + "bgRef", new XAttribute("idx", 1001), new XElement(A + "schemeClr", new XAttribute("val", "bg1")))),
            new XElement(P + "spTree", ShapeDrawing.Root, Image(2, Picture), Body(3, Words, [new XElement(A + "p", new XElement(A + "endParaRPr", new XAttribute("lang", "en-US")))]))),
        MasterDrawing.ColorMap,
        new XElement(P + "notesStyle", new XElement(A + "lvl1pPr", new XElement(A + "defRPr", new XAttribute("sz", 1200), TextDrawing.Fill(Ink.Text), new XElement(A + "latin", new XAttribute("typeface", "+mn-lt"))))));

    public XElement Draw(IEnumerable<string> notes) => new(
        P + "notes", Declared,
        new XElement(P + "cSld", new XElement(P + "spTree", ShapeDrawing.Root, Image(2, null), Body(3, null, text.Paragraphs([.. notes.Select(note => new Line(note))], null)))),
        new XElement(P + "clrMapOvr", new XElement(A + "masterClrMapping")));

    private static XElement Image(int id, Box? box) => new(
        P + "sp",
        new XElement(
            P + "nvSpPr", new XElement(P + "cNvPr", new XAttribute("id", id), new XAttribute("name", "Slide")),
            new XElement(P + "cNvSpPr", new XElement(A + "spLocks", new XAttribute("noGrp", "1"), new XAttribute("noRot", "1"), new XAttribute("noChangeAspect", "1"))),
            new XElement(P + "nvPr", new XElement(P + "ph", new XAttribute("type", "sldImg"), new XAttribute("idx", 2)))),
        new XElement(P + "spPr", box is { } at ? [ShapeDrawing.Transform(A + "xfrm", at), new XElement(A + "prstGeom", new XAttribute("prst", "rect"), new XElement(A + "avLst"))] : Array.Empty<XElement>()));

    private static XElement Body(int id, Box? box, IEnumerable<XElement> paragraphs) => new(
        P + "sp",
        new XElement(
            P + "nvSpPr", new XElement(P + "cNvPr", new XAttribute("id", id), new XAttribute("name", "Notes")),
            new XElement(P + "cNvSpPr", new XElement(A + "spLocks", new XAttribute("noGrp", "1"))),
            new XElement(P + "nvPr", new XElement(P + "ph", new XAttribute("type", "body"), new XAttribute("idx", 3)))),
        new XElement(P + "spPr", box is { } at ? [ShapeDrawing.Transform(A + "xfrm", at), new XElement(A + "prstGeom", new XAttribute("prst", "rect"), new XElement(A + "avLst"))] : Array.Empty<XElement>()),
        new XElement(P + "txBody", new XElement(A + "bodyPr"), new XElement(A + "lstStyle"), paragraphs));
}
