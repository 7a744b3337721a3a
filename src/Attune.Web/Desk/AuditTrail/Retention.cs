using Attune.Domain.Viewers;
using Attune.Store;
using Attune.Store.UseCases.Privacy;
using Attune.Web.Hosting;
using Attune.Web.Mail;

namespace Attune.Web.Desk.AuditTrail;

/// <summary>Erases a program on the day that its facilitator chose. Several nodes may do it, and the second finds nothing.</summary>
internal sealed partial class Retention(IDbContextFactory<AttuneDb> dbs, EraseProgram erase, OutboxCarrier outbox, Clock clock, ILogger<Retention> logger) : ITimedTask
{
    // The audit trail has to show that no person pressed a button.
    private static readonly Viewer ByDate = new(ViewerRole.Administrator, "");

    public TimeSpan Often => TimeSpan.FromHours(1);

    public async Task RunAsync(CancellationToken cancel)
    {
        var today = clock.Today;
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var due = await db.Programs.Where(program => program.EraseOn <= today).Select(program => program.Id).ToListAsync(cancel);
        foreach (var program in due)
        {
            await outbox.ForgetAsync(program, address: null, cancel);
            await erase.RunAsync(program, ByDate, clock.Now, cancel);
        }

        if (due.Count > 0) { Log.Erased(logger, due.Count); }
    }

    private static partial class Log
    {
        [LoggerMessage(30, LogLevel.Information, "{Programs} programs were erased on the day chosen for them")]
        public static partial void Erased(ILogger logger, int programs);
    }
}
