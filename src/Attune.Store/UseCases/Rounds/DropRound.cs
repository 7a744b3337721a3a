using Attune.Domain.Rounds;

namespace Attune.Store.UseCases.Rounds;

/// <summary>Drops a round that is only prepared, so that the round before is the last one again.</summary>
public sealed class DropRound(AttuneDb db)
{
    /// <returns>False if the round has started, or if it is the first one.</returns>
    public async Task<bool> RunAsync(Round round, CancellationToken cancel)
    {
        if (round.Phase != RoundPhase.Preparing || round.Kind != RoundKind.Real || round.Number == 1) { return false; }

        // Whoever was taken out of this round only is in the program again.
        foreach (var leader in await db.Leaders.Where(leader => leader.Program == round.Program && leader.LeftBefore == round.Number).ToListAsync(cancel)) { leader.Return(); }

        db.Rounds.Remove(round);
        await db.SaveChangesAsync(cancel);
        return true;
    }
}
