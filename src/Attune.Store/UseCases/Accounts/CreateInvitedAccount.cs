using Attune.Store.Model;
using Microsoft.AspNetCore.Identity;

namespace Attune.Store.UseCases.Accounts;

/// <summary>Makes an account for an invitation, which is used up in the same transaction: there is never a second account, nor none.</summary>
public sealed class CreateInvitedAccount(AttuneDb db, UserManager<Account> users)
{
    /// <summary>Returns when the account is on the disk, or with the reason why it is not made.</summary>
    public async Task<IdentityResult> RunAsync(AccountInvitation invitation, Account account, string password, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var created = await users.CreateAsync(account, password);
        if (!created.Succeeded) { return created; }
        await new AcceptInvitation(db).RunAsync(invitation, account, cancel);
        await transaction.CommitAsync(cancel);
        return created;
    }
}
