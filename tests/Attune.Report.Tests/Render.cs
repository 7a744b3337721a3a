using System.Xml.Linq;
using Attune.Analysis.Readings;
using Attune.Report.Tests.Readings;

namespace Attune.Report.Tests;

internal static class Render
{
    public static ReportOptions Options { get; } = new()
    {
        Title = "Meridian, cloud ERP for Halden & Brook. Round 1",
        Date = new DateOnly(2026, 12, 2),
    };

    public static string Page(Reading reading, ReportOptions? options = null)
    {
        using var writer = new StringWriter();
        HtmlReport.Write(reading, options ?? Options, writer);
        return writer.ToString();
    }

    public static string Page(Audience audience) => Page(Meridian.Reading(), Options with { Audience = audience });

    /// <summary>The page without its styles and fonts.</summary>
    public static string Body(string page) => page[page.IndexOf("<body", StringComparison.Ordinal)..(page.IndexOf("</body>", StringComparison.Ordinal) + "</body>".Length)];

    /// <summary>The page's body as a tree, which is possible because it is also well-formed XML.</summary>
    public static XElement Tree(string page) => XElement.Parse(Body(page), LoadOptions.PreserveWhitespace);

    public static IReadOnlyList<string> Ids(XElement tree) => [.. tree.DescendantsAndSelf().Attributes("id").Select(id => id.Value)];
}
