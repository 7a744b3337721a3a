using Attune.Domain.Agreements;
using Attune.Domain.Rounds;

namespace Attune.Store.UseCases.Agreements;

/// <summary>Writes down a benefit, or writes it anew.</summary>
public sealed class WriteBenefit(AttuneDb db)
{
    /// <param name="round">The round in which it is agreed.</param>
    /// <param name="there">The benefit as this request read it; null for a new one.</param>
    /// <param name="entry">What it is from now on.</param>
    /// <param name="by">The name of the person who writes it.</param>
    /// <param name="now">The time.</param>
    /// <param name="card">The key of the finding from which a new one is written; empty if it is written freely.</param>
    /// <param name="cancel">Ends the work early.</param>
    /// <returns>The id under which it is kept.</returns>
    public async Task<BenefitId> RunAsync(Round round, Benefit? there, BenefitEntry entry, string by, DateTimeOffset now, string card, CancellationToken cancel)
    {
        var kept = there;
        if (kept is null) { db.Benefits.Add(kept = new(BenefitId.New(), round, entry, now, card)); }
        else if (kept.Entry != entry) { kept.Write(entry, now, by); }
        await db.SaveChangesAsync(cancel);
        return kept.Id;
    }
}
