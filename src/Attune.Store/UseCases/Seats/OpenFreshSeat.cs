using Attune.Domain.Seats;
using Attune.Store.Model;
using Attune.Store.Seats;

namespace Attune.Store.UseCases.Seats;

/// <summary>
/// Opens an empty seat in a place that was begun, for somebody who has only a link. What was written before stays sealed, and goes on counting until somebody is done in
/// the fresh seat. The leader reads on every other device that it was opened.
/// </summary>
public sealed class OpenFreshSeat(AttuneDb db)
{
    /// <returns>Null if the link is over, or if it opens no fresh seat.</returns>
    public async Task<OpenedSeat?> RunAsync(string token, Visit visit, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(visit);
        if (await db.FindLinkAsync(token, visit.Now, cancel) is not var (link, place, _) || SeatDoor.Opens(LinkLooks.ProofOf(link, place), place.HasBegun, place.Round.Phase) != Door.FreshSeat) { return null; }
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        // There is one fresh seat at a time; whoever opened the one before may be somebody else.
        foreach (var before in place.Seats.Where(seat => seat.IsPending))
        {
            await SeatOpening.EndAsync(db, place, device => device.Seat == before.Number, visit.Now, Domain.Viewers.ViewerRole.Leader, "", cancel);
        }

        var (seat, voice) = await SeatOpening.AddAsync(db, place, cancel);
        db.Audit.Add(place.Line(AuditAct.FreshSeatOpened, visit.Now));
        var opened = SeatOpening.Open(db, place, seat, voice, Proof.Link, roomOnly: false, link, visit);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return opened;
    }
}
