using Attune.Store.Model;

namespace Attune.Store.UseCases.Accounts;

/// <summary>Gives an account what it was invited to, and uses up the invitation.</summary>
public sealed class AcceptInvitation(AttuneDb db)
{
    /// <summary>Returns when the account has it.</summary>
    public async Task RunAsync(AccountInvitation invitation, Account account, CancellationToken cancel)
    {
        account.IsAdministrator |= invitation.Administrator;
        if (invitation.Program is { } program && !await db.ProgramsOf(account.Id).AnyAsync(candidate => candidate.Id == program, cancel))
        {
            db.CoFacilitators.Add(new(program, account.Id));
        }

        // The row is deleted, so that of two people who press at once the second finds none.
        db.AccountInvitations.Remove(invitation);
        await db.SaveChangesAsync(cancel);
    }
}
