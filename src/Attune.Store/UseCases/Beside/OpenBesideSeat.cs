using Attune.Domain.Beside;
using Attune.Domain.Viewers;
using Attune.Store.Model;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Beside;

/// <summary>Opens a seat beside a round in a browser, by its link.</summary>
public sealed class OpenBesideSeat(AttuneDb db)
{
    /// <returns>The seat and what the browser keeps; null if the link is over, or somebody has begun in another browser.</returns>
    public async Task<(BesideSeat Seat, string Device)?> RunAsync(string token, DateTimeOffset now, CancellationToken cancel)
    {
        if (BesideSeat.HashOf(token) is not { } hash || await db.BesideSeats.FirstOrDefaultAsync(candidate => candidate.TokenHash == hash, cancel) is not { } seat) { return null; }
        var isFirst = seat.IsUnopened;
        if (seat.Open(now) is not { } device) { return null; }
        db.Audit.Add(new(seat.Program, seat.Round, now, isFirst ? AuditAct.LinkOpened : AuditAct.DeviceOpened, ViewerRole.Leader, "", 0) { Concerns = seat.Whom });
        return (await db.SaveIfUnchangedAsync(cancel)).IsKept() ? (seat, device) : null;
    }
}
