using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Domain.Viewers;
using Attune.Store;
using Attune.Store.UseCases.Rounds;
using Attune.Web.Hosting;
using Attune.Web.Room;

namespace Attune.Web.Desk.Locking;

/// <summary>
/// Locks a round at the time that was announced for it, where that was declared. If too few had answered then, it locks as soon as enough have; until then
/// what comes is late. Of several nodes one locks, and the others find the round locked.
/// </summary>
internal sealed partial class LocksByTime(IServiceScopeFactory scopes, IDbContextFactory<AttuneDb> dbs, ReadsAhead ahead, Clock clock, ILogger<LocksByTime> logger) : ITimedTask
{
    public TimeSpan Often => TimeSpan.FromSeconds(5);

    public async Task RunAsync(CancellationToken cancel)
    {
        var locked = 0;
        foreach (var round in await DueAsync(cancel))
        {
            if (await LockAsync(round, cancel)) { locked++; }
        }

        if (locked == 0) { return; }
        Log.Locked(logger, locked);
        ahead.Begin();
    }

    private async Task<List<RoundId>> DueAsync(CancellationToken cancel)
    {
        var now = clock.Now;
        await using var db = await dbs.CreateDbContextAsync(cancel);
        // A demo plays in the past, and locks its rounds itself.
        return await db.Rounds.Where(round => round.Kind == RoundKind.Real && round.Phase == RoundPhase.Collecting && round.AtLockTime == AtLockTime.Lock && round.LocksAt <= now
                && db.Programs.Any(program => program.Id == round.Program && program.Demo == DemoState.None))
            .Select(round => round.Id).ToListAsync(cancel);
    }

    private async Task<bool> LockAsync(RoundId round, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            return await scope.ServiceProvider.GetRequiredService<LockRound>().RunAsync(round, Viewer.ByTime, clock.Now, cancel) == LockOutcome.Locked;
        }
        catch (DbUpdateConcurrencyException)
        {
            // A facilitator, or another node, was a moment faster.
            return false;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(32, LogLevel.Information, "{Rounds} rounds were locked at the time announced for them")]
        public static partial void Locked(ILogger logger, int rounds);
    }
}
