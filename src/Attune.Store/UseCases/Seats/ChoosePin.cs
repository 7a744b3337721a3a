using Attune.Domain.Seats;
using Attune.Store.Keys;
using Attune.Store.Model;
using Attune.Store.Seats;

namespace Attune.Store.UseCases.Seats;

/// <summary>A leader chooses a PIN, another one, or none any more.</summary>
public sealed class ChoosePin(AttuneDb db, InstallationKey keys)
{
    /// <param name="admission">The seat.</param>
    /// <param name="pin">The PIN; null or empty for none.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancel">Ends the work early.</param>
    /// <returns>What is wrong with it; null if it was saved.</returns>
    public async Task<PinProblem?> RunAsync(Admission admission, string? pin, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(admission);
        if (await SeatPlace.FindAsync(db, admission.Round, admission.Leader, cancel) is not { } place || place.Seat(admission.Seat) is not { } seat) { return null; }
        if (string.IsNullOrEmpty(pin)) { seat.ForgetPin(); }
        else if (seat.Choose(pin, keys.Seats) is { } problem) { return problem; }
        db.Audit.Add(place.Line(string.IsNullOrEmpty(pin) ? AuditAct.PinForgotten : AuditAct.PinChosen, now));
        await db.SaveChangesAsync(cancel);
        return null;
    }
}
