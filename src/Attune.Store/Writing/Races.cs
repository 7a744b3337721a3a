namespace Attune.Store;

/// <summary>Two windows at the same moment: the second is told, and keeps nothing.</summary>
public static class Races
{
    /// <summary>Keeps a new row under the next number.</summary>
    /// <returns>False if another window wrote there at the same moment: nothing of this one is kept, its form is shown again.</returns>
    public static async Task<bool> KeptAsync(this AttuneDb db, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException exception) when (IsTaken(exception))
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    /// <summary>Keeps a change of a row that tells each version from the one before.</summary>
    /// <returns>False if another window changed it first: nothing of this one is kept, and the row is still tracked as this one wanted it.</returns>
    public static async Task<bool> WasFirstAsync(this AttuneDb db, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }

    /// <summary>The key is another row's, written at the same moment; neither an older version nor a database that cannot serve.</summary>
    public static bool IsTaken(DbUpdateException exception) => exception is not DbUpdateConcurrencyException && StoreFaults.Of(exception) is null;
}
