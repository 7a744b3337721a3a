using System.Net.Mime;
using Attune.Print;
using Attune.Report;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace Attune.Web.Printing;

/// <summary>
/// Answers a page in another form. The page itself is made as for a browser, through the same gate, and what it says is printed: so there is nothing that a file
/// could say and the page could not.
/// </summary>
internal static class PrintSetup
{
    // A file's name is short enough for every system, with the name of a chart and its ending.
    private const int LongestName = 60;

    public static IServiceCollection AddPrinting(this IServiceCollection services) => services.AddSingleton<PrintQueue>();

    public static void UsePrinting(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (PrintRequest.From(context) is not { } asked)
        {
            await next(context);
            return;
        }

        if (!context.Service<PrintQueue>().Admits(context))
        {
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return;
        }

        var page = await MadeAsync(context, next);
        if (context.Response.StatusCode == StatusCodes.Status200OK && context.Response.ContentType?.StartsWith(MediaTypeNames.Text.Html, StringComparison.Ordinal) == true)
        {
            await PrintAsync(context, asked, System.Text.Encoding.UTF8.GetString(page));
        }
        else
        {
            // It is not there, or not yet; what says so is shown as it is.
            await context.Response.Body.WriteAsync(page, context.RequestAborted);
        }
    });

    /// <summary>Lets the page be made, and takes what it wrote.</summary>
    private static async Task<byte[]> MadeAsync(HttpContext context, RequestDelegate next)
    {
        var there = context.Features.GetRequiredFeature<IHttpResponseBodyFeature>();
        using var page = new MemoryStream();
        var taken = new StreamResponseBodyFeature(page, there);
        context.Features.Set<IHttpResponseBodyFeature>(taken);
        try
        {
            await next(context);
            await taken.Writer.FlushAsync(context.RequestAborted);
        }
        finally
        {
            context.Features.Set(there);
        }

        return page.ToArray();
    }

    private static async Task PrintAsync(HttpContext context, PrintRequest asked, string html)
    {
        var culture = CultureInfo.CurrentCulture;
        var (isDone, bytes) = await context.Service<PrintQueue>().PrintAsync(() => Print(asked, html, culture), context.RequestAborted);
        var response = context.Response;
        response.ContentLength = null;
        if (!isDone)
        {
            (response.StatusCode, response.ContentType) = (StatusCodes.Status503ServiceUnavailable, null);
            response.Headers.RetryAfter = "10";
            return;
        }

        // The page named the policy of its own styles; a file has none.
        response.ResetPolicy();
        if (bytes is null)
        {
            response.ContentType = null;
            if (asked.Chart is not null) { response.StatusCode = StatusCodes.Status404NotFound; return; }
            await Page.Show<TooLongPage>(status: StatusCodes.Status422UnprocessableEntity).ExecuteAsync(context);
            return;
        }

        var name = new ContentDispositionHeaderValue("attachment");
        name.SetHttpFileName($"{FileName(html, asked)}.{asked.Ending}");
        (response.ContentType, response.Headers.ContentDisposition) = (asked.ContentType, name.ToString());
        await response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    private static byte[]? Print(PrintRequest asked, string html, CultureInfo culture) => asked switch
    {
        { Chart: null } => PrintedDocument.Write(html, StylesheetOf(html), culture, new()),
        { Chart: { } chart, Ending: "svg" } => PageCharts.Svg(html, StylesheetOf(html), chart),
        { Chart: var chart } => PageCharts.Png(html, StylesheetOf(html), chart),
    };

    // A document carries the styles it needs; the other pages refer to the one stylesheet.
    private static string StylesheetOf(string html) => html.Contains(StylesheetFile.Href, StringComparison.Ordinal) ? StyleFiles.Css : "";

    private static string FileName(string html, PrintRequest asked)
    {
        var title = string.Join('-', string.Concat(PrintedDocument.TitleOf(html).Select(character => char.IsLetterOrDigit(character) ? character : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var kept = title.Length > LongestName ? title[..LongestName] : title;
        return asked.Chart is null ? kept : $"{kept}-{asked.Chart}";
    }
}
