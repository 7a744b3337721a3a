using Attune.Report.Parts;

namespace Attune.Web.Printing;

/// <summary>The form in which a page is asked for.</summary>
/// <param name="Chart">The name of a chart; null for the whole page as PDF.</param>
/// <param name="Ending">svg, png or pdf.</param>
internal sealed record PrintRequest(string? Chart, string Ending)
{
    private const int LongestName = 60;

    public string ContentType => Ending switch
    {
        "pdf" => "application/pdf",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        _ => throw new InvalidOperationException($"Nothing is printed as {Ending}."),
    };

    /// <returns>Null if the page is asked for as it is.</returns>
    public static PrintRequest? From(HttpContext context)
    {
        if (!HttpMethods.IsGet(context.Request.Method) || context.GetEndpoint()?.Metadata.GetMetadata<Printed>() is not { } printed) { return null; }
        var query = context.Request.Query;
        if (printed.AsPdf && query[FileLinks.As] == FileLinks.Pdf) { return new(null, FileLinks.Pdf); }
        return printed.HasCharts && query[FileLinks.Chart].ToString().Split('.') is [{ Length: > 0 and <= LongestName } chart, var ending] && ending is "svg" or "png" ? new(chart, ending) : null;
    }
}
