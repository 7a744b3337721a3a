using Attune.Domain.Leaders;
using Attune.Domain.Rounds;
using Attune.Statistics.Sides;

namespace Attune.Store.UseCases.Leaders;

/// <summary>Brings back a leader who was taken out; while the round is prepared, its rules follow the size of the sides.</summary>
public sealed class BringBackLeader(AttuneDb db)
{
    public async Task RunAsync(Round round, Leader leader, IEnumerable<Leader> all, CancellationToken cancel)
    {
        leader.Return();
        if (round.Phase == RoundPhase.Preparing) { round.Follow(SideCounts.Count(all.Append(leader).Select(other => other.Side))); }

        await db.SaveChangesAsync(cancel);
    }
}
