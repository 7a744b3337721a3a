using System.Net;
using Microsoft.Extensions.Primitives;

namespace Attune.Web.Hosting;

/// <summary>
/// The rule that nobody's words or cookies travel in plain text. With <see cref="AttuneOptions.RequireHttps"/>, plain http is served to the browser of this
/// machine alone, so that the address that the start prints opens. Everybody else gets a page that says what to set.
/// </summary>
internal static class HttpsFirst
{
    /// <summary>The prefix of a cookie that a browser takes over https alone.</summary>
    public const string HostPrefix = "__Host-";

    /// <summary>How the names of the product's own cookies begin, without the prefix.</summary>
    public const string CookieStart = "attune-";

    // Headers that show that a proxy passes a request on. If the proxy is not trusted, it is unknown who asks.
    private static readonly string[] OfProxies = ["X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host", "Forwarded", "X-Real-IP", "Via"];

    public static void UseHttpsFirst(this WebApplication app)
    {
        var options = app.Services.GetRequiredService<AttuneOptions>();
        if (!options.RequireHttps) { return; }
        app.Use((context, next) =>
        {
            if (context.Request.IsHttps || OpenPaths.IsOpen(context)) { return next(context); }
            if (!IsOfThisMachine(context)) { return RefuseAsync(context, options); }
            CarryPlainCookies(context);
            return next(context);
        });
    }

    /// <summary>Whether the browser runs on this machine: the connection and the address bar both say so, and no proxy stands between.</summary>
    private static bool IsOfThisMachine(HttpContext context)
        => context.Connection.RemoteIpAddress is { } from && IPAddress.IsLoopback(from)
            && Hosts.IsLoopback(context.Request.Host.Host)
            && !OfProxies.Any(context.Request.Headers.ContainsKey);

    private static Task RefuseAsync(HttpContext context, AttuneOptions options)
    {
        var proxied = OfProxies.Any(context.Request.Headers.ContainsKey);
        var text = proxied ? HostingTexts.HttpsBehindProxyText
            : options.PublicUrl.Length > 0 ? HostingTexts.HttpsAtPublicUrlText(options.PublicUrl)
            : HostingTexts.HttpsText;
        return ErrorPages.WriteAsync(context, StatusCodes.Status403Forbidden, HostingTexts.HttpsTitle, text);
    }

    // A browser takes a cookie with the prefix over https alone, so over plain http the same cookie goes without it.
    private static void CarryPlainCookies(HttpContext context)
    {
        var sent = context.Request.Headers.Cookie;
        if (sent.Count > 0)
        {
            context.Request.Headers.Cookie = string.Join("; ", sent.SelectMany(line => (line ?? "").Split(';', StringSplitOptions.TrimEntries))
                .Select(cookie => cookie.StartsWith(CookieStart, StringComparison.Ordinal) ? HostPrefix + cookie : cookie));
        }

        context.Response.OnStarting(() =>
        {
            var given = context.Response.Headers.SetCookie;
            if (given.Count > 0)
            {
                context.Response.Headers.SetCookie = new StringValues([.. given.Select(cookie => cookie?.StartsWith(HostPrefix, StringComparison.Ordinal) == true ? cookie[HostPrefix.Length..] : cookie)]);
            }

            return Task.CompletedTask;
        });
    }
}
