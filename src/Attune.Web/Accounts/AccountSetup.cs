using Attune.Store;
using Attune.Store.Model;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Attune.Web.Seat;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;

namespace Attune.Web.Accounts;

/// <summary>The two ways to sign in, which never mix: an account for those who lead the sitting, a personal link for a leader.</summary>
internal static class AccountSetup
{
    // NIST SP 800-63B: what counts is the length, not the kinds of characters.
    private const int ShortestPassword = 12;

    /// <summary>How long a link to a new password is valid.</summary>
    public static readonly TimeSpan ResetLasts = TimeSpan.FromDays(1);

    public static IServiceCollection AddAccounts(this IServiceCollection services, AttuneOptions options, OidcOptions oidc)
    {
        services.AddSingleton<FirstRun>().AddSingleton(oidc).AddScoped<SecurityLog>().AddScoped<AccountLetters>().AddScoped<OwnAccount>().AddScoped<DeskSignIn>()
            .AddScoped<DeskSessions>().AddScoped<KeptWords>().AddScoped<WordsBack>().AddSingleton<SignInTries>();
        services.AddIdentityCore<Account>(identity =>
        {
            identity.User.RequireUniqueEmail = true;
            identity.Password.RequiredLength = ShortestPassword;
            identity.Password.RequireDigit = false;
            identity.Password.RequireLowercase = false;
            identity.Password.RequireUppercase = false;
            identity.Password.RequireNonAlphanumeric = false;
        }).AddEntityFrameworkStores<AttuneDb>().AddSignInManager().AddDefaultTokenProviders().AddClaimsPrincipalFactory<FacilitatorClaims>().AddPasswordValidator<CommonPasswords>().AddUserValidator<AccountLengths>();
        services.Configure<DataProtectionTokenProviderOptions>(tokens => tokens.TokenLifespan = ResetLasts);
        // A closed account, a changed password or a lost role takes effect within this time.
        services.Configure<SecurityStampValidatorOptions>(stamp => stamp.ValidationInterval = TimeSpan.FromMinutes(1));
        // A passkey belongs to the host name in the address bar; behind a proxy that is the public one.
        services.Configure<IdentityPasskeyOptions>(passkeys =>
        {
            passkeys.ServerDomain = options.PublicUrl.Length > 0 ? new Uri(options.PublicUrl).Host : null;
            passkeys.ValidateOrigin = context => ValueTask.FromResult(!context.CrossOrigin && context.Origin == OriginOf(context.HttpContext.Request, options));
        });
        var authentication = services.AddAuthentication(IdentityConstants.ApplicationScheme);
        authentication.AddIdentityCookies(cookies =>
        {
            cookies.ApplicationCookie!.Configure(cookie => Facilitators(cookie, options));
            // This cookie holds the challenge of a passkey until it is answered.
            cookies.TwoFactorUserIdCookie!.Configure(cookie => PagesSetup.Harden(cookie.Cookie, options));
            // The organization's server leads back here from another site, so the cookie has to allow that.
            cookies.ExternalCookie!.Configure(cookie =>
            {
                PagesSetup.Harden(cookie.Cookie, options);
                cookie.Cookie.SameSite = SameSiteMode.Lax;
            });
        });
        if (oidc.IsOn) { authentication.AddOpenIdConnect(OidcEndpoints.Scheme, oidc.Name, connect => Organization(connect, options, oidc)); }
        authentication.AddCookie(SeatAuthentication.Scheme, cookie => SeatAuthentication.Configure(cookie, options));
        RecentTickets.Remember(services, SeatAuthentication.Scheme);
        services.AddAuthorizationBuilder()
            .AddPolicy(Facilitator.WithPasswordPolicy, policy => policy.AddAuthenticationSchemes(IdentityConstants.ApplicationScheme).RequireAuthenticatedUser())
            .AddPolicy(Facilitator.Policy, policy => Strong(policy.AddAuthenticationSchemes(IdentityConstants.ApplicationScheme).RequireAuthenticatedUser(), options))
            .AddPolicy(Facilitator.AdministratorPolicy, policy => Strong(policy.AddAuthenticationSchemes(IdentityConstants.ApplicationScheme).RequireClaim(Facilitator.AdministratorClaim), options))
            .AddPolicy(SeatAuthentication.Policy, policy => policy.AddAuthenticationSchemes(SeatAuthentication.Scheme).RequireClaim(SeatAuthentication.ParticipantClaim));
        return services;
    }

