namespace Attune.Store.UseCases.Seats;

/// <summary>Keeps on which day a device was used last.</summary>
public sealed class SeeDevice(IDbContextFactory<AttuneDb> dbs)
{
    public async Task RunAsync(byte[] device, DateOnly today, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        await db.Devices.Where(candidate => candidate.TokenHash == device).ExecuteUpdateAsync(row => row.SetProperty(candidate => candidate.SeenOn, today), cancel);
    }
}
