using Attune.Decks.Design;
using Attune.Decks.Slides;
using static Attune.Decks.Drawing.Names;

namespace Attune.Decks.Drawing;

/// <summary>A table as DrawingML: rules between rows, no boxes, the header row marked as one.</summary>
internal sealed class TableDrawing(TextDrawing text)
{
    public const string Uri = "http://schemas.openxmlformats.org/drawingml/2006/table";

    // "No style, no grid": what the table looks like stands in its cells, and in colors of the theme.
    private const string NoStyle = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}";

    public XElement Draw(Grid grid) => new(
        A + "tbl",
        new XElement(A + "tblPr", new XAttribute("firstRow", "1"), new XAttribute("firstCol", "1"), new XElement(A + "tableStyleId", NoStyle)),
        new XElement(A + "tblGrid", grid.Widths.Select(width => new XElement(A + "gridCol", new XAttribute("w", Box.Emu(width))))),
        Row(grid.Heights[0], grid.Heads.Select((head, column) => Head(grid, head, column))),
        grid.Rows.Select((row, place) => Row(grid.Heights[place + 1], row.Select(cell => Body(grid, cell)))));

    private static XElement Row(double height, IEnumerable<XElement> cells) => new(A + "tr", new XAttribute("h", Box.Emu(height)), cells);

    private XElement Head(Grid grid, Cell cell, int column)
        => Draw(cell, grid.HeadSize, grid.HeadInks.IsDefaultOrEmpty ? Ink.Second : grid.HeadInks[column] ?? Ink.Second, "b", Rule("lnB", Ink.Text, 1.5), null);

    private XElement Body(Grid grid, Cell cell) => cell.Look switch
    {
        CellLook.Loud => Draw(cell, grid.Size, Ink.Paper, "ctr", Rule("lnB", Ink.Paper, 1.5), Ink.Text),
        CellLook.Empty => Draw(cell, grid.Size, Ink.Text, "ctr", null, null),
        _ => Draw(cell, grid.Size, Ink.Text, "ctr", Rule("lnB", Ink.Rule, 1), null),
    };

    private XElement Draw(Cell cell, double size, Ink ink, string anchor, XElement? below, Ink? fill) => new(
        A + "tc",
        new XElement(A + "txBody", new XElement(A + "bodyPr"), new XElement(A + "lstStyle"), text.Paragraphs(cell.Lines, size, ink)),
        new XElement(
            A + "tcPr",
            new XAttribute("marL", Box.Emu(Grid.InsetX)), new XAttribute("marR", Box.Emu(Grid.InsetX)), new XAttribute("marT", Box.Emu(Grid.InsetY)), new XAttribute("marB", Box.Emu(Grid.InsetY)),
            new XAttribute("anchor", anchor),
            cell.Look == CellLook.Empty ? [Rule("lnL", Ink.Text, 2, "sysDash"), Rule("lnR", Ink.Text, 2, "sysDash"), Rule("lnT", Ink.Text, 2, "sysDash"), Rule("lnB", Ink.Text, 2, "sysDash")] : new[] { below }.OfType<XElement>(),
            fill is { } color ? TextDrawing.Fill(color) : new XElement(A + "noFill")));

    private static XElement Rule(string side, Ink ink, double width, string dash = "solid")
        => new(A + side, new XAttribute("w", Box.Emu(width)), TextDrawing.Fill(ink), new XElement(A + "prstDash", new XAttribute("val", dash)));
}
