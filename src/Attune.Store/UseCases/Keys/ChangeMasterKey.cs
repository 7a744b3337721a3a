using Attune.Store.Keys;
using Attune.Store.Model;

namespace Attune.Store.UseCases.Keys;

/// <summary>What comes of changing the master key.</summary>
public enum MasterKeyOutcome
{
    Changed,

    /// <summary>The new key is the present one.</summary>
    Same,

    /// <summary>The database has no keys yet, so there is nothing to change.</summary>
    NoKeys,
}

/// <summary>How the change ended.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Before">What identifies the key before.</param>
/// <param name="Now">What identifies the key in the file.</param>
public readonly record struct MasterKeyChange(MasterKeyOutcome Outcome, string Before, string Now);

/// <summary>
/// Seals the key of the installation under another master key. All other keys lie under that key, so that one row changes, in one transaction, and whoever
/// has the keys open already works on.
/// </summary>
public sealed class ChangeMasterKey(AttuneDb db, MasterKey present, InstallationKey installation)
{
    /// <summary>Returns when only the new key opens the database; its file is on the disk before that.</summary>
    /// <param name="file">The file of the new key; it is made if it is missing.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancel">Ends the call.</param>
    /// <exception cref="WrongMasterKeyException">The present key is not the one of this database.</exception>
    public async Task<MasterKeyChange> RunAsync(string file, DateTimeOffset now, CancellationToken cancel)
    {
        var next = MasterKey.FromFile(file);
        return new(await SealAsync(next, now, cancel), present.Id, next.Id);
    }

    private async Task<MasterKeyOutcome> SealAsync(MasterKey next, DateTimeOffset now, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await db.InstallationKeys.AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Id == InstallationKeyRow.TheOne, cancel) is not { } row) { return MasterKeyOutcome.NoKeys; }
        var key = present.Unwrap(row);
        // The line of the security log is sealed as well.
        installation.Open(key);
        if (next.Id == present.Id) { return MasterKeyOutcome.Same; }
        next.Keep();
        var wrapped = next.Wrap(key);
        // If another command changed it meanwhile, this one changes nothing.
        var changed = await db.InstallationKeys.Where(candidate => candidate.Id == InstallationKeyRow.TheOne && candidate.MasterKeyId == present.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(candidate => candidate.Wrapped, wrapped).SetProperty(candidate => candidate.MasterKeyId, next.Id), cancel);
        if (changed == 0) { throw new DbUpdateConcurrencyException("Another command changed the master key at the same moment."); }
        db.SecurityEvents.Add(new(now, SecurityAct.MasterKeyChanged, null, "", "", ""));
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return MasterKeyOutcome.Changed;
    }
}
