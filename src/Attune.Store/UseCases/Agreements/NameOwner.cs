using Attune.Analysis.Rounds;
using Attune.Domain.Agreements;
using Attune.Domain.Rounds;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Agreements;

/// <summary>Names who is accountable for an activity in a stage.</summary>
public sealed class NameOwner(AttuneDb db)
{
    /// <returns>ChangedElsewhere if two windows named an owner at once: the page shows who was named, and another can be named.</returns>
    public async Task<WriteOutcome> RunAsync(Round round, string activity, Stage stage, Accountable owner, DateTimeOffset now, CancellationToken cancel)
    {
        var named = await db.Ownership.Where(ownership => ownership.Program == round.Program && ownership.Stage == stage).ToListAsync(cancel);
        if (named.Find(ownership => ownership.Activity == activity) is not { } there) { db.Ownership.Add(new(round, activity, stage, owner, now)); }
        else { there.Name(owner, now); }
        return await db.SaveIfFreeAsync(cancel);
    }
}
