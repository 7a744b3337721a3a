using System.Buffers.Text;
using System.Security.Cryptography;

namespace Attune.Domain.Programs;

/// <summary>Identifies a sponsor's link.</summary>
public readonly record struct SponsorLinkId(Guid Value)
{
    public static SponsorLinkId New() => new(Guid.NewGuid());

    public override string ToString() => Value.ToString();
}

/// <summary>The personal link of the sponsor, who reads one page. Only a hash of its token is stored.</summary>
public sealed class SponsorLink
{
    public const int LongestName = 120;

    private const int TokenBytes = 32;

    private SponsorLink()
    {
    }

    public SponsorLinkId Id { get; private set; }

    public ProgramId Program { get; private set; }

    /// <summary>The name with which the page greets the sponsor.</summary>
    public string Name { get; private set; } = "";

    public byte[] TokenHash { get; private set; } = [];

    public DateTimeOffset IssuedAt { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>When its letter was sent; null before, and if it could not be sent.</summary>
    public DateTimeOffset? MailedAt { get; private set; }

    /// <returns>The link to store, and the token to hand over, which exists in the clear only here.</returns>
    public static (SponsorLink Link, string Token) Issue(ProgramId program, string name, DateTimeOffset now, DateTimeOffset expiresAt)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(name.Trim().Length, LongestName, nameof(name));
        var token = RandomNumberGenerator.GetBytes(TokenBytes);
        var link = new SponsorLink { Id = SponsorLinkId.New(), Program = program, Name = name.Trim(), TokenHash = SHA256.HashData(token), IssuedAt = now, ExpiresAt = expiresAt };
        return (link, Base64Url.EncodeToString(token));
    }

    /// <returns>The hash by which a link is looked up; null if this is not a token.</returns>
    public static byte[]? HashOf(string? token)
        => token is { Length: 43 } && Base64Url.IsValid(token) && Base64Url.DecodeFromChars(token) is { Length: TokenBytes } bytes ? SHA256.HashData(bytes) : null;

    public bool IsGood(DateTimeOffset now) => RevokedAt is null && now < ExpiresAt;

    /// <summary>Marks the letter as sent before it leaves, so that pressing twice sends one letter; false if it was marked already.</summary>
    public bool TakeLetter(DateTimeOffset now)
    {
        if (MailedAt is not null) { return false; }
        MailedAt = now;
        return true;
    }

    public void LetterFailed() => MailedAt = null;

    public void Revoke(DateTimeOffset now) => RevokedAt ??= now;
}
