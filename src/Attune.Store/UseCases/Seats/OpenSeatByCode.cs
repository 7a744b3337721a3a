using Attune.Domain.Seats;
using Attune.Store.Keys;
using Attune.Store.Seats;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Seats;

/// <summary>Opens a seat with the code that a device of its leader shows. A code opens once.</summary>
public sealed class OpenSeatByCode(AttuneDb db, InstallationKey keys)
{
    /// <returns>Null if there is no such code, or it is over.</returns>
    public async Task<OpenedSeat?> RunAsync(string? code, Visit visit, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(visit);
        if (DeviceCode.Read(code, keys.Seats) is not var (hash, key)
            || await db.Devices.FirstOrDefaultAsync(device => device.CodeHash == hash, cancel) is not { } shows
            || await SeatPlace.FindAsync(db, shows.Round, shows.Leader, cancel) is not { } place
            || place.Seat(shows.Seat) is not { } seat)
        {
            return null;
        }

        var voice = shows.TakeCode(hash, key, visit.Now);
        var opened = voice is { } own ? SeatOpening.Open(db, place, seat, own, Proof.Code, roomOnly: false, null, visit, shows.RemembersFrom) : null;
        // Used at the same moment by another browser: it opens one of them.
        return await db.SaveIfUnchangedAsync(cancel) == WriteOutcome.Saved ? opened : null;
    }
}
