using System.Globalization;
using Attune.Report.Markup;

namespace Attune.Report.Parts;

/// <summary>The links beside a chart to the chart as a file, for a server that answers them at the address of the page itself.</summary>
public static class ChartLinks
{
    /// <summary>The parameter of the address that asks for one chart of a page, as in <c>?chart=q1-cloud.svg</c>.</summary>
    public const string Query = "chart";

    /// <param name="name">The name by which the page marks the chart (<c>data-chart</c>): letters, digits and hyphens.</param>
    /// <param name="of">What the chart shows, for who hears the links alone.</param>
    /// <param name="culture">The reader's culture.</param>
    /// <returns>Markup.</returns>
    public static string Markup(string name, string of, CultureInfo culture) => Render(name, of, new ReportTexts(culture)).ToString();

    internal static Html Render(string name, string of, ReportTexts words) => Html.Format(
        $"<span class=\"files no-print\">{Link(name, "svg", words.ChartSvg, of)} {Link(name, "png", words.ChartPng, of)}</span>");

    private static Html Link(string name, string ending, string kind, string of)
        => Html.Format($"<a href=\"?{Query}={name}.{ending}\" download>{kind}<span class=\"hidden-text\">: {of}</span></a>");
}
