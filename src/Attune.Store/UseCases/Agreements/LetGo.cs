using Attune.Domain.Agreements;
using Attune.Domain.Rounds;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Agreements;

/// <summary>Lets a promise go whose leader has left, and says why. Everything else is handed over, superseded, dropped or returned where it stands.</summary>
public sealed class LetGo(AttuneDb db)
{
    /// <returns>DoesNotFit without a reason, or for anything but a promise.</returns>
    public async Task<WriteOutcome> RunAsync(Round round, Orphan orphan, string? reason, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(orphan);
        if (orphan.Duty.Kind != DutyKind.Commitment || !Handover.IsReason(reason)) { return WriteOutcome.DoesNotFit; }
        db.Handovers.Add(new(HandoverId.New(), round, orphan, null, reason!, now));
        db.ChangeRoom(round.Id);
        await db.SaveChangesAsync(cancel);
        return WriteOutcome.Saved;
    }
}
