using Attune.Domain.Gates;
using Attune.Store;
using Attune.Store.Seats;

namespace Attune.Web.Seat;

/// <summary>Reads what a leader wrote in earlier rounds, for that leader at the own seat, as far as the browser may show it.</summary>
internal sealed class LastTimeReader(AttuneDb db, Gate gate, IHttpContextAccessor http)
{
    /// <summary>The leader's earlier places, the latest first, and whether what was written there may be shown here.</summary>
    public Task<ImmutableArray<EarlierPlace>> PlacesAsync(Seat seat, CancellationToken cancel)
        => db.EarlierPlacesAsync(seat.Admission, seat.Round, seat.IsLeaderInPerson, SeatAuthentication.DeviceOf(http.HttpContext!.User), cancel);

    public async Task<LastTime> ReadAsync(Seat seat, CancellationToken cancel)
        => await PlacesAsync(seat, cancel) is { IsEmpty: false } places ? await db.LastTimeAsync(gate, places, seat.Pack, cancel) : LastTime.Nothing;
}
