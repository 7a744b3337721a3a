namespace Attune.Web.Hosting;

/// <summary>The headers that every response carries, so that a browser runs and loads nothing from elsewhere.</summary>
internal static class SecurityHeaders
{
    /// <summary>The content policy: nothing from elsewhere, no inline script, no inline style, no framing.</summary>
    public const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static void UseSecurityHeaders(this WebApplication app)
        => app.Use((context, next) =>
        {
            // Headers are set at the last moment, because the error handler clears what was set before.
            context.Response.OnStarting(
                static started =>
                {
                    var context = (HttpContext)started;
                    Write(context.Response.Headers, context.Features.Get<OwnPolicy>()?.Policy ?? Policy);
                    return Task.CompletedTask;
                },
                context);
            return next(context);
        });

    /// <summary>Sets the content policy of a document that carries its own styles, and forbids framing.</summary>
    public static void SetPolicy(this HttpResponse response, string policy)
        => response.HttpContext.Features.Set(new OwnPolicy(policy + "; frame-ancestors 'none'"));

    /// <summary>Sets the policy of every page again.</summary>
    public static void ResetPolicy(this HttpResponse response) => response.HttpContext.Features.Set<OwnPolicy>(null);

    private static void Write(IHeaderDictionary headers, string policy)
    {
        headers.ContentSecurityPolicy = policy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
        // The addresses of leaders and sponsors are secrets, and a phone is handed around, so pages are neither indexed nor cached.
        headers["X-Robots-Tag"] = "noindex";
        if (headers.CacheControl.Count == 0) { headers.CacheControl = "no-store"; }
    }

    private sealed record OwnPolicy(string Policy);
}
