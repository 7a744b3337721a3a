using Attune.Domain.Programs;
using Attune.Domain.Viewers;
using Attune.Store.Model;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Trends;

/// <summary>Takes back that a question means the same in two versions; the trail keeps both.</summary>
public sealed class TakeBackMeaning(AttuneDb db)
{
    /// <returns>NotInvited if nobody had said so.</returns>
    public async Task<WriteOutcome> RunAsync(ProgramId program, string question, int before, int after, Viewer by, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (await db.SameMeanings.FirstOrDefaultAsync(said => said.Program == program && said.Question == question && said.Before == before && said.After == after, cancel) is not { } there) { return WriteOutcome.NotInvited; }
        db.SameMeanings.Remove(there);
        db.Audit.Add(new(program, null, now, AuditAct.MeaningTakenBack, by.Role, by.Name, after));
        return await db.SaveIfUnchangedAsync(cancel);
    }
}
