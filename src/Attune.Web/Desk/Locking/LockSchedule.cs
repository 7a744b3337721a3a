using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Domain.Viewers;
using Attune.Store;
using Attune.Store.UseCases.Rounds;
using Attune.Store.Writing;
using Attune.Web.Components;
using Attune.Web.Hosting;

namespace Attune.Web.Desk.Locking;

/// <summary>
/// Locks a round at the time that was announced for it. If too few had answered then, it locks as soon as enough have; until then what comes is late. What is
/// due is read from the database, so a restart forgets nothing, and of several nodes one locks and the others find the round locked.
/// </summary>
internal sealed partial class LockSchedule(IServiceScopeFactory scopes, IDbContextFactory<AttuneDb> dbs, Clock clock, TimeProvider time, ILogger<LockSchedule> logger) : BackgroundService
{
    private static readonly TimeSpan Often = TimeSpan.FromSeconds(5);

    // The audit trail has to show that no person pressed a button.
    private static readonly Viewer ByTime = new(ViewerRole.Administrator, "");

    /// <summary>Locks the rounds that are due and may be locked.</summary>
    /// <returns>The number of rounds that were locked.</returns>
    public async Task<int> SweepAsync(CancellationToken cancel)
    {
        var now = clock.Now;
        List<RoundId> due;
        await using (var db = await dbs.CreateDbContextAsync(cancel))
        {
            due = await db.Rounds.Where(round => round.Kind == RoundKind.Real && round.Phase == RoundPhase.Collecting && round.LocksAt <= now).Select(round => round.Id).ToListAsync(cancel);
        }

        var locked = 0;
        foreach (var round in due)
        {
            await using var scope = scopes.CreateAsyncScope();
            try
            {
                if (await scope.ServiceProvider.GetRequiredService<LockRound>().RunAsync(round, ByTime, now, cancel) == LockOutcome.Locked) { locked++; }
            }
            catch (DbUpdateConcurrencyException)
            {
                // A facilitator, or another node, was a moment faster.
            }
        }

        return locked;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Often, time);
        while (await timer.NextAsync(stoppingToken))
        {
            try
            {
                if (await SweepAsync(stoppingToken) is > 0 and var locked) { Log.Locked(logger, locked); }
            }
            catch (Exception fault) when (StoreFaults.Classify(fault) is { } known)
            {
                // What is due stays due.
                Log.Away(logger, known);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(32, LogLevel.Information, "{Rounds} rounds were locked at the time announced for them")]
        public static partial void Locked(ILogger logger, int rounds);

        [LoggerMessage(33, LogLevel.Warning, "No round could be locked: {Fault}")]
        public static partial void Away(ILogger logger, StoreFault fault);
    }
}
