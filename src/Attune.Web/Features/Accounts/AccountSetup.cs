using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace Attune.Web.Features.Accounts;

/// <summary>Two ways in that never mix: an account for who leads the sitting, a personal link for a leader.</summary>
internal static class AccountSetup
{
    // As NIST SP 800-63B: length counts, not kinds of signs.
    private const int ShortestPassword = 12;

    public static IServiceCollection AddAccounts(this IServiceCollection services, AttuneOptions options)
    {
        services.AddSingleton<FirstRun>();
        services.AddIdentityCore<Account>(identity =>
        {
            identity.User.RequireUniqueEmail = true;
            identity.Password.RequiredLength = ShortestPassword;
            identity.Password.RequireDigit = false;
            identity.Password.RequireLowercase = false;
            identity.Password.RequireUppercase = false;
            identity.Password.RequireNonAlphanumeric = false;
            identity.Lockout.MaxFailedAccessAttempts = 10;
        }).AddEntityFrameworkStores<AttuneDb>().AddSignInManager().AddClaimsPrincipalFactory<FacilitatorClaims>();
        var authentication = services.AddAuthentication(IdentityConstants.ApplicationScheme);
        authentication.AddIdentityCookies(cookies => cookies.ApplicationCookie!.Configure(cookie => Facilitators(cookie, options)));
        authentication.AddCookie(SeatAuthentication.Scheme, cookie => SeatAuthentication.Configure(cookie, options));
        services.AddAuthorizationBuilder()
            .AddPolicy(Facilitator.Policy, policy => policy.AddAuthenticationSchemes(IdentityConstants.ApplicationScheme).RequireAuthenticatedUser())
            .AddPolicy(SeatAuthentication.Policy, policy => policy.AddAuthenticationSchemes(SeatAuthentication.Scheme).RequireClaim(SeatAuthentication.ParticipantClaim));
        return services;
    }

    private static void Facilitators(CookieAuthenticationOptions cookie, AttuneOptions options)
    {
        PagesSetup.Harden(cookie.Cookie, options);
        cookie.Cookie.Name = options.RequireHttps ? "__Host-attune-desk" : "attune-desk";
        cookie.ExpireTimeSpan = TimeSpan.FromHours(12);
        cookie.LoginPath = "/sign-in";
        cookie.AccessDeniedPath = "/sign-in";
        cookie.ReturnUrlParameter = "to";
    }
}
