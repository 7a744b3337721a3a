using Attune.Store;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Attune.Web.Hosting;

/// <summary>Ready means that the database answers. The response says nothing else, because strangers may read it.</summary>
internal sealed class StoreHealth(IDbContextFactory<AttuneDb> dbs) : IHealthCheck
{
    public const string Ready = "ready";

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var db = await dbs.CreateDbContextAsync(cancellationToken);
        return await db.Database.CanConnectAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
    }
}
