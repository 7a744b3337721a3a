using Attune.Web.Features.Audiences;
using Attune.Web.Features.Reveal.Room;

namespace Attune.Web.Features.Record;

/// <summary>What was erased, here or on another node, is dropped from the memory of this one: at once if it is told, within a minute if not.</summary>
internal sealed partial class Forgetting(
    IRoomBus bus, IDbContextFactory<AttuneDb> dbs, ReadRounds readings, AudienceClouds clouds, Erasure erasure, TimeProvider time, ILogger<Forgetting> logger) : BackgroundService
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
        do { await QuietlyAsync(stoppingToken); }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private void Hear(RoomHint hint)
    {
        if (!hint.IsErasure) { return; }
        Forget(hint.Round);
        _ = QuietlyAsync(CancellationToken.None);
    }

    private async Task QuietlyAsync(CancellationToken cancel)
    {
        try
        {
            await SweepAsync(cancel);
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
        [LoggerMessage(32, LogLevel.Warning, "It could not be asked what was erased: {Fault}")]
        public static partial void Away(ILogger logger, StoreFault fault);
    }
}
