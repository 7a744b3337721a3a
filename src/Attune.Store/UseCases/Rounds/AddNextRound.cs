using Attune.Domain.Programs;
using Attune.Domain.Rounds;

namespace Attune.Store.UseCases.Rounds;

/// <summary>Adds the round that follows a locked one. Its questions and rules are copied, answers never.</summary>
public sealed class AddNextRound(AttuneDb db)
{
    /// <returns>The new round; null if this one is not locked yet.</returns>
    public async Task<Round?> RunAsync(Round round, CancellationToken cancel)
    {
        if (round.Phase < RoundPhase.Locked) { return null; }
        var next = round.Next(RoundId.New());
        db.Rounds.Add(next);
        await db.SaveChangesAsync(cancel);
        return next;
    }
}
