using Attune.Store.UseCases.Watching;
using Attune.Store.Writing;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Attune.Web.Hosting;

/// <summary>
/// Ready means that what people write can be kept: the database takes a write, and the disk of the data folder has room. The response says nothing else, because
/// strangers may read it, and a write that went well counts for a while, because strangers may ask often.
/// </summary>
internal sealed partial class StoreHealth(TryWriting write, AttuneOptions options, TimeProvider time, ILogger<StoreHealth> logger) : IHealthCheck, IDisposable
{
    public const string Ready = "ready";

    // An answer with everything beside it takes some ten pages of the database.
    private const long LeastRoom = 1 << 20;

    private static readonly TimeSpan Counts = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _one = new(1);
    private DateTimeOffset? _wrote;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await _one.WaitAsync(cancellationToken);
        try
        {
            if (await FaultAsync(cancellationToken) is not { } fault) { return HealthCheckResult.Healthy(); }
            Log.NotReady(logger, fault);
            return HealthCheckResult.Unhealthy();
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task<StoreFault?> FaultAsync(CancellationToken cancel)
    {
        if (new DriveInfo(Path.GetFullPath(options.DataFolder)).AvailableFreeSpace < LeastRoom) { return StoreFault.DiskFull; }
        var now = time.GetUtcNow();
        if (_wrote is { } at && now - at < Counts && now >= at) { return null; }
        var fault = await write.RunAsync(cancel);
        _wrote = fault is null ? now : null;
        return fault;
    }

    private static partial class Log
    {
        [LoggerMessage(3, LogLevel.Warning, "Not ready: the database cannot be written to ({Fault})")]
        public static partial void NotReady(ILogger logger, StoreFault fault);
    }
}
