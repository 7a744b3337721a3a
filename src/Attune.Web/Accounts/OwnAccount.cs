using System.Security.Claims;
using Attune.Store;
using Attune.Store.Model;
using Attune.Web.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace Attune.Web.Accounts;

/// <summary>Reads what the owner's page of an account shows.</summary>
internal sealed class OwnAccount(AttuneDb db, UserManager<Account> users)
{
    private const int Happened = 20;

    public async Task<RazorComponentResult<AccountPage>> ShowAsync(Account account, ClaimsPrincipal user, bool passwordChanged, CancellationToken cancel)
        => Page.Show<AccountPage>(await ReadAsync(account, null, passwordChanged, cancel));

    public async Task<RazorComponentResult<AccountPage>> RefusedAsync(Account account, ClaimsPrincipal user, string problem, CancellationToken cancel)
        => Page.Refused<AccountPage>(await ReadAsync(account, problem, false, cancel));

    private async Task<object> ReadAsync(Account account, string? problem, bool passwordChanged, CancellationToken cancel) => new
    {
        Account = account,
        Passkeys = await users.GetPasskeysAsync(account),
        Events = await db.SecurityEvents.AsNoTracking().Where(happened => happened.Account == account.Id).OrderByDescending(happened => happened.Id).Take(Happened).ToListAsync(cancel),
        Problem = problem,
        PasswordChanged = passwordChanged,
    };
}
