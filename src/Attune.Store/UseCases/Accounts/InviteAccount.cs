using Attune.Domain.Programs;
using Attune.Store.Model;

namespace Attune.Store.UseCases.Accounts;

/// <summary>Makes a link for one account, with a program or without one.</summary>
public sealed class InviteAccount(AttuneDb db)
{
    /// <returns>The token to hand over, which exists in the clear only here.</returns>
    public async Task<string> RunAsync(Guid by, ProgramId? program, bool administrator, DateTimeOffset expiresAt, CancellationToken cancel)
    {
        var (invitation, token) = AccountInvitation.Issue(by, program, administrator, expiresAt);
        db.AccountInvitations.Add(invitation);
        await db.SaveChangesAsync(cancel);
        return token;
    }
}
