namespace Attune.Store.UseCases.Packs;

/// <summary>Takes a pack out of the library. Programs that took its questions keep them.</summary>
public sealed class DropPack(AttuneDb db)
{
    /// <summary>Returns when it is gone, also if another window took it out first.</summary>
    public async Task RunAsync(Guid account, Guid pack, CancellationToken cancel)
        => await db.LibraryOf(account).Where(candidate => candidate.Id == pack).ExecuteDeleteAsync(cancel);
}
