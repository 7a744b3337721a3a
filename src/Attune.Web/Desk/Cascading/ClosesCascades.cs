using Attune.Domain.Programs;
using Attune.Domain.Teams;
using Attune.Domain.Viewers;
using Attune.Store;
using Attune.Store.UseCases.Teams;
using Attune.Web.Hosting;

namespace Attune.Web.Desk.Cascading;

/// <summary>Closes a cascade at its announced end. It takes nothing from that moment on, whenever this looks; of several nodes one closes it, and the others find it closed.</summary>
internal sealed partial class ClosesCascades(IServiceScopeFactory scopes, IDbContextFactory<AttuneDb> dbs, Clock clock, ILogger<ClosesCascades> logger) : ITimedTask
{
    public TimeSpan Often => TimeSpan.FromSeconds(5);

    public async Task RunAsync(CancellationToken cancel)
    {
        var closed = 0;
        foreach (var cascade in await DueAsync(cancel))
        {
            await using var scope = scopes.CreateAsyncScope();
            if (await scope.ServiceProvider.GetRequiredService<CloseCascade>().RunAsync(cascade, Viewer.ByTime, clock.Now, cancel) == CascadeOutcome.Done) { closed++; }
        }

        if (closed > 0) { Log.Closed(logger, closed); }
    }

    private async Task<List<CascadeId>> DueAsync(CancellationToken cancel)
    {
        var now = clock.Now;
        await using var db = await dbs.CreateDbContextAsync(cancel);
        return await db.Cascades.Where(cascade => cascade.ClosedAt == null && cascade.ClosesAt <= now
                && db.Programs.Any(program => program.Id == cascade.Program && program.Demo == DemoState.None))
            .Select(cascade => cascade.Id).ToListAsync(cancel);
    }

    private static partial class Log
    {
        [LoggerMessage(171, LogLevel.Information, "{Cascades} cascades were closed at their announced end")]
        public static partial void Closed(ILogger logger, int cascades);
    }
}
