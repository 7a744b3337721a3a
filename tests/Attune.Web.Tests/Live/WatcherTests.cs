using System.IO.Pipelines;
using Attune.Domain.Programs;
using Attune.Store.Tests.Providers;
using Attune.Web.Live;

namespace Attune.Web.Tests.Live;

/// <summary>What one client gets, and how a slow one affects the others.</summary>
public sealed class WatcherTests : IDisposable
{
    private static readonly byte[] Hello = "retry: 1\n\n"u8.ToArray();

    private readonly LiveRoom _room = new(RoundId.New(), TimeProvider.System, _ => { });

    public WatcherTests() => _room.Learn(InventedStates.At("forecast", 1));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    [InlineData(9, true)]
    public async Task Who_comes_back_is_shown_the_newest_unless_it_was_seen(long seen, bool shown)
    {
        var pipe = new Pipe();
        new Watcher(pipe.Writer, _room, seen).Begin(Hello);
        (await ReadAsync(pipe)).Contains("\"revision\":1}", StringComparison.Ordinal).ShouldBe(shown);
    }

    [Fact]
    public async Task A_client_that_does_not_read_is_skipped_and_then_gets_only_the_newest()
    {
        // This client is stuck after the first byte.
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 1, resumeWriterThreshold: 1));
        var watcher = new Watcher(pipe.Writer, _room, -1);
        _room.Join(watcher).ShouldNotBeNull();
        watcher.Begin(Hello);
        for (var revision = 2; revision <= 40; revision++)
        {
            var frame = RoomFrame.From(InventedStates.At("vote", revision));
            watcher.Show(frame);
        }

        _room.Learn(InventedStates.At("vote", 40));
        (await ReadAsync(pipe)).ShouldContain("\"revision\":1}");
        var next = await ReadAsync(pipe);
        next.ShouldContain("\"revision\":40}");
        next.ShouldNotContain("\"revision\":39}");
    }

    [Fact]
    public void A_client_stuck_for_longer_than_the_patience_is_given_up()
    {
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 1, resumeWriterThreshold: 1));
        var watcher = new Watcher(pipe.Writer, _room, -1);
        watcher.Begin(Hello);
        watcher.Ping(Hello, now: 100, oldest: 70);
        watcher.Ping(Hello, now: 120, oldest: 90);
        watcher.Ended.IsCompleted.ShouldBeFalse();
        watcher.Ping(Hello, now: 140, oldest: 110);
        watcher.Ended.IsCompleted.ShouldBeTrue();
    }

    [Fact]
    public async Task A_client_that_went_ends_and_nothing_is_written_after_it_closed()
    {
        var pipe = new Pipe();
        var watcher = new Watcher(pipe.Writer, _room, -1);
        await pipe.Reader.CompleteAsync();
        watcher.Begin(Hello);
        await watcher.Ended.WaitAsync(Cancel);
        await watcher.Close();
        watcher.Show(RoomFrame.From(InventedStates.At("vote", 2)));
        watcher.Farewell(Hello);
        pipe.Writer.UnflushedBytes.ShouldBe(0);
    }

    [Fact]
    public async Task A_thousand_watchers_all_end_at_the_newest_and_are_not_shown_every_revision()
    {
        const int Last = 500;
        Pipe[] pipes = [.. Enumerable.Range(0, 1000).Select(_ => new Pipe())];
        foreach (var pipe in pipes)
        {
            var watcher = new Watcher(pipe.Writer, _room, -1);
            _room.Join(watcher).ShouldNotBeNull();
            watcher.Begin(Hello);
        }

        _room.Watchers.ShouldBe(1000);
        for (var revision = 2; revision <= Last; revision++) { _room.Learn(InventedStates.At("vote", revision)); }

        foreach (var pipe in pipes)
        {
            var all = "";
            while (!all.Contains($"\"revision\":{Last}}}", StringComparison.Ordinal)) { all += await ReadAsync(pipe); }
            // Expected are the first state, perhaps one that is shown at once, and the last.
            all.Split("event: state").Length.ShouldBeInRange(3, 5);
        }
    }

    [Fact]
    public async Task Those_who_leave_are_not_written_to_and_the_others_are()
    {
        var all = Enumerable.Range(0, 50).Select(_ => new Pipe()).Select(pipe => (Pipe: pipe, Watcher: new Watcher(pipe.Writer, _room, 1))).ToArray();
        var lanes = all.Select(candidate => _room.Join(candidate.Watcher)!).ToArray();
        for (var i = 0; i < all.Length; i += 3) { lanes[i].Leave(all[i].Watcher); }

        _room.Learn(InventedStates.At("vote", 2));

        for (var i = 0; i < all.Length; i++)
        {
            if (i % 3 != 0) { (await ReadAsync(all[i].Pipe)).ShouldContain("\"revision\":2}"); }
            else { all[i].Pipe.Reader.TryRead(out _).ShouldBeFalse(); }
        }
    }

    public void Dispose() => _room.Dispose();

    private static async Task<string> ReadAsync(Pipe pipe)
    {
        var read = await pipe.Reader.ReadAsync(Cancel);
        var text = System.Text.Encoding.UTF8.GetString(System.Buffers.BuffersExtensions.ToArray(read.Buffer));
        pipe.Reader.AdvanceTo(read.Buffer.End);
        return text;
    }
}
