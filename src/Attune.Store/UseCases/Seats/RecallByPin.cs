using Attune.Domain.Rounds;
using Attune.Domain.Seats;
using Attune.Store.Keys;
using Attune.Store.Model;
using Attune.Store.Seats;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Seats;

/// <summary>
/// Lets a browser that is new to the leader show what the leader wrote in earlier rounds: by the PIN that was chosen at the last of them that has one. Tries are counted there, as when a
/// seat is opened by it.
/// </summary>
public sealed class RecallByPin(AttuneDb db, InstallationKey keys)
{
    /// <returns>Null if there is no PIN of an earlier round, or if a delegate sits here, or the seat does not count.</returns>
    public async Task<PinOpening?> RunAsync(Admission admission, byte[]? device, string pin, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(admission);
        if (device is null
            || await SeatPlace.FindAsync(db, admission.Round, admission.Leader, cancel) is not { Invitation.IsDelegated: false } place || place.Seat(admission.Seat) is not { Stands: true }
            || await db.Devices.FirstOrDefaultAsync(candidate => candidate.TokenHash == device && candidate.Round == admission.Round && candidate.Leader == admission.Leader, cancel) is not { RoomOnly: false } here
            || await EarlierAsync(place, cancel) is not { } earlier) { return null; }
        var seat = earlier.Standing;
        if (!seat.TakeTry(now)) { return new(PinTry.Waits, WaitsUntil: seat.WaitsUntil); }
        // Another try was counted at the same moment.
        if (await db.SaveIfUnchangedAsync(cancel) != WriteOutcome.Saved) { return new(PinTry.Waits); }
        var tried = seat.Try(pin, keys.Seats);
        if (tried == PinTry.Right)
        {
            here.Remember(earlier.Round.Number);
            db.Audit.Add(earlier.Line(AuditAct.DeviceOpenedByProof, now));
        }
        else if (seat.WaitsUntil is not null) { db.Audit.Add(earlier.Line(AuditAct.PinHeldBack, now)); }
        await db.SaveChangesAsync(cancel);
        return new(tried, WaitsUntil: tried == PinTry.Right ? null : seat.WaitsUntil);
    }

    private async Task<SeatPlace?> EarlierAsync(SeatPlace place, CancellationToken cancel)
    {
        foreach (var (round, _) in await db.LockedBeforeAsync(place.Round, cancel))
        {
            if (round.Contract > Contract.Unattributed
                && await SeatPlace.FindAsync(db, round.Id, place.Invitation.Leader, cancel) is { Invitation: { Done: true, IsDelegated: false } } earlier && earlier.Standing.Pin is not null) { return earlier; }
        }

        return null;
    }
}
