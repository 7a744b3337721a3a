using Attune.Domain.Beside;
using Attune.Domain.Programs;
using Attune.Domain.Viewers;
using Attune.Store.Model;

namespace Attune.Store.UseCases.Beside;

/// <summary>What the steps that erase something beside a round have in common.</summary>
internal static class BesideErasure
{
    /// <summary>Deletes seats with their answers in the transaction of whoever calls, and writes it to the audit trail.</summary>
    /// <returns>The rounds whose readers have to be told after the commit.</returns>
    public static async Task<ImmutableArray<RoundId>> EraseAsync(AttuneDb db, ProgramId program, IReadOnlyCollection<BesideSeat> seats, Viewer by, DateTimeOffset now, CancellationToken cancel)
    {
        BesideSeatId[] ids = [.. seats.Select(seat => seat.Id)];
        var answers = await db.BesideAnswers.Where(answer => ids.Contains(answer.Seat)).ExecuteDeleteAsync(cancel);
        await db.BesideSeats.Where(seat => ids.Contains(seat.Id)).ExecuteDeleteAsync(cancel);
        ImmutableArray<RoundId> rounds = [.. seats.Select(seat => seat.Round).Distinct()];
        db.Audit.Add(new(program, rounds is [var only] ? only : null, now, AuditAct.Erased, by.Role, by.Name, answers));
        foreach (var round in rounds) { db.ChangeRoom(round); }
        await db.SaveChangesAsync(cancel);
        return rounds;
    }
}
