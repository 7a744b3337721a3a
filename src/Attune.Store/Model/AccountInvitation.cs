using System.Buffers.Text;
using System.Security.Cryptography;
using Attune.Domain.Programs;
using Attune.Domain.Rounds;

namespace Attune.Store.Model;

/// <summary>A link that creates one account, once. Only a hash of its token is stored.</summary>
public sealed class AccountInvitation
{
    private AccountInvitation()
    {
    }

    public byte[] TokenHash { get; private set; } = [];

    /// <summary>A program that the new account leads as well; null if there is none.</summary>
    public ProgramId? Program { get; private set; }

    public bool Administrator { get; private set; }

    /// <summary>The account that invites.</summary>
    public Guid InvitedBy { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    /// <returns>The invitation to store, and the token to hand over, which exists in the clear only here.</returns>
    public static (AccountInvitation Invitation, string Token) Issue(Guid by, ProgramId? program, bool administrator, DateTimeOffset expiresAt)
    {
        var token = RandomNumberGenerator.GetBytes(InvitationLink.TokenBytes);
        return (new() { TokenHash = SHA256.HashData(token), Program = program, Administrator = administrator, InvitedBy = by, ExpiresAt = expiresAt }, Base64Url.EncodeToString(token));
    }
}
