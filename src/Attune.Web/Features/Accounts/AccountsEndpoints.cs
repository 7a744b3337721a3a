using System.Security.Claims;
using Attune.Web.Features.Invitations;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Attune.Web.Features.Accounts;

/// <summary>The administrator's page: who has an account. It leads to no program and no answer.</summary>
internal static class AccountsEndpoints
{
    private static readonly TimeSpan InvitationLasts = TimeSpan.FromDays(7);

    public static void MapAccountsOfOthers(this IEndpointRouteBuilder app)
    {
        var accounts = app.MapGroup("/accounts").RequireAuthorization(Facilitator.AdministratorPolicy);
        accounts.MapGet("", async (AttuneDb db, ClaimsPrincipal user, CancellationToken cancel) => Page.Of<AccountsPage>(new { Accounts = await ListAsync(db, cancel), Own = user.Account() }));
        accounts.MapPost("/invite", InviteAsync);
        accounts.MapPost("/{account:guid}/new-password", NewPasswordAsync);
        accounts.MapPost("/{account:guid}/close", CloseAsync);
    }

    /// <summary>A link for one account, of a program or of none.</summary>
    public static async Task<RazorComponentResult<AccountLinkPage>> LinkAsync(
        AttuneDb db, ClaimsPrincipal user, ProgramId? program, bool administrator, string back, PersonalLinks links, Clock clock, CancellationToken cancel)
    {
        var expires = clock.Now + InvitationLasts;
        var (invitation, token) = AccountInvitation.Issue(user.Account(), program, administrator, expires);
        db.AccountInvitations.Add(invitation);
        await db.SaveChangesAsync(cancel);
        return Page.Of<AccountLinkPage>(new { Title = Strings.Say("AccountLink_invitation"), Address = $"{links.Origin}/join/{token}", Expires = expires, Back = back });
    }

    private static async Task<RazorComponentResult<AccountLinkPage>> InviteAsync(
        [FromForm] string? role, ClaimsPrincipal user, AttuneDb db, PersonalLinks links, Clock clock, CancellationToken cancel)
        => await LinkAsync(db, user, program: null, administrator: role == "administrator", "/accounts", links, clock, cancel);

    private static async Task<Results<RazorComponentResult<AccountLinkPage>, NotFound>> NewPasswordAsync(Guid account, UserManager<Account> users, PersonalLinks links, Clock clock)
    {
        if (await users.FindByIdAsync($"{account}") is not { } found) { return TypedResults.NotFound(); }
        var code = await users.GeneratePasswordResetTokenAsync(found);
        return Page.Of<AccountLinkPage>(new
        {
            Title = Strings.Say("AccountLink_reset"),
            Address = $"{links.Origin}/new-password/{account}?code={Uri.EscapeDataString(code)}",
            Expires = clock.Now + AccountSetup.ResetLasts,
            Back = "/accounts",
        });
    }

    private static async Task<Results<RedirectHttpResult, RazorComponentResult<AccountsPage>, NotFound>> CloseAsync(
        Guid account, ClaimsPrincipal user, AttuneDb db, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await db.Users.FirstOrDefaultAsync(each => each.Id == account, cancel) is not { } found) { return TypedResults.NotFound(); }
        if (found.IsAdministrator && !await db.Users.AnyAsync(each => each.IsAdministrator && each.Id != account, cancel)) { return await RefusedAsync(Strings.Say("Accounts_last")); }
        foreach (var program in await db.Programs.Where(each => each.Facilitator == account).ToListAsync(cancel))
        {
            if (await db.CoFacilitators.FirstOrDefaultAsync(each => each.Program == program.Id, cancel) is not { } next) { return await RefusedAsync(Strings.Say("Accounts_close_refused", found.DisplayName)); }
            program.HandOver(next.Account);
            db.CoFacilitators.Remove(next);
        }

        db.Users.Remove(found);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return TypedResults.LocalRedirect("/accounts");

        async Task<RazorComponentResult<AccountsPage>> RefusedAsync(string problem)
            => Page.Refused<AccountsPage>(new { Accounts = await ListAsync(db, cancel), Own = user.Account(), Problem = problem });
    }

    private static async Task<IReadOnlyList<ListedAccount>> ListAsync(AttuneDb db, CancellationToken cancel)
    {
        var leads = await db.Programs.GroupBy(program => program.Facilitator).Select(each => new { each.Key, Count = each.Count() }).ToDictionaryAsync(each => each.Key, each => each.Count, cancel);
        var accounts = await db.Users.AsNoTracking().OrderBy(account => account.DisplayName).ToListAsync(cancel);
        return [.. accounts.Select(account => new ListedAccount(account.Id, account.DisplayName, account.Email ?? "", account.IsAdministrator, leads.GetValueOrDefault(account.Id), account.LockoutEnd))];
    }
}

/// <param name="Id">Of the account.</param>
/// <param name="Name">As leaders read it.</param>
/// <param name="Mail">To sign in with.</param>
/// <param name="IsAdministrator">May make and close accounts.</param>
/// <param name="Leads">Number of programs; not which.</param>
/// <param name="LockedUntil">After too many tries.</param>
public sealed record ListedAccount(Guid Id, string Name, string Mail, bool IsAdministrator, int Leads, DateTimeOffset? LockedUntil);
