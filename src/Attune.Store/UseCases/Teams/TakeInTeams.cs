using Attune.Domain.Teams;
using Attune.Store.Teams;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Teams;

/// <summary>Takes teams that were added to the tree since into an open cascade. Those that are in it stay where they were asked.</summary>
public sealed class TakeInTeams(AttuneDb db)
{
    /// <returns>How many were taken in; null if the cascade takes nothing any more, or another window took them in at the same moment.</returns>
    public async Task<int?> RunAsync(Cascade cascade, DateTimeOffset now, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (!await TeamWrite.HoldOpenAsync(db, cascade.Id, now, cancel)) { return null; }
        var added = CascadeTeam.In(cascade, await db.TeamTreeAsync(cascade.Program, cancel), await db.TeamsOfAsync(cascade.Id, cancel));
        db.AddRange(added);
        if (await db.SaveIfFreeAsync(cancel) != WriteOutcome.Saved) { return null; }
        await transaction.CommitAsync(cancel);
        return added.Length;
    }
}
