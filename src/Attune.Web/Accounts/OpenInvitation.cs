using Attune.Domain.Rounds;
using Attune.Store;
using Attune.Store.Model;

namespace Attune.Web.Accounts;

/// <summary>An invitation that is still valid, with what its page says.</summary>
public sealed record OpenInvitation(AccountInvitation Invitation, string InvitedBy, string? Program)
{
    /// <summary>Finds the invitation of a token; it changes nothing.</summary>
    /// <returns>Null if the invitation was used, has expired, or never existed.</returns>
    public static async Task<OpenInvitation?> FindAsync(AttuneDb db, string token, DateTimeOffset now, CancellationToken cancel)
    {
        if (InvitationLink.HashOf(token) is not { } hash
            || await db.AccountInvitations.FirstOrDefaultAsync(accountInvitation => accountInvitation.TokenHash == hash, cancel) is not { } invitation || invitation.ExpiresAt <= now)
        {
            return null;
        }

        var by = await db.Users.Where(account => account.Id == invitation.InvitedBy).Select(account => account.DisplayName).FirstAsync(cancel);
        var program = invitation.Program is { } id ? await db.Programs.Where(candidate => candidate.Id == id).Select(candidate => candidate.Name).FirstAsync(cancel) : null;
        return new(invitation, by, program);
    }
}
