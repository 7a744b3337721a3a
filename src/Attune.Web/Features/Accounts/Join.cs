namespace Attune.Web.Features.Accounts;

/// <summary>An invitation that still opens, with what its page says.</summary>
public sealed record Join(AccountInvitation Invitation, string InvitedBy, string? Program)
{
    /// <summary>Looking at a link changes nothing.</summary>
    /// <returns>Null if it was used, its time is over, or it never was.</returns>
    public static async Task<Join?> FindAsync(AttuneDb db, string token, DateTimeOffset now, CancellationToken cancel)
    {
        if (InvitationLink.HashOf(token) is not { } hash
            || await db.AccountInvitations.FirstOrDefaultAsync(each => each.TokenHash == hash, cancel) is not { } invitation || invitation.ExpiresAt <= now)
        {
            return null;
        }

        var by = await db.Users.Where(account => account.Id == invitation.InvitedBy).Select(account => account.DisplayName).FirstAsync(cancel);
        var program = invitation.Program is { } id ? await db.Programs.Where(each => each.Id == id).Select(each => each.Name).FirstAsync(cancel) : null;
        return new(invitation, by, program);
    }

    /// <summary>Gives the account what it was invited to, and uses the link up; the caller saves.</summary>
    public async Task AcceptAsync(AttuneDb db, Account account, CancellationToken cancel)
    {
        account.IsAdministrator |= Invitation.Administrator;
        if (Invitation.Program is { } program && !await db.ProgramsOf(account.Id).AnyAsync(each => each.Id == program, cancel)) { db.CoFacilitators.Add(new(program, account.Id)); }
        // Deleted by its row: of two who press at once the second finds none.
        db.AccountInvitations.Remove(Invitation);
    }
}
