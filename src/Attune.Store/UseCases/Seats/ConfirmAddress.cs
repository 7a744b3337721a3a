using Attune.Store.Model;
using Attune.Store.Seats;

namespace Attune.Store.UseCases.Seats;

/// <summary>A leader says at the seat that the stored mail address is the right one, or takes it back.</summary>
public sealed class ConfirmAddress(AttuneDb db)
{
    /// <param name="admission">The seat.</param>
    /// <param name="shown">The address that stood on the page; null to take it back.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancel">Ends the work early.</param>
    /// <returns>False if there is another address by now: nobody confirms what was not read.</returns>
    public async Task<bool> RunAsync(Admission admission, string? shown, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(admission);
        if (await SeatPlace.FindAsync(db, admission.Round, admission.Leader, cancel) is not { } place || place.Seat(admission.Seat) is not { } seat) { return false; }
        var leader = await db.Leaders.AsNoTracking().FirstAsync(candidate => candidate.Id == admission.Leader, cancel);
        var stored = place.Invitation.IsDelegated ? place.Invitation.DelegateMail : leader.Mail;
        if (shown is not null && (stored.Length == 0 || shown != stored)) { return false; }
        if (seat.MailConfirmed == shown is not null) { return true; }
        seat.ConfirmMail(shown is not null);
        db.Audit.Add(place.Line(shown is null ? AuditAct.AddressUnconfirmed : AuditAct.AddressConfirmed, now));
        await db.SaveChangesAsync(cancel);
        return true;
    }
}
