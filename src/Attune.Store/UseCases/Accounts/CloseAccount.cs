namespace Attune.Store.UseCases.Accounts;

/// <summary>What comes of closing an account.</summary>
public enum ClosingOutcome
{
    /// <summary>The account is gone, and others lead its programs.</summary>
    Closed,

    /// <summary>There is no such account.</summary>
    NotThere,

    /// <summary>It is the last one that may open and close accounts.</summary>
    LastAdministrator,

    /// <summary>It leads a program that nobody else leads.</summary>
    LeadsAlone,
}

/// <summary>How the closing of an account ended.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Name">The name on the account; empty if there is none.</param>
public readonly record struct AccountClosed(ClosingOutcome Outcome, string Name = "");

/// <summary>Closes an account and hands its programs over to those who lead them as well.</summary>
public sealed class CloseAccount(AttuneDb db)
{
    /// <summary>Returns when the account is gone, or with the reason why it stays.</summary>
    public async Task<AccountClosed> RunAsync(Guid account, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await db.Users.FirstOrDefaultAsync(candidate => candidate.Id == account, cancel) is not { } found) { return new(ClosingOutcome.NotThere); }
        if (found.IsAdministrator && !await db.Users.AnyAsync(candidate => candidate.IsAdministrator && candidate.Id != account, cancel))
        {
            return new(ClosingOutcome.LastAdministrator, found.DisplayName);
        }

        foreach (var program in await db.Programs.Where(candidate => candidate.Facilitator == account).ToListAsync(cancel))
        {
            if (await db.CoFacilitators.FirstOrDefaultAsync(coFacilitator => coFacilitator.Program == program.Id, cancel) is not { } next)
            {
                return new(ClosingOutcome.LeadsAlone, found.DisplayName);
            }

            program.HandOver(next.Account);
            db.CoFacilitators.Remove(next);
        }

        db.Users.Remove(found);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new(ClosingOutcome.Closed, found.DisplayName);
    }
}
