using System.Buffers.Text;
using System.Security.Cryptography;
using Attune.Domain.Programs;
using Attune.Domain.Rounds;

namespace Attune.Domain.Seats;

/// <summary>
/// A browser in which a leader's seat was opened. Its cookie opens pages as long as this row is there. The row names the leader and not the voice, as a link does,
/// and knows days and no times, so that nothing that is stored tells who wrote when.
/// </summary>
public sealed class SeatDevice
{
    public const int TokenBytes = 32;

    private SeatDevice()
    {
    }

    /// <summary>The SHA-256 of the token in the cookie, which is 256 random bits.</summary>
    public byte[] TokenHash { get; private set; } = [];

    public RoundId Round { get; private set; }

    public LeaderId Leader { get; private set; }

    /// <summary>Which seat of the leader's place it opens.</summary>
    public int Seat { get; private set; }

    /// <summary>What was shown when it was opened.</summary>
    public Proof OpenedWith { get; private set; }

    /// <summary>It opens the sitting and votes, and nothing that was written before.</summary>
    public bool RoomOnly { get; private set; }

    /// <summary>
    /// The number of the first round whose answers this browser may show again at this seat, because it was shown that the same person sits here; null if nothing was. A link to a new
    /// round proves nothing of the rounds before it.
    /// </summary>
    public int? RemembersFrom { get; private set; }

    public DateOnly MadeOn { get; private set; }

    public DateOnly SeenOn { get; private set; }

    /// <summary>The browser and the system, in a few words.</summary>
    public string Words { get; private set; } = "";

    /// <summary>By what the code that this device shows is found; null if it shows none.</summary>
    public byte[]? CodeHash { get; private set; }

    public byte[]? CodeBox { get; private set; }

    public DateTimeOffset? CodeUntil { get; private set; }

    /// <summary>Names the device in a form. Whoever knows it can do nothing with it.</summary>
    public string Id => Convert.ToHexStringLower(TokenHash);

    /// <returns>The device to store, and the token for its cookie, which exists in the clear only here.</returns>
    public static (SeatDevice Device, string Token) Make(RoundId round, LeaderId leader, int seat, Proof with, bool roomOnly, string words, DateOnly today, int? remembersFrom = null)
    {
        var token = RandomNumberGenerator.GetBytes(TokenBytes);
        var device = new SeatDevice
        {
            TokenHash = SHA256.HashData(token),
            Round = round,
            Leader = leader,
            Seat = seat,
            OpenedWith = with,
            RoomOnly = roomOnly,
            MadeOn = today,
            SeenOn = today,
            Words = words,
            RemembersFrom = remembersFrom,
        };
        return (device, Base64Url.EncodeToString(token));
    }

    /// <summary>Proof was shown for a seat of the same leader in an earlier round: from that round on, own answers may be shown here.</summary>
    public void Remember(int round) => RemembersFrom = Math.Min(RemembersFrom ?? round, round);

    /// <returns>The hash by which a device is looked up; null if this is not a token.</returns>
    public static byte[]? HashOf(string? token)
        => token is { Length: 43 } && Base64Url.IsValid(token) && Base64Url.DecodeFromChars(token) is { Length: TokenBytes } bytes ? SHA256.HashData(bytes) : null;

    /// <summary>Shows a code with which another device is opened; a code from before opens nothing any more.</summary>
    /// <returns>The code, which exists in the clear only here.</returns>
    public string ShowCode(ParticipantKey voice, ReadOnlySpan<byte> pepper, DateTimeOffset now)
    {
        var (code, hash, box) = DeviceCode.Issue(voice, pepper);
        (CodeHash, CodeBox, CodeUntil) = (hash, box, now + DeviceCode.Lasts);
        return code;
    }

    /// <summary>Uses the code up.</summary>
    /// <returns>The voice to which it leads; null if it is over.</returns>
    public ParticipantKey? TakeCode(byte[] hash, byte[] key, DateTimeOffset now)
    {
        var (box, good) = (CodeBox, now < CodeUntil);
        (CodeHash, CodeBox, CodeUntil) = (null, null, null);
        return good && box is not null ? SealedVoice.Open(box, key, hash) : null;
    }
}
