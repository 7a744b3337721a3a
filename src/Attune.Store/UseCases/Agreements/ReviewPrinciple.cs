using Attune.Domain.Agreements;
using Attune.Domain.Viewers;
using Attune.Store.Model;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Agreements;

/// <summary>Writes down that the room looked at its principle again and keeps it.</summary>
public sealed class ReviewPrinciple(AttuneDb db)
{
    /// <param name="principle">The version that holds, as this request read it.</param>
    /// <param name="nextOn">When the room looks at it the next time.</param>
    /// <param name="by">The name of the person who writes.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancel">Ends the work early.</param>
    /// <returns>ChangedElsewhere if another window wrote a review at the same moment, or another version was agreed.</returns>
    public async Task<WriteOutcome> RunAsync(Principle principle, DateOnly nextOn, string by, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(principle);
        if (await db.Principles.AnyAsync(later => later.Program == principle.Program && later.Version > principle.Version, cancel)) { return WriteOutcome.ChangedElsewhere; }
        var before = await db.PrincipleReviews.CountAsync(review => review.Program == principle.Program && review.Version == principle.Version, cancel);
        db.PrincipleReviews.Add(new(principle, before + 1, nextOn, by, now));
        db.Audit.Add(new(principle.Program, null, now, AuditAct.PrincipleReviewed, ViewerRole.Facilitator, by, 0));
        return await db.SaveIfFreeAsync(cancel);
    }
}
