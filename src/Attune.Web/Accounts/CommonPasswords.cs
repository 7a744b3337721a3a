using Attune.Store.Model;
using Microsoft.AspNetCore.Identity;

namespace Attune.Web.Accounts;

/// <summary>Refuses passwords that others would try early: lists of common ones, names, rows of keys, and the owner's own name and address with something added.</summary>
internal sealed class CommonPasswords : IPasswordValidator<Account>
{
    // Out of 4: more than a hundred million guesses.
    private const int Enough = 3;

    // What is longer is not judged by its end, because the judgment takes longer than the square of the length.
    private const int Judged = 72;

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        ArgumentNullException.ThrowIfNull(user);
        string[] own = [.. $"{user.DisplayName} {user.Email}".Split([' ', '@', '.', '-', '_'], StringSplitOptions.RemoveEmptyEntries), "attune"];
        var judged = (password ?? "").Length > Judged ? password![..Judged] : password ?? "";
        return Task.FromResult(new Zxcvbn.Zxcvbn().EvaluatePassword(judged, own).Score >= Enough
            ? IdentityResult.Success
            : IdentityResult.Failed(new IdentityError { Code = nameof(CommonPasswords), Description = AccountsTexts.PasswordCommon }));
    }
}
