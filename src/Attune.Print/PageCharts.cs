using System.Collections.Immutable;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Attune.Print.Charts;
using Attune.Print.Css;
using Attune.Print.Drawings;

namespace Attune.Print;

/// <summary>
/// The charts of a page of the product as files of their own. A chart is a drawing with a name, and what is marked with <c>data-chart</c> holds one or more; the
/// words that say the same stand under it.
/// </summary>
public static class PageCharts
{
    /// <summary>The attribute that marks a chart, with its name on the page.</summary>
    public const string Mark = "data-chart";

    /// <summary>The attribute that says what a drawing is about, on it or around it, where its own name tells only what it shows.</summary>
    public const string Subject = "data-subject";

    // More drawings than the areas or the items of a question are not one chart.
    private const int MostDrawings = 40;

    private const double PixelsPerUnit = 2;

    /// <summary>The names of all charts of a page, in their order.</summary>
    public static ImmutableArray<string> Names(string html)
    {
        using var page = new HtmlParser().ParseDocument(html);
        return [.. page.QuerySelectorAll($"[{Mark}]").Where(marked => Drawings(marked).Count > 0).Select(marked => marked.GetAttribute(Mark)!).Distinct()];
    }

    /// <summary>One chart as SVG: no styles, no fonts and no addresses, so that every program shows it.</summary>
    /// <returns>Null if the page has no such chart.</returns>
    public static byte[]? Svg(string html, string stylesheet, string name) => Draw(html, stylesheet, name, (picture, title, description) => SvgFile.Write(picture, title, description));

    /// <summary>One chart as PNG, 2,128 pixels wide.</summary>
    /// <returns>Null if the page has no such chart.</returns>
    public static byte[]? Png(string html, string stylesheet, string name) => Draw(html, stylesheet, name, (picture, _, _) => PngFile.Draw(picture, PixelsPerUnit));

    private static byte[]? Draw(string html, string stylesheet, string name, Func<Picture, string, string, byte[]> write)
    {
        ArgumentNullException.ThrowIfNull(html);
        using var page = new HtmlParser().ParseDocument(html);
        if (page.QuerySelectorAll($"[{Mark}]").FirstOrDefault(marked => marked.GetAttribute(Mark) == name) is not { } chart || Drawings(chart) is not { Count: > 0 } drawings) { return null; }
        var charts = drawings.Select(drawing => new Chart(drawing, SubjectOf(drawing), LabelOf(drawing))).ToList();
        // A chart looks as on a wide screen in daylight, whatever the page is on.
        var styles = new StyleReader([stylesheet, .. PageParts.Styles(page)], new Medium(false, 1440, 900));
        return write(new ChartPicture(styles).Draw(charts), PageParts.Title(page), string.Join('\n', charts.Select(one => $"{one.Subject}\n{one.Label}".Trim())));
    }

    private static List<IElement> Drawings(IElement marked)
        => [.. marked.QuerySelectorAll("svg").Prepend(marked).Where(element => element.LocalName == "svg" && IsNamed(element) && (element.ClassList.Contains("draw") || element.ClassList.Contains("cloud"))).Take(MostDrawings)];

    private static bool IsNamed(IElement drawing) => drawing.GetAttribute("aria-hidden") != "true" && LabelOf(drawing).Length > 0;

    private static string SubjectOf(IElement drawing) => drawing.Closest($"[{Subject}]")?.GetAttribute(Subject) ?? "";

    private static string LabelOf(IElement drawing)
        => (drawing.GetAttribute("aria-label") ?? drawing.Children.FirstOrDefault(child => child.LocalName == "title")?.TextContent ?? "").Trim();
}
