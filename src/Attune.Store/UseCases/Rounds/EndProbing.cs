using Attune.Domain.Rounds;

namespace Attune.Store.UseCases.Rounds;

/// <summary>Takes no more answers on what words mean.</summary>
public sealed class EndProbing(AttuneDb db)
{
    /// <summary>Returns when the end is on the disk; a round in which nobody is asked stays as it is.</summary>
    public async Task<ProbingOutcome> RunAsync(Round round, CancellationToken cancel)
    {
        var outcome = round.EndProbing();
        if (outcome == ProbingOutcome.Changed) { await db.SaveChangesAsync(cancel); }
        return outcome;
    }
}
