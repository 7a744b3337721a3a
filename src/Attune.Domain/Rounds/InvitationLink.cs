using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Attune.Domain.Programs;

namespace Attune.Domain.Rounds;

/// <summary>
/// A personal link. Only a hash of its token is stored, and the participant to whom it leads is stored encrypted under the token itself. So once the table of
/// identities is erased, the link in the leader's hands still opens the leader's own answers, and nothing that is stored does.
/// </summary>
public sealed class InvitationLink
{
    public const int TokenBytes = 32;

    private InvitationLink()
    {
    }

    /// <summary>The SHA-256 of the token, which is enough because the token is 256 random bits.</summary>
    public byte[] TokenHash { get; private set; } = [];

    public RoundId Round { get; private set; }

    public LeaderId Leader { get; private set; }

    public byte[] SealedParticipant { get; private set; } = [];

    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>Which seat of the leader's place it leads to.</summary>
    public int Seat { get; private set; }

    /// <summary>It left by a mail server to an address that was confirmed at this seat, so it opens what was begun there.</summary>
    public bool Confirmed { get; private set; }

    /// <summary>Somebody has opened a seat with it.</summary>
    public bool Opened { get; private set; }

    /// <returns>The link to store, and the token to send, which exists in the clear only here.</returns>
    public static (InvitationLink Link, string Token) Issue(RoundId round, LeaderId leader, ParticipantKey participant, DateTimeOffset expiresAt, int seat = 1, bool confirmed = false)
    {
        var token = RandomNumberGenerator.GetBytes(TokenBytes);
        var hash = SHA256.HashData(token);
        var link = new InvitationLink { TokenHash = hash, Round = round, Leader = leader, SealedParticipant = SealedVoice.Seal(participant, KeyOf(token), hash), ExpiresAt = expiresAt, Seat = seat, Confirmed = confirmed };
        return (link, Base64Url.EncodeToString(token));
    }

    /// <summary>Marks it as used.</summary>
    /// <returns>False if it was before.</returns>
    public bool Open()
    {
        if (Opened) { return false; }
        Opened = true;
        return true;
    }

    /// <returns>The hash by which a link is looked up; null if this is not a token.</returns>
    public static byte[]? HashOf(string? token) => Decode(token) is { } bytes ? SHA256.HashData(bytes) : null;

    /// <summary>Finds the participant to whom the link leads. It changes nothing, so a link may be used again, on any device, until it expires.</summary>
    /// <returns>The participant; null if the token is for another link or the link has expired.</returns>
    public ParticipantKey? Admit(string token, DateTimeOffset now)
    {
        if (Decode(token) is not { } bytes || now >= ExpiresAt || !CryptographicOperations.FixedTimeEquals(SHA256.HashData(bytes), TokenHash))
        {
            return null;
        }

        return SealedVoice.Open(SealedParticipant, KeyOf(bytes), TokenHash);
    }

    private static byte[] KeyOf(byte[] token)
        => HKDF.DeriveKey(HashAlgorithmName.SHA256, token, 32, info: Encoding.ASCII.GetBytes("attune.participant.1"));

    private static byte[]? Decode(string? token)
    {
        // 32 bytes are 43 letters. This is checked first, because the decoder throws on a letter outside its alphabet.
        if (token is not { Length: 43 } || !Base64Url.IsValid(token)) { return null; }
        var bytes = Base64Url.DecodeFromChars(token);
        return bytes.Length == TokenBytes ? bytes : null;
    }
}
