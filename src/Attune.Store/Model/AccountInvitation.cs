using System.Buffers.Text;
using System.Security.Cryptography;

namespace Attune.Store;

/// <summary>A link that makes one account, once. Only a hash of its token is kept.</summary>
public sealed class AccountInvitation
{
    private AccountInvitation()
    {
    }

    public byte[] TokenHash { get; private set; } = [];

    /// <summary>The program the new account leads as well; null if none.</summary>
    public ProgramId? Program { get; private set; }

    public bool Administrator { get; private set; }

    /// <summary>Account of who invites.</summary>
    public Guid InvitedBy { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    /// <returns>The invitation to keep, and the token to hand over: the only time it exists in the clear.</returns>
    public static (AccountInvitation Invitation, string Token) Issue(Guid by, ProgramId? program, bool administrator, DateTimeOffset expiresAt)
    {
        var token = RandomNumberGenerator.GetBytes(InvitationLink.TokenBytes);
        return (new() { TokenHash = SHA256.HashData(token), Program = program, Administrator = administrator, InvitedBy = by, ExpiresAt = expiresAt }, Base64Url.EncodeToString(token));
    }
}
