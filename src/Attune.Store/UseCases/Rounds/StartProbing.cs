using Attune.Domain.Rounds;

namespace Attune.Store.UseCases.Rounds;

/// <summary>Asks the leaders of a locked round what some words mean to them.</summary>
public sealed class StartProbing(AttuneDb db)
{
    /// <summary>Returns when the leaders are asked, or with the reason why they are not.</summary>
    public async Task<ProbingOutcome> RunAsync(Round round, ImmutableArray<Probe> probes, CancellationToken cancel)
    {
        var outcome = round.StartProbing(probes);
        if (outcome == ProbingOutcome.Changed) { await db.SaveChangesAsync(cancel); }
        return outcome;
    }
}
