using Attune.Store.Writing;
using Attune.Web.Components;
using Microsoft.AspNetCore.Diagnostics;

namespace Attune.Web.Hosting;

/// <summary>A plain page for people, problem details for clients that ask for JSON; neither reveals the cause to a stranger.</summary>
internal static partial class ErrorPages
{
    public static void UseErrorPages(this WebApplication app)
    {
        app.UseStatusCodePages(context => WriteAsync(context.HttpContext, context.HttpContext.Response.StatusCode, null));
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = context =>
            {
                var exception = context.Features.Get<IExceptionHandlerFeature>()?.Error;
                var fault = exception is null ? null : StoreFaults.Classify(exception);
                var status = (exception, fault) switch
                {
                    (BadHttpRequestException bad, _) => bad.StatusCode,
                    (DbUpdateConcurrencyException, _) => StatusCodes.Status409Conflict,
                    (_, not null) => StatusCodes.Status503ServiceUnavailable,
                    _ => StatusCodes.Status500InternalServerError,
                };
                if (fault is { } known) { Log.StoreFault(context.RequestServices.GetRequiredService<ILogger<ErrorPage>>(), known); }
                return WriteAsync(context, status, fault);
            },
        });
    }

    private static Task WriteAsync(HttpContext context, int status, StoreFault? fault)
    {
        var later = status is StatusCodes.Status503ServiceUnavailable or StatusCodes.Status429TooManyRequests;
        if (later && context.Response.Headers.RetryAfter.Count == 0) { context.Response.Headers.RetryAfter = "10"; }
        var (title, text) = Words(status, fault);
        return WriteAsync(context, status, title, text);
    }

    /// <summary>Answers with a page that says these words, and with a way on.</summary>
    public static async Task WriteAsync(HttpContext context, int status, string title, string text)
    {
        context.Response.StatusCode = status;
        if (AsksForJson(context.Request))
        {
            await TypedResults.Problem(title: title, detail: text, statusCode: status).ExecuteAsync(context);
            return;
        }

        await Page.Show<ErrorPage>(new { Title = title, Text = text, Trace = context.TraceIdentifier, At = context.RequestServices.GetRequiredService<Clock>().Now }, status).ExecuteAsync(context);
    }

    private static (string Title, string Text) Words(int status, StoreFault? fault) => (status, fault) switch
    {
        (_, StoreFault.DiskFull) => (HostingTexts.ErrorDiskTitle, HostingTexts.ErrorDiskText),
        (StatusCodes.Status503ServiceUnavailable, _) => (HostingTexts.ErrorBusyTitle, HostingTexts.ErrorBusyText),
        (StatusCodes.Status429TooManyRequests, _) => (HostingTexts.ErrorOftenTitle, HostingTexts.ErrorOftenText),
        (StatusCodes.Status400BadRequest, _) => (HostingTexts.ErrorFormTitle, HostingTexts.ErrorFormText),
        (StatusCodes.Status403Forbidden, _) => (HostingTexts.ErrorBarredTitle, HostingTexts.ErrorBarredText),
        (StatusCodes.Status404NotFound or StatusCodes.Status405MethodNotAllowed, _) => (HostingTexts.ErrorMissingTitle, HostingTexts.ErrorMissingText),
        (StatusCodes.Status413PayloadTooLarge, _) => (HostingTexts.ErrorLargeTitle, HostingTexts.ErrorLargeText),
        (StatusCodes.Status409Conflict, _) => (HostingTexts.ErrorChangedTitle, HostingTexts.ErrorChangedText),
        _ => (HostingTexts.ErrorOursTitle, HostingTexts.ErrorOursText),
    };

    /// <summary>Whether a module asks, which reads the status, and not a person, who reads a page.</summary>
    public static bool AsksForJson(HttpRequest request)
    {
        var accept = request.Headers.Accept.ToString();
        return accept.Contains("json", StringComparison.OrdinalIgnoreCase) && !accept.Contains("text/html", StringComparison.OrdinalIgnoreCase);
    }

    private static partial class Log
    {
        [LoggerMessage(10, LogLevel.Error, "The database cannot serve: {Fault}")]
        public static partial void StoreFault(ILogger logger, StoreFault fault);
    }
}
