using System.Net;
using System.Net.Sockets;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Attune.Web.Seat;

namespace Attune.Web.Hosting;

/// <summary>
/// How often forms may be sent. Each kind of form is counted by itself, so that somebody who tries passwords does not keep a leader from a personal link, and a
/// leader who is signed in is counted as this leader, because a whole office may sit behind one address.
/// </summary>
internal static class Limits
{
    /// <summary>Forms that somebody without an account can send, such as the button behind a link: counted by address.</summary>
    public const string PublicPost = "public-post";

    /// <summary>Forms with which passwords could be guessed: counted by address, in a small number of their own.</summary>
    public const string SignIn = "sign-in";

    /// <summary>Forms of a leader who is signed in: counted by leader.</summary>
    public const string SeatPost = "seat-post";

    /// <summary>Calendars that ask by a secret address: counted by address, because one service asks for many people.</summary>
    public const string Feed = "feed";

    // An owner of IPv6 addresses has this many bytes of one in common with all of the others, and may choose the rest.
    private const int BytesOfOwner = 8;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static IServiceCollection AddLimits(this IServiceCollection services, AttuneOptions options) => services.AddRateLimiter(limiter =>
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.AddPolicy(PublicPost, context => PerAddress(context, options.PublicPostsPerMinute));
        limiter.AddPolicy(SignIn, context => PerAddress(context, options.SignInsPerMinute));
        limiter.AddPolicy(Feed, context => PerAddress(context, options.PublicPostsPerMinute));
        limiter.AddPolicy(SeatPost, context => context.User.FindFirstValue(SeatAuthentication.ParticipantClaim) is { } participant
            ? Per(participant, options.PublicPostsPerMinute)
            : PerAddress(context, options.PublicPostsPerMinute));
    });

    public static RateLimitPartition<string> PerAddress(HttpContext context, int permits) => Per(OwnerOf(context.Connection.RemoteIpAddress), permits);

    /// <summary>What all addresses have in common that one owner may use at will.</summary>
    public static string OwnerOf(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => $"{address.MapToIPv4()}",
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, BytesOfOwner)),
        _ => $"{address}",
    };

    private static RateLimitPartition<string> Per(string key, int permits)
        => RateLimitPartition.GetFixedWindowLimiter(key, _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = Window });
}
