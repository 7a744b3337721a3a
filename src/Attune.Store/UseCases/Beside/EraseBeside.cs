using Attune.Domain.Beside;
using Attune.Domain.Viewers;
using Attune.Store.Model;
using Attune.Store.Privacy;

namespace Attune.Store.UseCases.Beside;

/// <summary>Erases a seat beside a round with everything written there, or a whole third voice.</summary>
public sealed class EraseBeside(AttuneDb db, ErasureNews news)
{
    /// <summary>Returns when nothing of the seat is on the disk, and the other nodes were told.</summary>
    public Task<ErasureOutcome> RunAsync(BesideSeat seat, Viewer by, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(seat);
        return EraseAsync([seat], null, by, now, cancel);
    }

    /// <summary>Returns when nothing of the voice is on the disk, and the other nodes were told.</summary>
    public async Task<ErasureOutcome> RunAsync(ThirdVoice voice, Viewer by, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(voice);
        return await EraseAsync(await db.BesideSeats.AsNoTracking().Where(seat => seat.Voice == voice.Id).ToListAsync(cancel), voice, by, now, cancel);
    }

    private async Task<ErasureOutcome> EraseAsync(List<BesideSeat> seats, ThirdVoice? voice, Viewer by, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(by);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var ids = seats.ConvertAll(seat => seat.Id);
        var answers = await db.BesideAnswers.Where(answer => ids.Contains(answer.Seat)).ExecuteDeleteAsync(cancel);
        await db.BesideSeats.Where(seat => ids.Contains(seat.Id)).ExecuteDeleteAsync(cancel);
        if (voice is not null) { await db.ThirdVoices.Where(candidate => candidate.Id == voice.Id).ExecuteDeleteAsync(cancel); }
        var rounds = seats.Select(seat => seat.Round).Distinct().ToList();
        if (seats.Select(seat => seat.Program).FirstOrDefault(voice?.Program ?? default) is var program && program != default)
        {
            db.Audit.Add(new(program, rounds.Count == 1 ? rounds[0] : null, now, AuditAct.Erased, by.Role, by.Name, answers));
        }

        foreach (var round in rounds) { db.ChangeRoom(round); }
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        await news.TellAsync(rounds, cancel);
        return ErasureOutcome.Erased;
    }
}
