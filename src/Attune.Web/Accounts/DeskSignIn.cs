using Attune.Store.Model;
using Microsoft.AspNetCore.Identity;

namespace Attune.Web.Accounts;

/// <summary>Signs an account in at the Desk, in whichever way its owner showed who it is, and records that it did or did not.</summary>
internal sealed class DeskSignIn(UserManager<Account> users, SignInManager<Account> signIn, IPasswordHasher<Account> hasher, SignInTries tries, SecurityLog log)
{
    // What is computed for an address that no account has: as much as for one that has, so that the time of an answer does not tell who has an account.
    private static readonly Account Nobody = new();
    private static string? _nobodysHash;

    /// <summary>Signs in with a password.</summary>
    /// <returns>The account; null if the address or the password is wrong, or if there were too many tries, which is not told apart.</returns>
    public async Task<Account?> ByPasswordAsync(HttpContext context, string mail, string password)
    {
        var account = await users.FindByNameAsync(mail);
        var (mayTry, isLast) = tries.Count(context, users.NormalizeName(mail) ?? "", account);
        if (!mayTry) { return null; }
        if (!await IsRightAsync(account, password))
        {
            await log.WriteAsync(SecurityAct.SignInFailed, account);
            if (isLast) { await log.WriteAsync(SecurityAct.SignInHeldBack, account); }
            return null;
        }

        await signIn.SignInAsync(account!, isPersistent: false);
        await log.WriteAsync(SecurityAct.SignedIn, account);
        tries.Remember(context, account!);
        return account;
    }

    /// <summary>Records a sign-in that somebody else has checked: a passkey, or the organization.</summary>
    /// <returns>The page that the account comes to: the wanted one, or first the notice that a new password was set.</returns>
    public async Task<string> WelcomeAsync(HttpContext context, Account account, string? to)
    {
        await log.WriteAsync(SecurityAct.SignedIn, account);
        tries.Remember(context, account);
        return PageAfter(account, to);
    }

    /// <summary>The page that an account comes to after it signed in.</summary>
    public static string PageAfter(Account account, string? to)
        => account.PasswordResetAt is null ? AccountEndpoints.HomeOr(to) : $"{RecoveryEndpoints.Notice}?to={Uri.EscapeDataString(AccountEndpoints.HomeOr(to))}";

    // One hash is computed, whoever it is.
    private async Task<bool> IsRightAsync(Account? account, string password)
    {
        if (account?.PasswordHash is not null) { return await users.CheckPasswordAsync(account, password); }
        var nobodys = _nobodysHash ??= hasher.HashPassword(Nobody, "nobody has this password");
        hasher.VerifyHashedPassword(Nobody, nobodys, password);
        return false;
    }
}
