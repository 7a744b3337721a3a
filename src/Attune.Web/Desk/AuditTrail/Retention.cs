using Attune.Domain.Viewers;
using Attune.Store;
using Attune.Store.UseCases.Privacy;
using Attune.Store.Writing;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Attune.Web.Mail;

namespace Attune.Web.Desk.AuditTrail;

/// <summary>Erases a program on the day that its facilitator chose. Several nodes may do it, and the second finds nothing.</summary>
internal sealed partial class Retention(IDbContextFactory<AttuneDb> dbs, EraseProgram erase, OutboxCarrier outbox, Clock clock, TimeProvider time, ILogger<Retention> logger) : BackgroundService
{
    private static readonly TimeSpan Often = TimeSpan.FromHours(1);

    // The audit trail has to show that no person pressed a button.
    private static readonly Viewer ByDate = new(ViewerRole.Administrator, "");

    /// <summary>Erases the programs that are due.</summary>
    public async Task<int> SweepAsync(CancellationToken cancel)
    {
        var today = clock.Today;
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var due = await db.Programs.Where(program => program.EraseOn <= today).Select(program => program.Id).ToListAsync(cancel);
        foreach (var program in due)
        {
            await outbox.ForgetAsync(program, address: null, cancel);
            await erase.RunAsync(program, ByDate, clock.Now, cancel);
        }

        return due.Count;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Often, time);
        do
        {
            try
            {
                if (await SweepAsync(stoppingToken) is > 0 and var erased) { Log.Erased(logger, erased); }
            }
            catch (Exception fault) when (StoreFaults.Classify(fault) is { } known)
            {
                // The next hour tries again, since what is due stays due.
                Log.Away(logger, known);
            }
        }
        while (await timer.NextAsync(stoppingToken));
    }

    private static partial class Log
    {
        [LoggerMessage(30, LogLevel.Information, "{Programs} programs were erased on the day chosen for them")]
        public static partial void Erased(ILogger logger, int programs);

        [LoggerMessage(31, LogLevel.Warning, "Nothing could be erased: {Fault}")]
        public static partial void Away(ILogger logger, StoreFault fault);
    }
}
