using Attune.Decks.Design;
using Attune.Decks.Slides;
using static Attune.Decks.Drawing.Names;

namespace Attune.Decks.Drawing;

/// <summary>What every chart has: its place beside a table, the look of its text, and where its numbers stand.</summary>
internal static class ChartDrawing
{
    public const string Uri = "http://schemas.openxmlformats.org/drawingml/2006/chart";

    // Beneath the rows of a table there is room for one line of a legend.
    public const double Legend = 28;

    /// <param name="chart">The chart.</param>
    /// <param name="height">The height of its frame in points.</param>
    /// <param name="workbook">The id of the relationship to its workbook.</param>
    public static XElement Draw(Chart chart, double height, string workbook) => new(
        C + "chartSpace",
        new XAttribute(XNamespace.Xmlns + "c", C.NamespaceName), new XAttribute(XNamespace.Xmlns + "a", A.NamespaceName), new XAttribute(XNamespace.Xmlns + "r", R.NamespaceName),
        Value("date1904", 0), Value("roundedCorners", 0),
        new XElement(
            C + "chart",
            Value("autoTitleDeleted", 1),
            chart switch
            {
                VotesChart votes => VotesDrawing.Draw(votes, Inner(votes, height, 0, .16, .84)),
                ForecastChart forecast => ForecastDrawing.Draw(forecast, Inner(forecast, height, Legend, 0, 1)),
                _ => throw new ArgumentOutOfRangeException(nameof(chart), chart, "No such chart is drawn."),
            },
            chart is ForecastChart drawn ? ForecastDrawing.Legend(drawn, Legend / height) : null,
            Value("plotVisOnly", 1), Value("dispBlanksAs", "gap")),
        new XElement(C + "spPr", new XElement(A + "noFill"), new XElement(A + "ln", new XElement(A + "noFill"))),
        Text(14, Ink.Text),
        new XElement(C + "externalData", new XAttribute(R + "id", workbook), Value("autoUpdate", 0)));

    /// <summary>A plot of which each row stands beside its row of the table.</summary>
    private static XElement Inner(Chart chart, double height, double below, double left, double width)
        => Manual(left, chart.Top / height, width, (height - chart.Top - below) / height, isInner: true);

    public static XElement Manual(double x, double y, double width, double height, bool isInner = false) => new(C + "layout", new XElement(
        C + "manualLayout", isInner ? Value("layoutTarget", "inner") : null, Value("xMode", "edge"), Value("yMode", "edge"), Value("x", x), Value("y", y), Value("w", width), Value("h", height)));

    public static XElement Value(string name, object value) => new(C + name, new XAttribute("val", value is double number ? Math.Round(number, 6) : value));

    public static XElement Text(double size, Ink ink, bool isBold = false) => new(
        C + "txPr", new XElement(A + "bodyPr"), new XElement(A + "lstStyle"),
        new XElement(
            A + "p", new XElement(A + "pPr", new XElement(A + "defRPr", new XAttribute("sz", (int)(100 * size)), new XAttribute("b", isBold ? 1 : 0), TextDrawing.Fill(ink))),
            new XElement(A + "endParaRPr", new XAttribute("lang", "en-US"))));

    /// <summary>The name of a series, from the head of its column.</summary>
    public static XElement Name(Sheet sheet, SheetColumn column) => new(C + "tx", new XElement(
        C + "strRef", new XElement(C + "f", sheet.HeadCell(column)),
        new XElement(C + "strCache", Value("ptCount", 1), new XElement(C + "pt", new XAttribute("idx", 0), new XElement(C + "v", column.Head)))));

    public static XElement Labels(Sheet sheet) => new(C + "cat", new XElement(
        C + "strRef", new XElement(C + "f", sheet.LabelRange),
        new XElement(C + "strCache", Value("ptCount", sheet.Labels.Length), sheet.Labels.Select((label, place) => new XElement(C + "pt", new XAttribute("idx", place), new XElement(C + "v", label))))));

    /// <summary>The cells of a column with their numbers, as the program shows them before it opens the workbook.</summary>
    public static XElement Numbers(Sheet sheet, SheetColumn column) => new(
        C + "numRef", new XElement(C + "f", sheet.Range(column)),
        new XElement(
            C + "numCache", new XElement(C + "formatCode", "General"), Value("ptCount", column.Values.Length),
            column.Values.Index().Where(value => value.Item is not null).Select(value => new XElement(C + "pt", new XAttribute("idx", value.Index), new XElement(C + "v", Figure(value.Item!.Value))))));

    /// <summary>Two cells of one row that stand side by side.</summary>
    public static XElement Numbers(Sheet sheet, SheetColumn first, SheetColumn last, int row) => new(
        C + "numRef", new XElement(C + "f", sheet.Range(first, last, row)),
        new XElement(
            C + "numCache", new XElement(C + "formatCode", "General"), Value("ptCount", 2),
            new[] { first, last }.Select((column, place) => new XElement(C + "pt", new XAttribute("idx", place), new XElement(C + "v", Figure(column.Values[row]!.Value))))));

    /// <summary>Numbers that no cell holds.</summary>
    public static XElement Fixed(params double[] values) => new(
        C + "numLit", new XElement(C + "formatCode", "General"), Value("ptCount", values.Length),
        values.Select((value, place) => new XElement(C + "pt", new XAttribute("idx", place), new XElement(C + "v", Figure(value)))));

    public static string Figure(double value) => Math.Round(value, 6).ToString(CultureInfo.InvariantCulture);

    public static XElement Line(Ink? ink, double width) => new(A + "ln", new XAttribute("w", Box.Emu(width)), ink is { } color ? TextDrawing.Fill(color) : new XElement(A + "noFill"));

    public static XElement Axis(string kind, int id, int crosses, double? least, double? most, string position, bool isReversed = false, params object?[] rest) => new(
        C + kind, Value("axId", id),
        new XElement(C + "scaling", Value("orientation", isReversed ? "maxMin" : "minMax"), most is { } high ? Value("max", high) : null, least is { } low ? Value("min", low) : null),
        Value("delete", kind == "valAx" ? 1 : 0), Value("axPos", position), rest.Where(part => part is XElement { Name.LocalName: not "majorUnit" }),
        Value("crossAx", crosses), Value("crosses", "autoZero"),
        kind == "valAx" ? [Value("crossBetween", rest.Length > 0 ? "midCat" : "between"), .. rest.OfType<XElement>().Where(part => part.Name.LocalName == "majorUnit")] : new[] { Value("auto", 0), Value("lblAlgn", "ctr"), Value("lblOffset", 40), Value("noMultiLvlLbl", 1) });
}
