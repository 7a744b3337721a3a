namespace Attune.Web.Printing;

/// <summary>The forms in which a page can be asked for besides HTML, at its own address: whoever may see the page may have it so, and nobody else.</summary>
internal sealed record Printed(bool AsPdf, bool HasCharts);

/// <summary>Marks the pages that are handed out in other forms.</summary>
internal static class PrintedPages
{
    /// <summary>The page is a document: it is had as PDF by <c>?as=pdf</c>, and its charts by <c>?chart=name.svg</c> or <c>.png</c>.</summary>
    public static T IsDocument<T>(this T page)
        where T : IEndpointConventionBuilder
        => page.WithMetadata(new Printed(AsPdf: true, HasCharts: true));

    /// <summary>The page shows charts, which are had by <c>?chart=name.svg</c> or <c>.png</c>.</summary>
    public static T HasCharts<T>(this T page)
        where T : IEndpointConventionBuilder
        => page.WithMetadata(new Printed(AsPdf: false, HasCharts: true));
}
