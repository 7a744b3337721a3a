using Attune.Domain.Rounds;
using Attune.Domain.Viewers;
using Attune.Store.Model;
using Attune.Store.Seats;

namespace Attune.Store.UseCases.Seats;

/// <summary>
/// A leader whose seat was set aside, and who came in by a known device, a code or the PIN, lets it stand again. What was written in the other seat is kept there and does
/// not count; its devices end.
/// </summary>
public sealed class BringBackSeat(AttuneDb db)
{
    /// <returns>False if the round is locked, or if the seat stands already and no other was opened.</returns>
    public async Task<bool> RunAsync(Admission admission, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(admission);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await SeatPlace.FindAsync(db, admission.Round, admission.Leader, cancel) is not { Round.Phase: RoundPhase.Collecting } place || place.Seat(admission.Seat) is not { IsPending: false } seat) { return false; }
        var pending = place.Seats.Where(other => other.IsPending).ToArray();
        if (seat.Stands && pending.Length == 0) { return false; }
        if (!seat.Stands && !await SeatOpening.StandAsync(db, place, seat, cancel)) { return false; }
        if (place.Invitation.IsDelegated) { place.Invitation.EndDelegation(); }
        await SeatOpening.EndAsync(db, place, device => device.Seat != admission.Seat, now, ViewerRole.Leader, "", cancel);
        await SeatOpening.EndLinksAsync(db, place, now, ViewerRole.Leader, "", cancel);
        db.Audit.Add(place.Line(AuditAct.SeatBroughtBack, now));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }
}
