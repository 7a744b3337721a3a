using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Attune.Web.Start;

/// <summary>Ready: the database answers. The answer says nothing else, strangers may read it.</summary>
internal sealed class StoreHealth(IDbContextFactory<AttuneDb> dbs) : IHealthCheck
{
    public const string Ready = "ready";

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await using var db = await dbs.CreateDbContextAsync(cancellationToken);
        return await db.Database.CanConnectAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy();
    }
}
