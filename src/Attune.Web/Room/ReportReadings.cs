using System.Collections.Concurrent;
using Attune.Analysis.Readings;
using Attune.Domain.Programs;

namespace Attune.Web.Room;

/// <summary>
/// Readings for a report, each made for whoever asks first and handed out once: the page that waits for one asks again until it is there. Nothing is kept
/// after that, or after two minutes, because a report holds words.
/// </summary>
internal sealed class ReportReadings(TimeProvider time)
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(2);

    private readonly ConcurrentDictionary<RoundId, Work> _work = new();

    /// <summary>Begins the reading of a round, or finds the one that is under way, and waits as long as somebody has patience.</summary>
    /// <param name="round">The round.</param>
    /// <param name="patience">How long.</param>
    /// <param name="isAsking">It is only asked how far it is: the reading stays for the page that shows it.</param>
    /// <param name="read">Makes the reading.</param>
    /// <param name="cancel">Ends the waiting, and not the reading, which may have others who wait.</param>
    /// <returns>The reading; or how far it is.</returns>
    public async Task<(Reading? Reading, ReadingProgress? Progress)> TakeAsync(
        RoundId round, TimeSpan patience, bool isAsking, Func<ReadingProgress, Task<Reading?>> read, CancellationToken cancel)
    {
        var mine = new Work(read);
        var work = _work.GetOrAdd(round, mine);
        if (work == mine) { _ = ForgetLaterAsync(round, work); }
        var reading = work.Reading.Value;
        if (!reading.IsCompleted) { await Task.WhenAny(reading, Task.Delay(patience, cancel)); }
        if (!reading.IsCompleted) { return (null, work.Progress); }
        if (!isAsking) { _work.TryRemove(new(round, work)); }
        return (await reading, null);
    }

    /// <summary>Removes what is under way or waits, because words of the round were erased.</summary>
    public void Forget(RoundId round) => _work.TryRemove(round, out _);

    private async Task ForgetLaterAsync(RoundId round, Work work)
    {
        await work.Reading.Value.ContinueWith(_ => { }, TaskScheduler.Default);
        await Task.Delay(Kept, time);
        _work.TryRemove(new(round, work));
    }

    private sealed class Work
    {
        public Work(Func<ReadingProgress, Task<Reading?>> read) => Reading = new(() => Task.Run(() => read(Progress)));

        public ReadingProgress Progress { get; } = new();

        public Lazy<Task<Reading?>> Reading { get; }
    }
}
