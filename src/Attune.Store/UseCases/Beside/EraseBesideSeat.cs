using Attune.Domain.Beside;
using Attune.Domain.Viewers;
using Attune.Store.Privacy;

namespace Attune.Store.UseCases.Beside;

/// <summary>Erases a seat beside a round with everything that was written there.</summary>
public sealed class EraseBesideSeat(AttuneDb db, ErasureNews news)
{
    /// <summary>Returns when nothing of the seat is on the disk, and the other nodes were told.</summary>
    public async Task RunAsync(BesideSeat seat, Viewer by, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(seat);
        ArgumentNullException.ThrowIfNull(by);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var rounds = await BesideErasure.EraseAsync(db, seat.Program, [seat], by, now, cancel);
        await transaction.CommitAsync(cancel);
        await news.TellAsync(rounds, cancel);
    }
}