    // The framework compares with the Origin header, which a form sends as "null" where pages ask for no referrer, as these do.
    private static string OriginOf(HttpRequest request, AttuneOptions options)
        => options.PublicUrl.Length > 0 ? new Uri(options.PublicUrl).GetLeftPart(UriPartial.Authority) : $"{request.Scheme}://{request.Host}";

    private static void Organization(OpenIdConnectOptions connect, AttuneOptions options, OidcOptions oidc)
    {
        (connect.Authority, connect.ClientId, connect.ClientSecret) = (oidc.Authority, oidc.ClientId, oidc.ClientSecret);
        connect.SignInScheme = IdentityConstants.ExternalScheme;
        // The code comes back in the address, because a form posted from another site would need cookies that every other site could use.
        (connect.ResponseType, connect.ResponseMode) = ("code", "query");
        foreach (var cookie in new[] { connect.CorrelationCookie, connect.NonceCookie })
        {
            PagesSetup.Harden(cookie, options);
            cookie.SameSite = SameSiteMode.Lax;
        }

        // If the sign-in was cancelled there, took too long, or began in another browser, the person is led to the page to start again.
        connect.Events.OnRemoteFailure = context =>
        {
            context.HandleResponse();
            context.Response.Redirect("/sign-in");
            return Task.CompletedTask;
        };
        // Nobody waits for a server that does not answer.
        connect.BackchannelTimeout = TimeSpan.FromSeconds(10);
        connect.UsePkce = true;
        connect.RequireHttpsMetadata = new Uri(oidc.Authority).Scheme == Uri.UriSchemeHttps;
        connect.GetClaimsFromUserInfoEndpoint = true;
        connect.SaveTokens = false;
        connect.Scope.Clear();
        foreach (var scope in new[] { "openid", "profile", "email" }) { connect.Scope.Add(scope); }
        connect.CallbackPath = "/sign-in/organization/callback";
    }

    private static AuthorizationPolicyBuilder Strong(AuthorizationPolicyBuilder policy, AttuneOptions options)
        => options.RequirePasskey ? policy.RequireClaim(DeskSessions.StrongClaim) : policy;

    private static void Facilitators(CookieAuthenticationOptions cookie, AttuneOptions options)
    {
        PagesSetup.Harden(cookie.Cookie, options, "desk");
        cookie.ExpireTimeSpan = TimeSpan.FromHours(12);
        cookie.LoginPath = "/sign-in";
        cookie.AccessDeniedPath = "/sign-in";
        cookie.ReturnUrlParameter = "to";
        // The framework answers 401 where it takes a handler for one that only programs call; here each is a form of a page.
        cookie.Events.OnRedirectToLogin = cookie.Events.OnRedirectToAccessDenied = async context =>
        {
            if (ErrorPages.AsksForJson(context.Request)) { context.Response.StatusCode = StatusCodes.Status401Unauthorized; }
            else if (await context.HttpContext.Service<KeptWords>().SealAsync(context.Request) is { } kept)
            {
                // What was typed comes back after the sign-in.
                var page = new { To = PageOf(context.Request), Kept = kept, Oidc = context.HttpContext.Service<OidcOptions>() };
                await Page.Show<SignInPage>(page, StatusCodes.Status401Unauthorized).ExecuteAsync(context.HttpContext);
            }
            else { context.Response.Redirect(HttpMethods.IsPost(context.Request.Method) ? $"/sign-in?to={Uri.EscapeDataString(PageOf(context.Request))}" : context.RedirectUri); }
        };
        DeskSessions.Configure(cookie);
        if (!options.RequirePasskey) { return; }
        var denied = cookie.Events.OnRedirectToAccessDenied;
        cookie.Events.OnRedirectToAccessDenied = context =>
        {
            if (context.HttpContext.User.HasClaim(claim => claim.Type == DeskSessions.StrongClaim)) { return denied(context); }
            context.Response.Redirect($"{SessionEndpoints.SecondFactor}?to={Uri.EscapeDataString(context.Request.Path)}");
            return Task.CompletedTask;
        };
    }

    // What a form was sent to is mostly no page; its program is one.
    private static string PageOf(HttpRequest request) => request.RouteValues["program"] is string program ? $"/programs/{program}" : AccountEndpoints.Home;
}
