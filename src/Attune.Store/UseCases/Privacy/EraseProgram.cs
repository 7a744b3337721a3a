using Attune.Domain.Programs;
using Attune.Domain.Viewers;
using Attune.Store.Model;
using Attune.Store.Privacy;

namespace Attune.Store.UseCases.Privacy;

/// <summary>Erases a program with everything in it. Its key goes as well, so that copies of the database hold only texts that nobody can open.</summary>
public sealed class EraseProgram(IDbContextFactory<AttuneDb> dbs, ErasureNews news)
{
    /// <summary>Returns when nothing of the program but its audit trail is on the disk any more, and the other nodes were told.</summary>
    public async Task<ErasureOutcome> RunAsync(ProgramId program, Viewer by, DateTimeOffset now, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var answers = await db.Answers.CountAsync(answer => answer.Program == program, cancel);
        var rounds = await db.Rounds.Where(round => round.Program == program).Select(round => round.Id).ToListAsync(cancel);
        await db.Rounds.Where(round => round.Program == program).ExecuteDeleteAsync(cancel);
        if (await db.Programs.Where(candidate => candidate.Id == program).ExecuteDeleteAsync(cancel) == 0) { return ErasureOutcome.NotThere; }
        db.Audit.Add(new(program, null, now, AuditAct.Erased, by.Role, by.Name, answers));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        news.Forget(program);
        await news.TellAsync(rounds, cancel);
        return ErasureOutcome.Erased;
    }
}
