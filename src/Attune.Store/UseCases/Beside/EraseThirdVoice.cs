using Attune.Domain.Beside;
using Attune.Domain.Viewers;
using Attune.Store.Privacy;

namespace Attune.Store.UseCases.Beside;

/// <summary>Takes a third voice out of a program, with the seats of all who spoke for it and everything written there.</summary>
public sealed class EraseThirdVoice(AttuneDb db, ErasureNews news)
{
    /// <summary>Returns when nothing of the voice is on the disk, and the other nodes were told.</summary>
    public async Task RunAsync(ThirdVoice voice, Viewer by, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(voice);
        ArgumentNullException.ThrowIfNull(by);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var seats = await db.BesideSeats.AsNoTracking().Where(seat => seat.Voice == voice.Id).ToListAsync(cancel);
        var rounds = await BesideErasure.EraseAsync(db, voice.Program, seats, by, now, cancel);
        await db.ThirdVoices.Where(candidate => candidate.Id == voice.Id).ExecuteDeleteAsync(cancel);
        await transaction.CommitAsync(cancel);
        await news.TellAsync(rounds, cancel);
    }
}
