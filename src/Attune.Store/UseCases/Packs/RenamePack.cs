using Attune.Domain.Questions;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Packs;

/// <summary>Gives a pack of the library another name. Programs that took its questions are not touched.</summary>
public sealed class RenamePack(AttuneDb db)
{
    /// <param name="pack">The pack, as it is now.</param>
    /// <param name="name">Its new name.</param>
    /// <param name="revision">The revision that was shown to whoever renames it.</param>
    /// <param name="cancel">Ends the work early.</param>
    public async Task<LibraryOutcome> RunAsync(LibraryPack pack, string name, int revision, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(pack);
        if (KeepPack.ProblemOf(name) is { } problem) { return problem; }
        if (pack.Name == name) { return LibraryOutcome.Kept; }
        if (pack.Revision != revision) { return LibraryOutcome.ChangedElsewhere; }
        pack.Rename(name);
        try
        {
            if (await db.SaveIfUnchangedAsync(cancel) == WriteOutcome.Saved) { return LibraryOutcome.Kept; }
            db.ChangeTracker.Clear();
            return LibraryOutcome.ChangedElsewhere;
        }
        catch (DbUpdateException taken) when (Races.IsTaken(taken))
        {
            db.ChangeTracker.Clear();
            return LibraryOutcome.NameTaken;
        }
    }
}
