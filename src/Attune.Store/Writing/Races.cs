namespace Attune.Store.Writing;

/// <summary>Saving when two windows write the same thing at the same moment: the second is told so and saves nothing.</summary>
internal static class Races
{
    /// <summary>Saves a new row under the next free number.</summary>
    /// <returns>ChangedElsewhere if another window took the number at the same moment: nothing is saved here, and the form is shown again.</returns>
    public static async Task<WriteOutcome> SaveIfFreeAsync(this AttuneDb db, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        try
        {
            await db.SaveChangesAsync(cancel);
            return WriteOutcome.Saved;
        }
        catch (DbUpdateException exception) when (IsTaken(exception))
        {
            db.ChangeTracker.Clear();
            db.ForgetRoomChanges();
            return WriteOutcome.ChangedElsewhere;
        }
    }

    /// <summary>Saves a change of a row that has a concurrency token.</summary>
    /// <returns>ChangedElsewhere if another window changed it first: nothing is saved here, and the row is still tracked with the changes that were wanted.</returns>
    public static async Task<WriteOutcome> SaveIfUnchangedAsync(this AttuneDb db, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        try
        {
            await db.SaveChangesAsync(cancel);
            return WriteOutcome.Saved;
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ForgetRoomChanges();
            return WriteOutcome.ChangedElsewhere;
        }
    }

    /// <summary>The key is already taken by another row, written at the same moment. It is neither an outdated version nor a fault of the database.</summary>
    public static bool IsTaken(DbUpdateException exception) => exception is not DbUpdateConcurrencyException && StoreFaults.Classify(exception) is null;
}
