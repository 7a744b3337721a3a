using System.Threading.RateLimiting;

namespace Attune.Web.Shared;

internal static class PagesSetup
{
    /// <summary>The policy of every form that somebody without an account can send.</summary>
    public const string PublicPost = "public-post";

    // The words are English; numbers and dates follow what the reader's browser asks for among these.
    private static readonly string[] Cultures = ["en-GB", "en-US", "en-AU", "en-CA", "en-IE", "en-IN", "en-NZ", "en-SG", "en-ZA"];

    public static IServiceCollection AddPages(this IServiceCollection services, AttuneOptions options)
    {
        services.AddRazorComponents();
        services.AddHttpContextAccessor();
        services.AddProblemDetails();
        // Safe over https: what is secret on a page is either random on each (the form's token) or the reader's own, and nothing of the address stands beside it.
        services.AddResponseCompression(compression => (compression.EnableForHttps, compression.MimeTypes) = (true, ["text/html", "application/json"]));
        services.AddAntiforgery(antiforgery =>
        {
            antiforgery.Cookie.Name = options.RequireHttps ? "__Host-attune-form" : "attune-form";
            Harden(antiforgery.Cookie, options);
            // The policy of the headers says it for every page.
            antiforgery.SuppressXFrameOptionsHeader = true;
        });
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = false);
        services.Configure<RequestLocalizationOptions>(localization => localization.SetDefaultCulture(Cultures[0]).AddSupportedCultures(Cultures).AddSupportedUICultures(Cultures));
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.AddPolicy(PublicPost, context => RateLimitPartition.GetFixedWindowLimiter(
                context.Connection.RemoteIpAddress?.ToString() ?? "",
                _ => new FixedWindowRateLimiterOptions { PermitLimit = options.PublicPostsPerMinute, Window = TimeSpan.FromMinutes(1) }));
        });
        return services;
    }

    public static void Harden(CookieBuilder cookie, AttuneOptions options)
    {
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Strict;
        cookie.Path = "/";
        cookie.SecurePolicy = options.RequireHttps ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
    }
}
