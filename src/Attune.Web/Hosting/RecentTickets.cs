using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Attune.Web.Hosting;

/// <summary>
/// Opens a cookie once and not with every request of its browser: opening the same bytes gives the same ticket. Whether the ticket is over, and whether its device
/// may still come in, is looked at with every request as before; a key of cookies that was taken back holds for the minutes that a ticket is kept.
/// </summary>
internal sealed class RecentTickets(ISecureDataFormat<AuthenticationTicket> inner, TimeProvider time) : ISecureDataFormat<AuthenticationTicket>
{
    private const int Most = 8192;

    private readonly RecentValues<AuthenticationTicket> _recent = new(time, Most);

    /// <summary>Gives the cookies of a scheme such a memory.</summary>
    public static IServiceCollection Remember(IServiceCollection services, string scheme)
        => services.AddOptions<CookieAuthenticationOptions>(scheme)
            .PostConfigure<TimeProvider>((cookie, time) => cookie.TicketDataFormat = new RecentTickets(cookie.TicketDataFormat, time)).Services;

    public string Protect(AuthenticationTicket data) => inner.Protect(data);

    public string Protect(AuthenticationTicket data, string? purpose) => inner.Protect(data, purpose);

    public AuthenticationTicket? Unprotect(string? protectedText) => Unprotect(protectedText, null);

    public AuthenticationTicket? Unprotect(string? protectedText, string? purpose)
    {
        // A purpose is of a connection, which these cookies are not bound to.
        if (protectedText is null || purpose is not null) { return inner.Unprotect(protectedText, purpose); }
        if (_recent.Find(protectedText) is { } known) { return known; }
        var ticket = inner.Unprotect(protectedText, purpose);
        if (ticket is not null) { _recent.Keep(protectedText, ticket); }
        return ticket;
    }
}
