using Attune.Store.Model;

namespace Attune.Store.UseCases.Accounts;

/// <summary>The owner has read that a new password was set. That it was stays in the security log.</summary>
public sealed class ReadResetNotice(AttuneDb db)
{
    /// <summary>Returns when the notice will not come again.</summary>
    public async Task RunAsync(Account account, CancellationToken cancel)
    {
        (account.PasswordResetAt, account.PasswordResetBy) = (null, "");
        await db.SaveChangesAsync(cancel);
    }
}
