using Attune.Domain.Programs;
using Attune.Domain.Viewers;
using Attune.Store.Model;

namespace Attune.Store.UseCases.Rounds;

/// <summary>Takes a lock back while nobody has read; both stand in the audit trail.</summary>
public sealed class UndoLock(AttuneDb db)
{
    /// <returns>False if somebody has read meanwhile, if the sitting is prepared, or if the promise has erased who wrote what.</returns>
    public async Task<bool> RunAsync(RoundId id, Viewer by, DateTimeOffset now, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var round = await db.Rounds.FirstAsync(candidate => candidate.Id == id, cancel);
        if (!round.UndoLock(await db.LooksAsync(round, cancel), now)) { return false; }

        await db.FollowLockAsync(round, now, cancel);
        db.Audit.Add(new(round.Program, id, now, AuditAct.Unlocked, by.Role, by.Name, 0));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }
}
