using Attune.Domain.Programs;
using Attune.Domain.Rooms;
using Attune.Domain.Rounds;
using Attune.Domain.Sittings;
using Attune.Domain.Viewers;
using Attune.Store.Model;

namespace Attune.Store.UseCases.Sittings;

/// <summary>Opens the reading to the room, and says so in the audit.</summary>
public sealed class StartSitting(AttuneDb db)
{
    /// <summary>Returns when the start is on the disk, or with the reason why the sitting does not start.</summary>
    public async Task<SittingOutcome> RunAsync(RoundId id, ShownReading reading, bool approved, Viewer by, DateTimeOffset now, CancellationToken cancel)
    {
        var round = await db.Rounds.FirstAsync(candidate => candidate.Id == id, cancel);
        var sitting = await new PrepareSitting(db).RunAsync(round, cancel);
        if (await db.CorrectionsWaitAsync(round, cancel)) { return SittingOutcome.CorrectionsWait; }
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        sitting.Follow(reading);
        var outcome = sitting.Start(round, approved, now);
        if (outcome != SittingOutcome.Done) { return outcome; }
        db.Audit.Add(new(round.Program, id, now, AuditAct.Revealed, by.Role, by.Name, 0));
        db.ChangeRoom(id, RoomPhase.From(sitting));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return outcome;
    }
}
