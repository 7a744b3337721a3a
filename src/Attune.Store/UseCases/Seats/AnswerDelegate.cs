using Attune.Domain.Viewers;
using Attune.Store.Model;
using Attune.Store.Seats;

namespace Attune.Store.UseCases.Seats;

/// <summary>
/// A leader lets the proposed delegate answer, or does not. The delegate gets a seat of its own, which stands; the leader keeps the own one, from which this can be taken
/// back, and neither reads what the other wrote.
/// </summary>
public sealed class AnswerDelegate(AttuneDb db)
{
    /// <param name="admission">The leader's own seat.</param>
    /// <param name="name">The name of the delegate that stood on the page; null to refuse.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancel">Ends the work early.</param>
    /// <returns>False if it is another name by now, or too late.</returns>
    public async Task<bool> RunAsync(Admission admission, string? name, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(admission);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await SeatPlace.FindAsync(db, admission.Round, admission.Leader, cancel) is not { Invitation.IsDelegateProposed: true } place || place.Seat(admission.Seat) is not { Stands: true }) { return false; }
        if (name is null) { place.Invitation.EndDelegation(); }
        else
        {
            if (!place.Invitation.AgreeToDelegate(name)) { return false; }
            var (seat, _) = await SeatOpening.AddAsync(db, place, cancel);
            await db.SaveChangesAsync(cancel);
            if (!await SeatOpening.StandAsync(db, place, seat, cancel)) { return false; }
            await SeatOpening.EndLinksAsync(db, place, now, ViewerRole.Leader, "", cancel);
        }

        db.Audit.Add(place.Line(name is null ? AuditAct.DelegateRefused : AuditAct.DelegateAgreed, now));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return true;
    }
}
