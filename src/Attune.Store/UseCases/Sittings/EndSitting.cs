using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Domain.Sittings;

namespace Attune.Store.UseCases.Sittings;

/// <summary>Ends the sitting, or opens it again.</summary>
public sealed class EndSitting(AttuneDb db)
{
    /// <summary>Returns when the end is on the disk, or with the reason why the sitting goes on.</summary>
    public async Task<SittingOutcome> RunAsync(RoundId id, bool end, DateTimeOffset now, CancellationToken cancel)
    {
        var round = await db.Rounds.FirstAsync(candidate => candidate.Id == id, cancel);
        var sitting = await new PrepareSitting(db).RunAsync(round, cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var outcome = end ? sitting.End(now) : sitting.Reopen();
        if (outcome != SittingOutcome.Done) { return outcome; }
        round.EndReveal(end);
        db.ChangeRoom(id, RoomPhase.From(sitting));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return outcome;
    }
}
