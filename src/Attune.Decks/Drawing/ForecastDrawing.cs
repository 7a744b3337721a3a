using Attune.Decks.Design;
using Attune.Decks.Slides;
using static Attune.Decks.Drawing.ChartDrawing;
using static Attune.Decks.Drawing.Names;

namespace Attune.Decks.Drawing;

/// <summary>
/// A dumbbell for each forecast: a disc where the left side expected the answers, a square where the right one did, and from each a line to the diamond of what was
/// found. A line is drawn between cells of the sheet, so that it follows when a number is edited.
/// </summary>
internal static class ForecastDrawing
{
    private const int Across = 2001;
    private const int Down = 2002;

    private static readonly string[] Sides = ["business", "it"];

    public static XElement Draw(ForecastChart chart, XElement layout)
    {
        var sheet = chart.Sheet;
        var lines = Lines(sheet).ToArray();
        string[] marks = ["business", "it", .. chart.HasOwn ? ["own"] : Array.Empty<string>(), "found"];
        return new(
            C + "plotArea", layout,
            new XElement(
                C + "scatterChart", Value("scatterStyle", "lineMarker"), Value("varyColors", 0),
                Steps(chart), lines.Select((line, place) => Line(sheet, line.Side, line.Row, place + 1)), marks.Select((key, place) => Marks(sheet, key, place + lines.Length + 1)), Value("axId", Across), Value("axId", Down)),
            Axis("valAx", Across, Down, .5, chart.Steps.Length + .5, "b", isReversed: false, Value("majorUnit", 1)),
            Axis("valAx", Down, Across, 0, chart.Rows, "l", isReversed: false, Value("majorUnit", 1)));
    }

    /// <summary>Below the rows: the marks alone.</summary>
    public static XElement Legend(ForecastChart chart, double height) => new(
        C + "legend", Value("legendPos", "b"), Enumerable.Range(0, Lines(chart.Sheet).Count() + 1).Select(place => new XElement(C + "legendEntry", Value("idx", place), Value("delete", 1))),
        Manual(0, 1 - height, 1, height), Value("overlay", 0), Text(13, Ink.Text));

    // The names of the steps above the rows, each with a rule down through them.
    private static XElement Steps(ForecastChart chart) => new(
        C + "ser", Value("idx", 0), Value("order", 0),
        new XElement(C + "tx", new XElement(C + "v", "")),
        new XElement(C + "spPr", ChartDrawing.Line(null, 1)),
        new XElement(C + "marker", Value("symbol", "none")),
        new XElement(
            C + "dLbls", chart.Steps.Select((step, place) => new XElement(
                C + "dLbl", Value("idx", place),
                new XElement(C + "tx", new XElement(
                    C + "rich", new XElement(A + "bodyPr"), new XElement(A + "lstStyle"),
                    new XElement(A + "p", new XElement(A + "r", new XElement(A + "rPr", new XAttribute("lang", "en-US"), new XAttribute("sz", 1200), TextDrawing.Fill(Ink.Second)), new XElement(A + "t", step))))),
                Value("dLblPos", "t"), Shown(value: true))),
            Value("dLblPos", "t"), Shown(value: true)),
        new XElement(
            C + "errBars", Value("errDir", "y"), Value("errBarType", "minus"), Value("errValType", "fixedVal"), Value("noEndCap", 1), Value("val", (double)chart.Rows),
            new XElement(C + "spPr", ChartDrawing.Line(Ink.Rule, 1))),
        new XElement(C + "xVal", Fixed([.. Enumerable.Range(1, chart.Steps.Length).Select(step => (double)step)])),
        new XElement(C + "yVal", Fixed([.. Enumerable.Repeat((double)chart.Rows, chart.Steps.Length)])),
        Value("smooth", 0));

    // Where one of the two is not known, there is nothing between them.
    private static IEnumerable<(string Side, int Row)> Lines(Sheet sheet)
        => from side in Sides
           from row in Enumerable.Range(0, sheet.Labels.Length)
           where sheet.Column(side).Values[row] is { } said && sheet.Column("found").Values[row] is { } found && said != found
           select (side, row);

    // The cells of what was expected and of what was found stand side by side in the sheet.
    private static XElement Line(Sheet sheet, string side, int row, int place)
    {
        var (first, last) = side == "business" ? (sheet.Column("business"), sheet.Column("found")) : (sheet.Column("found"), sheet.Column("it"));
        return new(
            C + "ser", Value("idx", place), Value("order", place), Name(sheet, sheet.Column(side)),
            new XElement(C + "spPr", ChartDrawing.Line(sheet.Column(side).Ink, 3)), new XElement(C + "marker", Value("symbol", "none")),
            new XElement(C + "xVal", Numbers(sheet, first, last, row)), new XElement(C + "yVal", Numbers(sheet, sheet.Column($"{side} row"), sheet.Column($"{side} row again"), row)), Value("smooth", 0));
    }

    private static XElement Marks(Sheet sheet, string key, int place)
    {
        var column = sheet.Column(key);
        var (symbol, size) = key switch { "business" => ("circle", 13), "it" => ("square", 12), "own" => ("triangle", 10), _ => ("diamond", 17) };
        return new(
            C + "ser", Value("idx", place), Value("order", place), Name(sheet, column),
            new XElement(C + "spPr", ChartDrawing.Line(null, 1)),
            new XElement(C + "marker", Value("symbol", symbol), Value("size", size), new XElement(C + "spPr", TextDrawing.Fill(column.Ink), ChartDrawing.Line(column.Ink, 1))),
            new XElement(C + "xVal", Numbers(sheet, column)), new XElement(C + "yVal", Numbers(sheet, sheet.Column($"{key} row"))), Value("smooth", 0));
    }

    private static XElement[] Shown(bool value)
        => [Value("showLegendKey", 0), Value("showVal", value ? 1 : 0), Value("showCatName", 0), Value("showSerName", 0), Value("showPercent", 0), Value("showBubbleSize", 0)];
}
