using System.Security.Claims;
using Attune.Store.Keys;
using Attune.Store.Model;
using Attune.Web.Components;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Attune.Web.Accounts;

/// <summary>Sign-in through the organization: a link to its server, and the way back to an account here.</summary>
internal static partial class OidcEndpoints
{
    public const string Scheme = "Oidc";

    private const string Back = "/sign-in/organization/back";

    public static void MapOidc(this IEndpointRouteBuilder app)
    {
        if (!app.ServiceProvider.GetRequiredService<OidcOptions>().IsOn) { return; }
        // A link and no form: the policy of the page lets no form lead to another server.
        app.MapGet("/sign-in/organization", LeaveAsync);
        app.MapGet(Back, ReturnAsync);
    }

    /// <summary>Leads to the server of the organization, if it answers.</summary>
    private static async Task<Results<ChallengeHttpResult, RazorComponentResult<SignInPage>>> LeaveAsync(
        string? to, SignInManager<Account> signIn, OidcOptions oidc, IOptionsMonitor<OpenIdConnectOptions> connects, ILogger<SignInPage> logger, CancellationToken cancel)
    {
        try
        {
            await connects.Get(Scheme).ConfigurationManager!.GetConfigurationAsync(cancel);
        }
        catch (Exception away) when (away is InvalidOperationException or IOException or HttpRequestException or TimeoutException || (away is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            Log.Away(logger, oidc.Authority, away.GetBaseException().Message);
            return Page.Show<SignInPage>(new { To = to, Oidc = oidc, Refused = AccountsTexts.OidcAway(oidc.Name), Why = AccountsTexts.OidcAwayText }, StatusCodes.Status503ServiceUnavailable);
        }

        return TypedResults.Challenge(signIn.ConfigureExternalAuthenticationProperties(Scheme, $"{Back}?to={Uri.EscapeDataString(AccountEndpoints.HomeOr(to))}"), [Scheme]);
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<SignInPage>>> ReturnAsync(
        string? to, HttpContext context, SignInManager<Account> signIn, DeskSignIn desk, UserManager<Account> users, BlindNames blind, SecurityLog log, OidcOptions oidc)
    {
        if (await signIn.GetExternalLoginInfoAsync() is not { } login) { return TypedResults.LocalRedirect("/sign-in"); }
        DeskSessions.ShowMore(context);
        // What the organization calls a person may be an address; only its index is kept.
        var person = new UserLoginInfo(login.LoginProvider, blind.OfLogin(login.ProviderKey), login.ProviderDisplayName);
        var known = await signIn.ExternalLoginSignInAsync(person.LoginProvider, person.ProviderKey, isPersistent: false, bypassTwoFactor: true);
        if (known.Succeeded) { return TypedResults.LocalRedirect(await desk.WelcomeAsync(context, (await users.FindByLoginAsync(person.LoginProvider, person.ProviderKey))!, to)); }
        if (MailOf(login.Principal) is not { } mail) { return Refused(AccountsTexts.OidcFailed, AccountsTexts.OidcFailedText); }
        var account = await users.FindByEmailAsync(mail) ?? (oidc.NewAccounts ? await MakeAsync(users, log, mail, login.Principal) : null);
        if (account is null || await users.IsLockedOutAsync(account) || !(await users.AddLoginAsync(account, person)).Succeeded)
        {
            return Refused(AccountsTexts.OidcNoAccount(oidc.Name), AccountsTexts.OidcNoAccountText(mail));
        }

        await signIn.SignInAsync(account, isPersistent: false);
        return TypedResults.LocalRedirect(await desk.WelcomeAsync(context, account, to));

        RazorComponentResult<SignInPage> Refused(string what, string why) => Page.Refused<SignInPage>(new { To = to, Oidc = oidc, Refused = what, Why = why });
    }

    // An address that the organization says it did not verify could be anybody's.
    private static string? MailOf(ClaimsPrincipal person)
        => person.FindFirstValue("email_verified") is "false" or "False" ? null : person.FindFirstValue(ClaimTypes.Email) ?? person.FindFirstValue("email");

    private static async Task<Account?> MakeAsync(UserManager<Account> users, SecurityLog log, string mail, ClaimsPrincipal person)
    {
        var account = new Account { UserName = mail, Email = mail, EmailConfirmed = true, DisplayName = person.FindFirstValue("name") ?? mail };
        if (!(await users.CreateAsync(account)).Succeeded) { return null; }
        await log.WriteAsync(SecurityAct.AccountMade, account);
        return account;
    }

    private static partial class Log
    {
        [LoggerMessage(40, LogLevel.Warning, "The sign-in of the organization at {Authority} does not answer: {Why}")]
        public static partial void Away(ILogger logger, string authority, string why);
    }
}
