namespace Attune.Web.Hosting;

/// <summary>
/// What is served to everybody, however they ask: a page that refuses needs its look, and whoever watches the health of a container asks without a proxy and
/// under any name. None of these holds a word or a cookie.
/// </summary>
internal static class OpenPaths
{
    private static readonly PathString[] Open = ["/health", "/look"];

    public static bool IsOpen(HttpContext context) => Open.Any(path => context.Request.Path.StartsWithSegments(path, StringComparison.Ordinal));
}
