using Attune.Domain.Seats;
using Attune.Store.Keys;
using Attune.Store.Model;
using Attune.Store.Seats;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Seats;

/// <summary>What came of a PIN.</summary>
/// <param name="Try">Whether it was right.</param>
/// <param name="Opened">The seat; null unless it was.</param>
/// <param name="WaitsUntil">When the next one is looked at, if it has to wait.</param>
public sealed record PinOpening(PinTry Try, OpenedSeat? Opened = null, DateTimeOffset? WaitsUntil = null);

/// <summary>
/// Opens a begun seat with a link and the PIN that was chosen there. Tries are counted at the seat, in the database, before they are looked at: many at once, or on
/// several nodes, are counted as many. A device that is known is asked for no PIN, so nobody can keep a leader out of it.
/// </summary>
public sealed class OpenSeatByPin(AttuneDb db, InstallationKey keys)
{
    /// <returns>Null if the link is over.</returns>
    public async Task<PinOpening?> RunAsync(string token, string pin, Visit visit, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(visit);
        if (await db.FindLinkAsync(token, visit.Now, cancel) is not var (link, place, voice)) { return null; }
        var seats = place.Seats.Where(seat => seat.Pin is not null).ToArray();
        var taken = seats.Where(seat => seat.TakeTry(visit.Now)).ToArray();
        if (taken.Length == 0) { return new(seats.Length == 0 ? PinTry.Wrong : PinTry.Waits, WaitsUntil: seats.Min(seat => seat.WaitsUntil)); }
        // Another try was counted at the same moment.
        if (await db.SaveIfUnchangedAsync(cancel) != WriteOutcome.Saved) { return new(PinTry.Waits); }
        var right = taken.FirstOrDefault(seat => seat.Try(pin, keys.Seats) == PinTry.Right);
        if (right is null || (await place.VoiceAsync(db, right.Number, cancel) ?? (link.Seat == right.Number ? voice : null)) is not { } own)
        {
            if (taken.Any(seat => seat.WaitsUntil is not null))
            {
                db.Audit.Add(place.Line(AuditAct.PinHeldBack, visit.Now));
                await db.SaveChangesAsync(cancel);
            }

            return new(PinTry.Wrong);
        }

        var opened = SeatOpening.Open(db, place, right, own, Proof.Pin, roomOnly: false, link, visit);
        await db.SaveChangesAsync(cancel);
        return new(PinTry.Right, opened);
    }
}
