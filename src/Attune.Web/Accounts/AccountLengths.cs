using Attune.Store.Model;
using Microsoft.AspNetCore.Identity;

namespace Attune.Web.Accounts;

/// <summary>Refuses names and addresses that are too long: they stand in every cookie of the account, and no browser takes a cookie of any length.</summary>
internal sealed class AccountLengths : IUserValidator<Account>
{
    public const int LongestName = 80;
    public const int LongestMail = 200;

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return Task.FromResult(user.DisplayName.Length <= LongestName && (user.Email ?? "").Length <= LongestMail
            ? IdentityResult.Success
            : IdentityResult.Failed(new IdentityError { Code = nameof(AccountLengths), Description = AccountsTexts.AccountTooLong(LongestName, LongestMail) }));
    }
}
