using Attune.Domain.Seats;
using Attune.Store.Seats;

namespace Attune.Store.UseCases.Seats;

/// <summary>Opens a seat in a browser with a link alone: one that nobody has begun, or one whose leader confirmed the address to which the link was sent.</summary>
public sealed class OpenSeat(AttuneDb db)
{
    /// <returns>Null if the link is over, or if it does not open the seat by itself.</returns>
    public async Task<OpenedSeat?> RunAsync(string token, Visit visit, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(visit);
        if (await db.FindLinkAsync(token, visit.Now, cancel) is not var (link, place, voice) || place.Seat(link.Seat) is not { } seat) { return null; }
        var proof = LinkLooks.ProofOf(link, place);
        if (SeatDoor.Opens(proof, place.HasBegun, place.Round.Phase) != Door.Seat) { return null; }
        var opened = SeatOpening.Open(db, place, seat, voice, proof, roomOnly: false, link, visit, await db.RemembersFromAsync(visit.Known, place, cancel));
        await db.SaveChangesAsync(cancel);
        return opened;
    }
}
