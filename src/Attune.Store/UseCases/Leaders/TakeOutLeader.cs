using Attune.Domain.Leaders;
using Attune.Domain.Rounds;
using Attune.Domain.Viewers;
using Attune.Statistics.Sides;
using Attune.Store.UseCases.Privacy;

namespace Attune.Store.UseCases.Leaders;

/// <summary>
/// Takes a leader out of the round that is prepared, or, after a lock, of every round to come; the rules of the round follow the size of the sides. Whoever had a place in an earlier round stays
/// there with answers, votes and promises, and can be brought back. Whoever never had one is removed.
/// </summary>
public sealed class TakeOutLeader(AttuneDb db, EraseLeader erase)
{
    /// <returns>True if the leader stays in earlier rounds; false if nothing of the leader is on the disk any more.</returns>
    public async Task<bool> RunAsync(Round round, Leader leader, IEnumerable<Leader> all, Viewer by, DateTimeOffset now, CancellationToken cancel)
    {
        var stays = await db.HadAPlaceAsync(leader, cancel);
        round.Follow(SideCounts.Count(all.Where(other => other != leader).Select(other => other.Side)));
        // A round that is locked keeps its people; who goes then is in none that comes.
        if (stays) { leader.Leave(round.Phase >= RoundPhase.Locked ? round.Number + 1 : round.Number); }

        await db.SaveChangesAsync(cancel);
        if (!stays) { await erase.RunAsync(leader.Id, by, now, cancel); }

        return stays;
    }
}
