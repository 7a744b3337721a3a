using Attune.Store.Model;

namespace Attune.Store.UseCases.Accounts;

/// <summary>Gives an account a new recovery code; the one before opens nothing any more.</summary>
public sealed class GiveRecoveryCode(AttuneDb db)
{
    /// <returns>The code to show to the owner once.</returns>
    public async Task<string> RunAsync(Account account, string address, DateTimeOffset now, CancellationToken cancel)
    {
        var code = RecoveryCode.Issue(account);
        db.SecurityEvents.Add(new(now, SecurityAct.RecoveryCodeMade, account.Id, account.DisplayName, "", address));
        await db.SaveChangesAsync(cancel);
        return code;
    }
}
