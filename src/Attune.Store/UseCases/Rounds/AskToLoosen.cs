using Attune.Domain.Rounds;

namespace Attune.Store.UseCases.Rounds;

/// <summary>Asks the authors of a round for a looser promise.</summary>
public sealed class AskToLoosen(AttuneDb db)
{
    /// <summary>Returns when the question is on the disk, or with the reason why it is not asked.</summary>
    public async Task<LoosenOutcome> RunAsync(Round round, Contract to, CancellationToken cancel)
    {
        var outcome = round.AskToLoosen(to);
        if (outcome == LoosenOutcome.Asked) { await db.SaveChangesAsync(cancel); }
        return outcome;
    }
}
