using Attune.Domain.Viewers;
using Attune.Store.Seats;

namespace Attune.Store.UseCases.Seats;

/// <summary>A leader ends devices of the own seat: their cookies open nothing from the next request on, whoever has them.</summary>
public sealed class EndDevices(AttuneDb db)
{
    /// <param name="admission">The seat.</param>
    /// <param name="only">The device to end, by its id; null for all of this seat.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancel">Ends the work early.</param>
    /// <returns>How many were ended.</returns>
    public async Task<int> RunAsync(Admission admission, string? only, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(admission);
        if (await SeatPlace.FindAsync(db, admission.Round, admission.Leader, cancel) is not { } place) { return 0; }
        byte[]? one = only is null ? null : only.Length == 64 && only.All(char.IsAsciiHexDigit) ? Convert.FromHexString(only) : [];
        var ended = await SeatOpening.EndAsync(db, place, device => device.Seat == admission.Seat && (one == null || device.TokenHash == one), now, ViewerRole.Leader, "", cancel);
        await db.SaveChangesAsync(cancel);
        return ended;
    }
}
