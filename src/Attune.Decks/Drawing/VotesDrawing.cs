using Attune.Decks.Design;
using Attune.Decks.Slides;
using static Attune.Decks.Drawing.ChartDrawing;
using static Attune.Decks.Drawing.Names;

namespace Attune.Decks.Drawing;

/// <summary>Diverging bars: full to the right for who stands behind it, hollow to the left for who does not.</summary>
internal static class VotesDrawing
{
    private const int Categories = 1001;
    private const int Values = 1002;

    // The longest bar ends a little before the edge.
    private const double Air = .1;

    // The line in the middle stands out only if there is something on both sides of it.
    private const double LeastLeft = .25;

    public static XElement Draw(VotesChart chart, XElement layout) => new(
        C + "plotArea", layout,
        new XElement(
            C + "barChart", Value("barDir", "bar"), Value("grouping", "stacked"), Value("varyColors", 0),
            chart.Sheet.Columns.Select((column, place) => Series(chart.Sheet, column, place)),
            Value("gapWidth", 45), Value("overlap", 100), Value("axId", Categories), Value("axId", Values)),
        Axis("catAx", Categories, Values, null, null, "l", isReversed: true, Value("majorTickMark", "none"), Value("minorTickMark", "none"), Value("tickLblPos", "low"), new XElement(C + "spPr", Line(Ink.Text, 1.5)), Text(13, Ink.Text, isBold: true)),
        Axis("valAx", Values, Categories, -Math.Max(chart.MostAgainst, LeastLeft * chart.MostFor) - Air, chart.MostFor + Air, "t"));

    private static XElement Series(Sheet sheet, SheetColumn column, int place)
    {
        var isFor = column.Key.EndsWith('+');
        return new(
            C + "ser", Value("idx", place), Value("order", place), Name(sheet, column),
            new XElement(C + "spPr", isFor ? TextDrawing.Fill(column.Ink) : TextDrawing.Fill(Ink.Paper), Line(column.Ink, 2)),
            Value("invertIfNegative", 0),
            new XElement(
                C + "dLbls",
                // People are counted on both sides of the line, so no number has a sign, and nobody is no label.
                new XElement(C + "numFmt", new XAttribute("formatCode", "0;0;"), new XAttribute("sourceLinked", 0)),
                new XElement(C + "spPr", new XElement(A + "noFill"), new XElement(A + "ln", new XElement(A + "noFill"))),
                Text(14, isFor ? Ink.Paper : Ink.Text, isBold: true), Value("dLblPos", "ctr"),
                Value("showLegendKey", 0), Value("showVal", 1), Value("showCatName", 0), Value("showSerName", 0), Value("showPercent", 0), Value("showBubbleSize", 0)),
            Labels(sheet), new XElement(C + "val", Numbers(sheet, column)));
    }
}
