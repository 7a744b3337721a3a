using Attune.Domain.Beside;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Beside;

/// <summary>Whoever sits beside the round is done; what was written stands from then on.</summary>
public sealed class FinishBeside(AttuneDb db)
{
    /// <returns>Closed if nothing is taken any longer.</returns>
    public async Task<WriteOutcome> RunAsync(BesideSeatId id, CancellationToken cancel)
    {
        if (await db.BesideSeats.FirstOrDefaultAsync(candidate => candidate.Id == id, cancel) is not { } seat) { return WriteOutcome.NotInvited; }
        if (seat.Done) { return WriteOutcome.SavedBefore; }
        var round = await db.Rounds.AsNoTracking().FirstAsync(candidate => candidate.Id == seat.Round, cancel);
        if (!seat.MayWrite(round.Phase)) { return WriteOutcome.Closed; }
        seat.Finish();
        await db.SaveChangesAsync(cancel);
        return WriteOutcome.Saved;
    }
}
