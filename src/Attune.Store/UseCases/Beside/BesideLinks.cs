using Attune.Domain.Beside;
using Attune.Domain.Viewers;
using Attune.Store.Model;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Beside;

/// <summary>A link to be made to a seat beside a round.</summary>
/// <param name="ExpiresAt">When it ends.</param>
/// <param name="By">Who makes it, for the audit trail.</param>
/// <param name="Now">The time.</param>
public sealed record NewBesideLink(DateTimeOffset ExpiresAt, Viewer By, DateTimeOffset Now);

/// <summary>What the steps that make links to seats beside a round have in common.</summary>
internal static class BesideLinks
{
    /// <returns>The token to hand over; null if another window made the seat at the same moment.</returns>
    public static async Task<string?> IssueAsync(AttuneDb db, BesideSeat seat, NewBesideLink link, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var (token, isEmptied) = seat.Issue(link.ExpiresAt);
        if (isEmptied) { await db.BesideAnswers.Where(answer => answer.Seat == seat.Id).ExecuteDeleteAsync(cancel); }
        db.Audit.Add(new(seat.Program, seat.Round, link.Now, AuditAct.LinkMade, link.By.Role, link.By.Name, 0) { Concerns = seat.Whom });
        if (!(await db.SaveIfFreeAsync(cancel)).IsKept()) { return null; }
        await transaction.CommitAsync(cancel);
        return token;
    }
}
