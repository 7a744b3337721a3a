using Attune.Domain.Seats;
using Attune.Store.Seats;

namespace Attune.Store.UseCases.Seats;

/// <summary>Opens the sitting, for somebody who comes after the lock and has only a link: what the room sees, and votes, and nothing that was written before.</summary>
public sealed class OpenRoom(AttuneDb db)
{
    /// <returns>Null if the link is over, or if it does not open the room alone.</returns>
    public async Task<OpenedSeat?> RunAsync(string token, Visit visit, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(visit);
        if (await db.FindLinkAsync(token, visit.Now, cancel) is not var (link, place, voice) || SeatDoor.Opens(LinkLooks.ProofOf(link, place), place.HasBegun, place.Round.Phase) != Door.RoomOnly) { return null; }
        var standing = await place.VoiceAsync(db, place.Standing.Number, cancel) ?? voice;
        var opened = SeatOpening.Open(db, place, place.Standing, standing, Proof.Link, roomOnly: true, link, visit);
        await db.SaveChangesAsync(cancel);
        return opened;
    }
}
