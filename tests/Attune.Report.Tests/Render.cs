using Attune.Analysis;

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
}
