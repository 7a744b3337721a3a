using Attune.Domain.Programs;
using Attune.Domain.Years;
using Attune.Store;
using Attune.Store.UseCases.Years;
using Attune.Web.Hosting;

namespace Attune.Web.Desk.Planning;

/// <summary>Makes the planned rounds whose time has come. From there on they do by themselves what every scheduled round does; one that waits is told to its facilitator.</summary>
internal sealed partial class KeepsTheYear(IServiceScopeFactory scopes, IDbContextFactory<AttuneDb> dbs, Clock clock, ILogger<KeepsTheYear> logger) : ITimedTask
{
    public TimeSpan Often => TimeSpan.FromSeconds(15);

    public async Task RunAsync(CancellationToken cancel)
    {
        foreach (var planned in await DueAsync(cancel))
        {
            await using var scope = scopes.CreateAsyncScope();
            if (await scope.ServiceProvider.GetRequiredService<MakePlannedRound>().RunAsync(planned, clock.Now, cancel)) { Log.Made(logger); }
            else { await scope.ServiceProvider.GetRequiredService<PlanLetters>().TellAsync(planned, cancel); }
        }
    }

    private async Task<List<PlannedRoundId>> DueAsync(CancellationToken cancel)
    {
        var now = clock.Now;
        await using var db = await dbs.CreateDbContextAsync(cancel);
        return await db.PlannedRounds.Where(planned => planned.State == PlanState.Planned && planned.OpensAt <= now
                && db.Programs.Any(program => program.Id == planned.Program && program.Demo == DemoState.None))
            .OrderBy(planned => planned.OpensAt).Select(planned => planned.Id).ToListAsync(cancel);
    }

    private static partial class Log
    {
        [LoggerMessage(52, LogLevel.Information, "A planned round was made")]
        public static partial void Made(ILogger logger);
    }
}
