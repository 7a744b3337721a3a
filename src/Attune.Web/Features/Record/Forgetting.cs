using Attune.Web.Features.Audiences;
using Attune.Web.Features.Mail;
using Attune.Web.Features.Reveal.Room;

namespace Attune.Web.Features.Record;

/// <summary>What was erased, here or on another node, is dropped from the memory of this one: at once if it is told, within a minute if not.</summary>
internal sealed partial class Forgetting(
    IRoomBus bus, IDbContextFactory<AttuneDb> dbs, ReadRounds readings, AudienceClouds clouds, Erasure erasure, IServiceScopeFactory scopes, TimeProvider time, ILogger<Forgetting> logger) : BackgroundService
{
    private static readonly TimeSpan Often = TimeSpan.FromMinutes(1);

    /// <summary>Drops what is kept of rounds that are no longer there.</summary>
    public async Task SweepAsync(CancellationToken cancel)
    {
        var (rounds, questions) = (readings.Kept, clouds.Questions);
        if (rounds.IsEmpty && questions.IsEmpty) { return; }
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var there = await db.Rounds.Where(round => rounds.Contains(round.Id)).Select(round => round.Id).ToListAsync(cancel);
        foreach (var gone in rounds.Except(there)) { Forget(gone); }
        var asked = await db.AudienceQuestions.Where(question => questions.Contains(question.Id)).Select(question => question.Id).ToListAsync(cancel);
        foreach (var gone in questions.Except(asked)) { clouds.Forget(gone); }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var heard = bus.Subscribe(Hear);
        using var timer = new PeriodicTimer(Often, time);
        await QuietlyAsync(ForgetLettersAsync, stoppingToken);
        do { await QuietlyAsync(SweepAsync, stoppingToken); }
        while (await timer.NextAsync(stoppingToken));
    }

    private void Hear(RoomHint hint)
    {
        if (!hint.IsErasure) { return; }
        Forget(hint.Round);
        _ = QuietlyAsync(SweepAsync, CancellationToken.None);
        _ = QuietlyAsync(ForgetLettersAsync, CancellationToken.None);
    }

    /// <summary>This node's outbox may hold letters to a place that was erased on another one, or just before the end of the process.</summary>
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
            // Somebody else's file in the outbox, or the folder is being cleared: the pages of the outbox say so.
            Log.Folder(logger, fault.Message);
        }
        catch (Exception fault) when (StoreFaults.Of(fault) is { } known)
        {
            Log.Away(logger, known);
        }
    }

    private void Forget(RoundId round)
    {
        readings.Forget(round);
        erasure.ForgetKept();
    }

    private static partial class Log
    {
        [LoggerMessage(33, LogLevel.Warning, "The outbox could not be read: {Fault}")]
        public static partial void Folder(ILogger logger, string fault);

        [LoggerMessage(32, LogLevel.Warning, "It could not be asked what was erased: {Fault}")]
        public static partial void Away(ILogger logger, StoreFault fault);
    }
}
