using System.Security.Cryptography;
using Attune.Store.Keys;
using Attune.Store.Model;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Keys;

/// <summary>Opens the key of the installation at the start, and makes it for an empty database.</summary>
public sealed class OpenKeys(IDbContextFactory<AttuneDb> dbs, MasterKey master, InstallationKey installation)
{
    /// <summary>Returns when the keys are open.</summary>
    /// <exception cref="WrongMasterKeyException">The keys of the database belong to another master key.</exception>
    public async Task RunAsync(CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        installation.Open(master.Unwrap(await ReadAsync(db, cancel) ?? await MakeAsync(db, cancel)));
    }

    private async Task<InstallationKeyRow> MakeAsync(AttuneDb db, CancellationToken cancel)
    {
        if (await db.DataKeys.AnyAsync(cancel) || await db.Users.AnyAsync(cancel) || await db.Programs.AnyAsync(cancel))
        {
            throw new WrongMasterKeyException("This database has sealed texts, but the key of the installation that opens them is missing. Restore the database from a backup.");
        }

        // The file first: a key in the database whose master key was never written would open nothing.
        master.Keep();
        var row = new InstallationKeyRow(InstallationKeyRow.TheOne, master.Wrap(RandomNumberGenerator.GetBytes(MasterKey.Bytes)), master.Id);
        db.InstallationKeys.Add(row);
        try
        {
            await db.SaveChangesAsync(cancel);
            return row;
        }
        catch (DbUpdateException taken) when (Races.IsTaken(taken))
        {
            // Another node made the key at the same moment; that one is used, if this node has the same master key.
            db.ChangeTracker.Clear();
            return await ReadAsync(db, cancel) ?? throw new InvalidOperationException("The key of the installation was made and is gone again.", taken);
        }
    }

    private static Task<InstallationKeyRow?> ReadAsync(AttuneDb db, CancellationToken cancel)
        => db.InstallationKeys.AsNoTracking().FirstOrDefaultAsync(row => row.Id == InstallationKeyRow.TheOne, cancel);
}
