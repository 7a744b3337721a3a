using System.Buffers.Text;
using System.Security.Cryptography;
using Attune.Domain.Rounds;

namespace Attune.Domain.Sittings;

public sealed partial class Sitting
{
    private const int TokenBytes = 16;

    /// <summary>The hash of the link that opens the Screen on a machine where nobody signs in; the link itself is shown once and stored nowhere.</summary>
    public byte[]? ScreenHash { get; private set; }

    /// <summary>Starts the sitting and opens the reading to the room.</summary>
    public SittingOutcome Start(Round round, bool approved, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(round);
        if (HasBegun) { return SittingOutcome.AlreadyStarted; }
        if (!approved) { return SittingOutcome.NotApproved; }
        if (Run.All(step => step.SetAside)) { return SittingOutcome.NothingToShow; }
        if (round.StartReveal() is var outcome && outcome != SittingOutcome.Done) { return outcome; }
        StartedAt = now;
        return Show(NextAt!.Value, now);
    }

    /// <summary>Ends the sitting; what was shown stays open to the room. It can be opened again from the Desk.</summary>
    public SittingOutcome End(DateTimeOffset now)
    {
        if (Refusal() is { } refusal) { return refusal; }
        if (PairNow?.OpenFor is not null) { return SittingOutcome.VoteOpen; }
        (EndedAt, Blank) = (now, false);
        return Changed();
    }

    public SittingOutcome Reopen()
    {
        if (EndedAt is null) { return HasBegun ? SittingOutcome.AlreadyStarted : SittingOutcome.NotStarted; }
        EndedAt = null;
        return Changed();
    }

    /// <returns>The token of the new link; the former link stops working.</returns>
    public string LinkScreen()
    {
        var token = RandomNumberGenerator.GetBytes(TokenBytes);
        ScreenHash = SHA256.HashData(token);
        Changed();
        return Base64Url.EncodeToString(token);
    }

    /// <summary>Tells whether this token opens the Screen.</summary>
    public bool OpensScreen(string? token) => ScreenHash is { } hash && HashOf(token) is { } other && CryptographicOperations.FixedTimeEquals(hash, other);

    /// <returns>Null if this is not a token.</returns>
    public static byte[]? HashOf(string? token)
    {
        // 16 bytes are 22 letters. This is checked first, because the decoder throws on a letter outside its alphabet.
        if (token is not { Length: 22 } || !Base64Url.IsValid(token)) { return null; }
        var bytes = Base64Url.DecodeFromChars(token);
        return bytes.Length == TokenBytes ? SHA256.HashData(bytes) : null;
    }
}
