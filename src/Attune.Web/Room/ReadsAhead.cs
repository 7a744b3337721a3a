using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Encoding;
using Attune.Store;
using Attune.Store.Reading;
using Attune.Web.Hosting;

namespace Attune.Web.Room;

/// <summary>
/// Makes the readings of locked rounds in the background, so that nobody waits for one: at once on the node that locks, within seconds on the others, and again after a
/// start. With an encoder on another machine it does nothing, because texts leave this machine no sooner than somebody asks.
/// </summary>
internal sealed partial class ReadsAhead(IDbContextFactory<AttuneDb> dbs, ReadingCache readings, RoundEncoders encoders, AttuneOptions options, Clock clock, ILogger<ReadsAhead> logger) : ITimedTask, IDisposable
{
    // What is older is read when somebody asks for it. Fewer than the cache keeps, so that reading ahead pushes nothing out.
    private const int Most = 16;
    private static readonly TimeSpan Recent = TimeSpan.FromDays(60);

    // What makes a reading fail stays; who asks for the page is told, and is not told again and again here.
    private readonly HashSet<RoundId> _failed = [];
    private readonly SemaphoreSlim _one = new(1);
    private bool _hasAsked;

    public TimeSpan Often => TimeSpan.FromSeconds(5);

    /// <summary>Reads what is locked and was not read on this node, the newest first, one after the other.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        if (!options.ReadsAhead || !encoders.IsOfThisMachine) { return; }
        await _one.WaitAsync(cancel);
        try
        {
            foreach (var round in await DueAsync(cancel)) { await ReadAsync(round, cancel); }
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>Begins at once because a round was locked on this node; whoever locked does not wait for it.</summary>
    public void Begin() => _ = Task.Run(async () =>
    {
        try
        {
            await RunAsync(CancellationToken.None);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // The Timekeeper tries again within seconds.
            Log.NotBegun(logger, fault.GetType().Name);
        }
    });

    public void Dispose() => _one.Dispose();

    private async Task<List<RoundId>> DueAsync(CancellationToken cancel)
    {
        var (since, kept) = (clock.Now - Recent, readings.Kept);
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var newest = await db.Rounds.AsNoTracking().Where(round => round.Phase >= RoundPhase.Locked && round.LockedAt >= since).OrderByDescending(round => round.LockedAt).Take(Most)
            .Select(round => round.Id).ToListAsync(cancel);
        return [.. newest.Where(round => !kept.Contains(round) && !_failed.Contains(round))];
    }

    private async Task ReadAsync(RoundId id, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        // Meanwhile it may have been erased, or opened again. What the first page asks is asked here, so that its queries are compiled before somebody waits for them.
        var frames = await Together.ReadAsync(db, asked => SittingFrame.Ask(asked, db.Rounds.Where(candidate => candidate.Id == id && candidate.Phase >= RoundPhase.Locked)), cancel);
        if (frames is not [var frame]) { return; }
        try
        {
            await readings.ReadAheadAsync(frame, cancel);
            if (!_hasAsked) { await AskAsync(db, frame, cancel); }
        }
        catch (EncoderException fault)
        {
            _failed.Add(id);
            Log.Failed(logger, fault.GetType().Name);
        }
    }

    private async Task AskAsync(AttuneDb db, SittingFrame frame, CancellationToken cancel)
    {
        var asked = new Together(db);
        _ = new SittingRows(asked, agreed: null, frame, followsAnother: false);
        await asked.ReadAsync(cancel);
        _hasAsked = true;
    }

    private static partial class Log
    {
        [LoggerMessage(75, LogLevel.Warning, "A reading could not be made ahead ({Fault})")]
        public static partial void Failed(ILogger logger, string fault);

        [LoggerMessage(76, LogLevel.Warning, "A reading could not be begun at the lock ({Fault})")]
        public static partial void NotBegun(ILogger logger, string fault);
    }
}
