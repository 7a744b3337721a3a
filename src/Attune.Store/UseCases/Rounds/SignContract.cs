using Attune.Domain.Rounds;
using Attune.Store.Seats;

namespace Attune.Store.UseCases.Rounds;

/// <summary>
/// A leader signs the promise of the round by beginning to answer. From then on a link alone does not open the seat, and whoever had opened it before in another browser is
/// out.
/// </summary>
public sealed class SignContract(AttuneDb db)
{
    /// <summary>Returns when the signature is on the disk.</summary>
    /// <param name="admission">The seat.</param>
    /// <param name="contract">The promise that was read.</param>
    /// <param name="device">The device at which it is begun; null ends all.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancel">Ends the work early.</param>
    public async Task RunAsync(Admission admission, Contract contract, byte[]? device, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(admission);
        if (await SeatPlace.FindAsync(db, admission.Round, admission.Leader, cancel) is not { } place || place.Seat(admission.Seat) is not { } seat) { return; }
        await SeatOpening.BeginAsync(db, place, seat, contract, device, now, cancel);
        await db.SaveChangesAsync(cancel);
    }
}
