namespace Attune.Web.Features.Converge.Shared;

internal static class Keeping
{
    /// <summary>Keeps a new row under the next number.</summary>
    /// <returns>False if another window wrote there at the same moment: nothing of this one is kept, its form is shown again.</returns>
    public static async Task<bool> KeptAsync(this AttuneDb db, CancellationToken cancel)
    {
        try
        {
            await db.SaveChangesAsync(cancel);
            return true;
        }
        catch (DbUpdateException taken) when (taken is not DbUpdateConcurrencyException && StoreFaults.Of(taken) is null)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }
}
