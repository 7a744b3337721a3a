namespace Attune.Web.Shared;

internal static class SecurityHeaders
{
    /// <summary>Nothing from elsewhere, no inline script, no inline style, in no frame.</summary>
    public const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static void UseSecurityHeaders(this WebApplication app)
        => app.Use((context, next) =>
        {
            // At the last moment: the handler of errors clears what was there before.
            context.Response.OnStarting(() =>
            {
                Write(context.Response.Headers, context.Items[typeof(SecurityHeaders)] as string ?? Policy);
                return Task.CompletedTask;
            });
            return next();
        });

    /// <summary>For a document that carries its own look: its policy, and in no frame.</summary>
    public static void SetPolicy(this HttpResponse response, string policy)
        => response.HttpContext.Items[typeof(SecurityHeaders)] = policy + "; frame-ancestors 'none'";

    private static void Write(IHeaderDictionary headers, string policy)
    {
        headers.ContentSecurityPolicy = policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        // Addresses of leaders and sponsors are secrets, and a phone is handed around: no index and no cache keeps a page.
        headers["X-Robots-Tag"] = "noindex";
        if (headers.CacheControl.Count == 0) { headers.CacheControl = "no-store"; }
    }
}
