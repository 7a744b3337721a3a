using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Store;
using Attune.Store.Privacy;
using Attune.Store.Rooms;
using Attune.Store.Writing;
using Attune.Web.Audience;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Attune.Web.Mail;
using Attune.Web.Room;

namespace Attune.Web.Desk.AuditTrail;

/// <summary>
/// Removes from this node's memory what was erased here or on another node, at once if the node is told, within a minute if not; and what is held for nobody, so that
/// a room left open over a weekend finds the memory as it left it.
/// </summary>
internal sealed partial class Forgetting(
    IRoomBus bus, IDbContextFactory<AttuneDb> dbs, ReadingCache readings, ReportReadings reports, AudienceClouds clouds, OncePressed presses, ErasureNews erasures, IServiceScopeFactory scopes, ILogger<Forgetting> logger) : ITimedTask, IDisposable
{
    private IDisposable? _heard;

    public TimeSpan Often => TimeSpan.FromMinutes(1);

    /// <summary>Removes what is held of rounds that no longer exist, or are open again; the first time also letters that were left here by a crash.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        if (_heard is null)
        {
            _heard = bus.Subscribe(Hear);
            await QuietlyAsync(ForgetLettersAsync, cancel);
        }

        presses.Forget();
        clouds.ForgetUnasked();
        var (rounds, questions) = (readings.Kept, clouds.Questions);
        if (rounds.IsEmpty && questions.IsEmpty) { return; }
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var there = await db.Rounds.Where(round => rounds.Contains(round.Id) && round.Phase >= RoundPhase.Locked).Select(round => round.Id).ToListAsync(cancel);
        foreach (var gone in rounds.Except(there)) { Forget(gone); }
        var asked = await db.AudienceQuestions.Where(question => questions.Contains(question.Id)).Select(question => question.Id).ToListAsync(cancel);
        foreach (var gone in questions.Except(asked)) { clouds.Forget(gone); }
    }

    public void Dispose() => _heard?.Dispose();

    private void Hear(RoomHint hint)
    {
        if (!hint.IsErasure) { return; }
        Forget(hint.Round);
        _ = QuietlyAsync(RunAsync, CancellationToken.None);
        _ = QuietlyAsync(ForgetLettersAsync, CancellationToken.None);
    }

    /// <summary>Removes letters from this node's outbox to a place that was erased on another node, or just before the process ended.</summary>
    private async Task ForgetLettersAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DeadLetters>().ForgetAsync(cancel);
    }

    private async Task QuietlyAsync(Func<CancellationToken, Task> forget, CancellationToken cancel)
    {
        try
        {
            await forget(cancel);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or FormatException)
        {
            // The outbox holds a file that is not ours, or the folder is being cleared; the pages of the outbox report it.
            Log.Folder(logger, fault.Message);
        }
        catch (Exception fault) when (StoreFaults.Classify(fault) is { } known)
        {
            Log.Away(logger, known);
        }
    }

    private void Forget(RoundId round)
    {
        readings.Forget(round);
        reports.Forget(round);
        erasures.ForgetKept();
    }

    private static partial class Log
    {
        [LoggerMessage(36, LogLevel.Warning, "The outbox could not be read: {Fault}")]
        public static partial void Folder(ILogger logger, string fault);

        [LoggerMessage(37, LogLevel.Warning, "It could not be asked what was erased: {Fault}")]
        public static partial void Away(ILogger logger, StoreFault fault);
    }
}
