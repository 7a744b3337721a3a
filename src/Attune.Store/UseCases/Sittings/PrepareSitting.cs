using Attune.Domain.Rounds;
using Attune.Domain.Sittings;

namespace Attune.Store.UseCases.Sittings;

/// <summary>Makes the sitting of a round if there is none yet.</summary>
public sealed class PrepareSitting(AttuneDb db)
{
    /// <returns>The sitting of the round, which may be changed and saved.</returns>
    public async Task<Sitting> RunAsync(Round round, CancellationToken cancel)
    {
        if (await db.Sittings.FirstOrDefaultAsync(candidate => candidate.Round == round.Id, cancel) is { } there) { return there; }
        var sitting = new Sitting(round.Id, round.Program);
        db.Sittings.Add(sitting);
        try
        {
            await db.SaveChangesAsync(cancel);
            return sitting;
        }
        catch (DbUpdateException) when (!cancel.IsCancellationRequested)
        {
            // Another window of the Desk created it at the same moment; that one is used.
            db.Entry(sitting).State = EntityState.Detached;
            return await db.Sittings.FirstAsync(candidate => candidate.Round == round.Id, cancel);
        }
    }
}
