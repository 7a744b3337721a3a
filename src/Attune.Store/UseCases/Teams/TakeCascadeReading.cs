using Attune.Domain.Cascades;
using Attune.Domain.Teams;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Teams;

/// <summary>Takes the reading of a closed cascade, so that of several nodes one reads.</summary>
public sealed class TakeCascadeReading(AttuneDb db)
{
    /// <summary>A node that has not ended by then was stopped; a hundred thousand answers take two or three minutes.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    /// <returns>False if it was read, or another node reads.</returns>
    public async Task<bool> RunAsync(Cascade cascade, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(cascade);
        if (cascade.ClosedAt is null) { return false; }
        var before = now - Patience;
        if (await db.CascadeParts.Where(part => part.Cascade == cascade.Id && part.Number == KeptPart.Mark && part.TakenAt < before)
            .ExecuteUpdateAsync(part => part.SetProperty(kept => kept.TakenAt, now), cancel) == 1) { return true; }
        if (await db.CascadeParts.AnyAsync(part => part.Cascade == cascade.Id && part.Number >= KeptPart.Mark, cancel)) { return false; }
        db.Add(new KeptPart(cascade, now));
        return await db.SaveIfFreeAsync(cancel) == WriteOutcome.Saved;
    }
}
