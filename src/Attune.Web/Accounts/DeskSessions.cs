using System.Security.Claims;
using Attune.Store;
using Attune.Store.UseCases.Accounts;
using Attune.Store.Writing;
using Attune.Web.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace Attune.Web.Accounts;

/// <summary>
/// The sessions of accounts. A cookie names one, and opens pages only as long as the session is in the database: signing out ends it for every copy of the
/// cookie, and so does its absolute limit.
/// </summary>
internal sealed class DeskSessions(AttuneDb db, StartSession start, EndSessions end, AttuneOptions options, Clock clock)
{
    /// <summary>The claim of a session in which more than a password was shown. It is read from the database for each request, never from the cookie.</summary>
    public const string StrongClaim = "attune.strong";

    private const string Item = "attune.session";
    private static readonly object Shown = new();

    /// <summary>Says, before a sign-in, that more than a password was shown.</summary>
    public static void ShowMore(HttpContext context) => context.Items[Shown] = true;

    /// <summary>The session of this request; null if nobody is signed in.</summary>
    public static async Task<Guid?> CurrentAsync(HttpContext context) => IdIn((await context.AuthenticateAsync(IdentityConstants.ApplicationScheme)).Properties);

    /// <summary>Ends the session of this request.</summary>
    public async Task EndCurrentAsync(HttpContext context, Guid account)
    {
        if (await CurrentAsync(context) is { } session) { await end.RunAsync(account, session, except: null, CancellationToken.None); }
    }

    /// <summary>Lets the cookies of accounts name sessions.</summary>
    public static void Configure(CookieAuthenticationOptions cookie)
    {
        cookie.Events.OnSigningIn = context => From(context.HttpContext).BeginAsync(context);
        cookie.Events.OnValidatePrincipal = async context =>
        {
            try
            {
                await From(context.HttpContext).ValidateAsync(context);
            }
            catch (Exception fault) when (StoreFaults.Classify(fault) is not null)
            {
                // Nothing can be read or written now, by nobody; but whoever was typing gets the words back instead of a sign-in.
            }
        };
    }

    // A cookie that is only renewed names its session already.
    private async Task BeginAsync(CookieSigningInContext context)
    {
        var account = context.Principal!.Account();
        if (IdIn(context.Properties) is { } known && await db.Sessions.AnyAsync(session => session.Id == known && session.Account == account)) { return; }
        var (id, now) = (Guid.NewGuid(), clock.Now);
        await start.RunAsync(
            new(id, account, now, now.AddHours(options.SessionHours), DeviceWords.Describe(context.Request.Headers.UserAgent.ToString()), $"{context.HttpContext.Connection.RemoteIpAddress}", context.HttpContext.Items.ContainsKey(Shown)),
            CancellationToken.None);
        context.Properties.Items[Item] = $"{id}";
    }

    private async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var now = clock.Now;
        var account = context.Principal!.Account();
        if (IdIn(context.Properties) is not { } id
            || await db.Sessions.AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Id == id && candidate.Account == account && candidate.EndsAt > now, context.HttpContext.RequestAborted) is not { } session)
        {
            context.RejectPrincipal();
            return;
        }

        await SecurityStampValidator.ValidatePrincipalAsync(context);
        if (session.IsStrong && context.Principal is { } person) { person.AddIdentity(new ClaimsIdentity([new(StrongClaim, "yes")])); }
    }

    private static Guid? IdIn(AuthenticationProperties? properties)
        => properties is not null && properties.Items.TryGetValue(Item, out var text) && Guid.TryParse(text, out var id) ? id : null;

    private static DeskSessions From(HttpContext context) => context.RequestServices.GetRequiredService<DeskSessions>();
}

/// <summary>What a browser says of itself, in the few words by which its owner knows it.</summary>
internal static class DeviceWords
{
    private static readonly (string Sign, string Name)[] Browsers = [("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];
    private static readonly (string Sign, string Name)[] Systems = [("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS X", "macOS"), ("Linux", "Linux")];

    /// <returns>For instance "Firefox, Linux"; empty if nothing is known.</returns>
    public static string Describe(string userAgent)
        => string.Join(", ", new[] { Browsers, Systems }.Select(kinds => kinds.FirstOrDefault(kind => userAgent.Contains(kind.Sign, StringComparison.Ordinal)).Name).Where(name => name is not null));
}
