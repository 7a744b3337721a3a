using Attune.Store;
using Attune.Store.Model;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;

namespace Attune.Web.Accounts;

/// <summary>Reads what the owner's page of an account shows.</summary>
internal sealed class OwnAccount(AttuneDb db, UserManager<Account> users, Clock clock)
{
    private const int Happened = 20;

    public async Task<RazorComponentResult<AccountPage>> ShowAsync(Account account, HttpContext context, bool passwordChanged, CancellationToken cancel)
        => Page.Show<AccountPage>(await ReadAsync(account, context, null, passwordChanged, cancel));

    public async Task<RazorComponentResult<AccountPage>> RefusedAsync(Account account, HttpContext context, string problem, CancellationToken cancel)
        => Page.Refused<AccountPage>(await ReadAsync(account, context, problem, false, cancel));

    private async Task<object> ReadAsync(Account account, HttpContext context, string? problem, bool passwordChanged, CancellationToken cancel) => new
    {
        Account = account,
        Passkeys = await users.GetPasskeysAsync(account),
        Events = await db.SecurityEvents.AsNoTracking().Where(happened => happened.Account == account.Id).OrderByDescending(happened => happened.Id).Take(Happened).ToListAsync(cancel),
        Sessions = await db.Sessions.AsNoTracking().Where(session => session.Account == account.Id && session.EndsAt > clock.Now).OrderByDescending(session => session.StartedAt).ToListAsync(cancel),
        Current = await DeskSessions.CurrentAsync(context),
        Problem = problem,
        PasswordChanged = passwordChanged,
    };
}
