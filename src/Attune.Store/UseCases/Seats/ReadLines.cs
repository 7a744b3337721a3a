using Attune.Store.Seats;

namespace Attune.Store.UseCases.Seats;

/// <summary>A leader has read what happened to links and devices; the notice goes.</summary>
public sealed class ReadLines(AttuneDb db)
{
    public async Task RunAsync(Admission admission, long upTo, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(admission);
        if (await SeatPlace.FindAsync(db, admission.Round, admission.Leader, cancel) is not { } place || place.Seat(admission.Seat) is not { } seat) { return; }
        seat.Read(upTo);
        await db.SaveChangesAsync(cancel);
    }
}
