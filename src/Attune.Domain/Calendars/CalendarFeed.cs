using System.Buffers.Text;
using System.Security.Cryptography;
using Attune.Domain.Programs;

namespace Attune.Domain.Calendars;

/// <summary>Identifies an address for calendars.</summary>
public readonly record struct CalendarFeedId(Guid Value)
{
    public static CalendarFeedId New() => new(Guid.NewGuid());

    public override string ToString() => Value.ToString();
}

/// <summary>
/// A secret address from which a calendar program reads days, without a cookie: those of all programs of a facilitator, or those of one leader. Only a hash of
/// its token is stored, and what is read there holds no word that anybody wrote beside the names of programs.
/// </summary>
public sealed class CalendarFeed
{
    private const int TokenBytes = 32;

    private CalendarFeed()
    {
    }

    public CalendarFeedId Id { get; private set; }

    /// <summary>The facilitator's account; null for a leader.</summary>
    public Guid? Account { get; private set; }

    /// <summary>The leader; null for a facilitator.</summary>
    public LeaderId? Leader { get; private set; }

    public byte[] TokenHash { get; private set; } = [];

    public DateTimeOffset IssuedAt { get; private set; }

    /// <returns>The address to store, and its token, which exists in the clear only here.</returns>
    public static (CalendarFeed Feed, string Token) ForAccount(Guid account, DateTimeOffset now) => Issue(new() { Account = account }, now);

    /// <returns>The address to store, and its token, which exists in the clear only here.</returns>
    public static (CalendarFeed Feed, string Token) ForLeader(LeaderId leader, DateTimeOffset now) => Issue(new() { Leader = leader }, now);

    /// <returns>The hash by which an address is looked up; null if this is not a token.</returns>
    public static byte[]? HashOf(string? token)
        => token is { Length: 43 } && Base64Url.IsValid(token) && Base64Url.DecodeFromChars(token) is { Length: TokenBytes } bytes ? SHA256.HashData(bytes) : null;

    private static (CalendarFeed Feed, string Token) Issue(CalendarFeed feed, DateTimeOffset now)
    {
        var token = RandomNumberGenerator.GetBytes(TokenBytes);
        (feed.Id, feed.IssuedAt, feed.TokenHash) = (CalendarFeedId.New(), now, SHA256.HashData(token));
        return (feed, Base64Url.EncodeToString(token));
    }
}
