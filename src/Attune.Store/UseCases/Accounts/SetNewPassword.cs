using Attune.Store.Model;
using Microsoft.AspNetCore.Identity;

namespace Attune.Store.UseCases.Accounts;

/// <summary>Sets a password without the old one, by the code of a link or by a recovery code. Every session ends, and the owner will be told.</summary>
public sealed class SetNewPassword(AttuneDb db, UserManager<Account> users)
{
    /// <summary>Returns when the password is set, or with the reason why not; then nothing is changed, and a code is not used up.</summary>
    /// <param name="account">Whose password.</param>
    /// <param name="code">The code of the link; null if the owner's recovery code was shown and fits.</param>
    /// <param name="password">The new password.</param>
    /// <param name="address">The network address it comes from.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancel">Ends the call.</param>
    public async Task<IdentityResult> RunAsync(Account account, string? code, string password, string address, DateTimeOffset now, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var changed = await users.ResetPasswordAsync(account, code ?? await users.GeneratePasswordResetTokenAsync(account), password);
        if (!changed.Succeeded) { return changed; }
        if (code is null) { (account.RecoveryHash, account.PasswordResetBy) = (null, ""); }
        account.PasswordResetAt = now;
        db.SecurityEvents.Add(new(now, SecurityAct.PasswordReset, account.Id, account.DisplayName, account.PasswordResetBy, address));
        await db.SaveChangesAsync(cancel);
        await db.Sessions.Where(session => session.Account == account.Id).ExecuteDeleteAsync(cancel);
        await transaction.CommitAsync(cancel);
        return changed;
    }
}
