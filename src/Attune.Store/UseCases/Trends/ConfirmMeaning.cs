using Attune.Domain.Trends;
using Attune.Domain.Viewers;
using Attune.Store.Model;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Trends;

/// <summary>Keeps a person's word that a question means the same in two versions, and writes it into the trail.</summary>
public sealed class ConfirmMeaning(AttuneDb db)
{
    /// <returns>ChangedElsewhere if it was said already.</returns>
    public async Task<WriteOutcome> RunAsync(SameMeaning said, Viewer by, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(said);
        ArgumentNullException.ThrowIfNull(by);
        if (await db.SameMeanings.AnyAsync(there => there.Program == said.Program && there.Question == said.Question && there.Before == said.Before && there.After == said.After, cancel)) { return WriteOutcome.ChangedElsewhere; }
        db.SameMeanings.Add(said);
        db.Audit.Add(new(said.Program, null, said.At, AuditAct.MeaningConfirmed, by.Role, by.Name, said.After));
        return await db.SaveIfFreeAsync(cancel);
    }
}
