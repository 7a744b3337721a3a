using Attune.Store.Model;
using Microsoft.AspNetCore.Identity;

namespace Attune.Store.UseCases.Accounts;

/// <summary>Makes the code of a link to a new password, and records who asked for it. The code goes to the owner alone.</summary>
public sealed class AskForNewPassword(AttuneDb db, UserManager<Account> users)
{
    /// <returns>The code of the link; it exists in the clear only here.</returns>
    public async Task<string> RunAsync(Account account, SecurityAct act, string by, string address, DateTimeOffset now, CancellationToken cancel)
    {
        account.PasswordResetBy = by;
        db.SecurityEvents.Add(new(now, act, account.Id, account.DisplayName, by, address));
        await db.SaveChangesAsync(cancel);
        return await users.GeneratePasswordResetTokenAsync(account);
    }
}
