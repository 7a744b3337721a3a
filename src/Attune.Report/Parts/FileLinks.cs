using System.Globalization;
using Attune.Report.Markup;

namespace Attune.Report.Parts;

/// <summary>The links to a page as PDF, and to a chart of it as a file, for a server that answers them at the address of the page itself.</summary>
public static class FileLinks
{
    /// <summary>The parameter of the address that asks for one chart of a page, as in <c>?chart=q1-cloud.svg</c>.</summary>
    public const string Chart = "chart";

    /// <summary>The parameter of the address that asks for the page itself in another form.</summary>
    public const string As = "as";

    /// <summary>The form of a page for paper.</summary>
    public const string Pdf = "pdf";

    /// <summary>The address of a page as PDF.</summary>
    public static string PdfOf(string page) => $"{page}?{As}={Pdf}";

    /// <param name="name">The name by which the page marks the chart (<c>data-chart</c>): letters, digits and hyphens.</param>
    /// <param name="of">What the chart shows, for who hears the links alone.</param>
    /// <param name="culture">The reader's culture.</param>
    /// <returns>Markup.</returns>
    public static string Markup(string name, string of, CultureInfo culture) => ToChart(name, of, new ReportTexts(culture)).ToString();

    internal static Html ToChart(string name, string of, ReportTexts words)
        => Html.Format($"<span class=\"files no-print\">{ToChart(name, "svg", words.FileSvg, of)} {ToChart(name, "png", words.FilePng, of)}</span>");

    internal static Html ToPdf(ReportTexts words) => Html.Format($"<a class=\"no-print\" href=\"{PdfOf("")}\">{words.FilePdf}</a>");

    private static Html ToChart(string name, string ending, string kind, string of)
        => Html.Format($"<a href=\"?{Chart}={name}.{ending}\">{kind}<span class=\"hidden-text\">: {of}</span></a>");
}
