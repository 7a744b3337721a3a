using Attune.Store.Writing;
using Attune.Web.Components;

namespace Attune.Web.Hosting;

/// <summary>
/// The one place where time acts: runs each <see cref="ITimedTask"/> at the start, so that what came due while nothing ran is done then, and from then on as
/// often as the task wants. Tasks do not wait for each other: letters to a slow server hold up no lock.
/// </summary>
internal sealed partial class Timekeeper(IEnumerable<ITimedTask> tasks, TimeProvider time, ILogger<Timekeeper> logger) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.WhenAll(tasks.Select(task => KeepAsync(task, stoppingToken)));

    private async Task KeepAsync(ITimedTask task, CancellationToken end)
    {
        // Nobody asks from a browser here, so letters are in the culture of those who name none.
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = PagesSetup.DefaultCulture;
        using var timer = new PeriodicTimer(task.Often, time);
        do { await RunAsync(task, end); }
        while (await timer.NextAsync(end));
    }

    private async Task RunAsync(ITimedTask task, CancellationToken end)
    {
        try
        {
            await task.RunAsync(end);
        }
        catch (Exception fault) when (StoreFaults.Classify(fault) is { } known)
        {
            // What is due stays due.
            Log.Away(logger, task.GetType().Name, known);
        }
        catch (Exception fault) when (!end.IsCancellationRequested)
        {
            // A fault in one task must neither stop the others nor end the process under people who are writing.
            Log.Failed(logger, task.GetType().Name, fault);
        }
        catch (OperationCanceledException)
        {
            // The host shuts down; what was taken and not ended is taken over later.
        }
    }

    private static partial class Log
    {
        [LoggerMessage(34, LogLevel.Warning, "{Task} has to wait: {Fault}")]
        public static partial void Away(ILogger logger, string task, StoreFault fault);

        [LoggerMessage(35, LogLevel.Error, "{Task} failed")]
        public static partial void Failed(ILogger logger, string task, Exception fault);
    }
}
