using System.Threading.RateLimiting;
using Attune.Store.Model;
using Attune.Web.Hosting;
using Microsoft.AspNetCore.DataProtection;

namespace Attune.Web.Accounts;

/// <summary>
/// How often a password may be tried. What counts is the place, a network address and the mail address typed there, so that a stranger elsewhere cannot lock an owner
/// out; and a browser in which the owner signed in before counts by itself, so that a stranger beside the owner cannot either.
/// </summary>
internal sealed class SignInTries : IDisposable
{
    /// <summary>How many passwords may be tried in five minutes at one place.</summary>
    public const int AtOnePlace = 10;

    /// <summary>How many may be tried in an hour for one address from places that are not known, all together.</summary>
    public const int FromStrangers = 100;

    private static readonly TimeSpan DeviceIsKnown = TimeSpan.FromDays(180);

    private readonly PartitionedRateLimiter<string> _places = Limiter(AtOnePlace, TimeSpan.FromMinutes(5));
    private readonly PartitionedRateLimiter<string> _strangers = Limiter(FromStrangers, TimeSpan.FromHours(1));
    private readonly IDataProtector _devices;
    private readonly CookieBuilder _cookie = new();

    public SignInTries(IDataProtectionProvider protection, AttuneOptions options)
    {
        _devices = protection.CreateProtector("Attune.KnownDevice");
        PagesSetup.Harden(_cookie, options, "device");
    }

    /// <summary>Counts a try.</summary>
    /// <param name="context">Where it comes from.</param>
    /// <param name="name">The mail address that was typed, normalized.</param>
    /// <param name="account">The account of that address, if there is one.</param>
    /// <returns>Whether the password may be looked at, and whether this was the last try for a while.</returns>
    public (bool MayTry, bool IsLast) Count(HttpContext context, string name, Account? account)
    {
        var isKnown = account is not null && IsKnown(context, account);
        var place = isKnown ? $"device {account!.Id}" : $"{context.Connection.RemoteIpAddress} {name}";
        using var here = _places.AttemptAcquire(place);
        if (!here.IsAcquired) { return (false, false); }
        if (!isKnown)
        {
            using var all = _strangers.AttemptAcquire(name);
            if (!all.IsAcquired) { return (false, false); }
        }

        return (true, _places.GetStatistics(place) is { CurrentAvailablePermits: 0 });
    }

    /// <summary>Remembers in the browser that the owner of this account signed in here. The cookie opens nothing.</summary>
    public void Remember(HttpContext context, Account account)
    {
        var options = _cookie.Build(context);
        options.MaxAge = DeviceIsKnown;
        context.Response.Cookies.Append(_cookie.Name!, _devices.Protect($"{account.Id}"), options);
    }

    public void Dispose()
    {
        _places.Dispose();
        _strangers.Dispose();
    }

    private bool IsKnown(HttpContext context, Account account)
    {
        if (context.Request.Cookies[_cookie.Name!] is not { Length: > 0 } text) { return false; }
        try
        {
            return _devices.Unprotect(text) == $"{account.Id}";
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return false;
        }
    }

    private static PartitionedRateLimiter<string> Limiter(int permits, TimeSpan window)
        => PartitionedRateLimiter.Create<string, string>(key => RateLimitPartition.GetFixedWindowLimiter(key, _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = window }));
}
