using Attune.Domain.Leaders;
using Attune.Domain.Rounds;
using Attune.Domain.Viewers;
using Attune.Statistics.Sides;
using Attune.Store.Privacy;
using Attune.Store.UseCases.Privacy;

namespace Attune.Store.UseCases.Leaders;

/// <summary>Removes a leader while the round is prepared; the rules of the round follow the size of the sides.</summary>
public sealed class RemoveLeader(AttuneDb db, EraseLeader erase)
{
    /// <summary>Returns when nothing of the leader is on the disk any more.</summary>
    public async Task<ErasureOutcome> RunAsync(Round round, Leader leader, IEnumerable<Leader> all, Viewer by, DateTimeOffset now, CancellationToken cancel)
    {
        round.Follow(SideCounts.Count(all.Where(other => other != leader).Select(other => other.Side)));
        await db.SaveChangesAsync(cancel);
        return await erase.RunAsync(leader.Id, by, now, cancel);
    }
}
