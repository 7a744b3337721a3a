using Attune.Web.Components;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Attune.Web.Hosting;

/// <summary>Registers what all pages need: Razor components, signing in, languages, and rate limits.</summary>
internal static class PagesSetup
{
    // The texts are English; numbers and dates follow the culture among these that the reader's browser asks for.
    private static readonly string[] Cultures = ["en-GB", "en-US", "en-AU", "en-CA", "en-IE", "en-IN", "en-NZ", "en-SG", "en-ZA"];

    /// <summary>The culture of whoever asks for none of these.</summary>
    public static CultureInfo DefaultCulture { get; } = CultureInfo.GetCultureInfo(Cultures[0]);

    public static IServiceCollection AddPages(this IServiceCollection services, AttuneOptions options)
    {
        services.AddRazorComponents();
        services.AddHttpContextAccessor();
        services.AddProblemDetails();
        // A year, and for names under it, too: who once came by https comes by nothing else.
        services.AddHsts(https => (https.MaxAge, https.IncludeSubDomains) = (TimeSpan.FromDays(365), true));
        // Compressing over https is safe here: what is secret on a page is either random each time (the form's token) or the reader's own, and nothing from the
        // address stands beside it.
        services.AddResponseCompression(compression => (compression.EnableForHttps, compression.MimeTypes) = (true, ["text/html", "application/json"]));
        services.AddAntiforgery(antiforgery =>
        {
            Harden(antiforgery.Cookie, options, "form");
            // The security headers forbid framing for every page already.
            antiforgery.SuppressXFrameOptionsHeader = true;
        });
        RecentFormTokens.Add(services);
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = false);
        services.Configure<RequestLocalizationOptions>(localization => localization.SetDefaultCulture(Cultures[0]).AddSupportedCultures(Cultures).AddSupportedUICultures(Cultures));
        services.AddLimits(options);
        return services;
    }

    /// <param name="cookie">The cookie.</param>
    /// <param name="options">The options, which tell whether https is required.</param>
    /// <param name="name">What the cookie is for, from which its name is made; null for the framework's own name.</param>
    public static void Harden(CookieBuilder cookie, AttuneOptions options, string? name = null)
    {
        if (name is not null) { cookie.Name = $"{(options.RequireHttps ? HttpsFirst.HostPrefix : "")}{HttpsFirst.CookieStart}{name}"; }
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Strict;
        cookie.Path = "/";
        // Where https is required, only the browser of this machine gets here without it (HttpsFirst).
        cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
    }

    /// <summary>
    /// Hardens the cookie of people who come by a link and have no account to sign in with: without the cookie a page tells them to open the link again.
    /// </summary>
    public static void HardenOfLink(CookieAuthenticationOptions cookie, AttuneOptions options, string name)
    {
        Harden(cookie.Cookie, options, name);
        // The cookie is Lax, so that a link in a mail opens a page as well; every form still carries its token.
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Events.OnRedirectToLogin = cookie.Events.OnRedirectToAccessDenied = context => LinkOver.AnswerAsync(context.HttpContext);
    }
}
