using Attune.Domain.Programs;
using Attune.Domain.Sittings;
using Attune.Store.Rooms;
using Attune.Store.Tests.Providers;
using Attune.Web.Live;
using CsCheck;
using Microsoft.Extensions.Time.Testing;

namespace Attune.Web.Tests.Live;

/// <summary>When a change is shown: the first at once, at most five in a second, and in the end the newest.</summary>
public sealed class LiveRoomTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public void A_change_after_a_pause_is_shown_at_once()
    {
        using var watch = new Watch();
        watch.Learn(1);
        watch.Shown.ShouldBe([1]);
    }

    [Fact]
    public void Changes_that_follow_are_shown_as_one_the_newest()
    {
        using var watch = new Watch();
        foreach (var revision in new[] { 1, 2, 3, 4 }) { watch.Learn(revision); }
        watch.Shown.ShouldBe([1]);
        watch.Wait(LiveRoom.Gap);
        watch.Shown.ShouldBe([1, 4]);
        watch.Wait(Second);
        watch.Shown.ShouldBe([1, 4]);
    }

    [Fact]
    public void An_older_state_read_late_changes_nothing()
    {
        using var watch = new Watch();
        watch.Learn(5);
        watch.Wait(Second);
        watch.Learn(3);
        watch.Wait(Second);
        watch.Shown.ShouldBe([5]);
        watch.Room.State.Revision.ShouldBe(5);
    }

    [Fact]
    public void Whatever_comes_when_there_are_at_most_five_a_second_and_the_newest_is_shown()
        => Gen.Select(Gen.Int[0, 400], Gen.Int[0, 3]).Array[0, 200].Sample(steps =>
        {
            using var watch = new Watch();
            var revision = 0;
            foreach (var (milliseconds, ahead) in steps)
            {
                watch.Wait(TimeSpan.FromMilliseconds(milliseconds));
                watch.Learn(revision += ahead);
            }

            watch.Wait(LiveRoom.Gap);
            watch.Room.Frame.State.Revision.ShouldBe(revision);
            watch.Shown.ShouldBe(watch.Shown.Order().Distinct());
            watch.ShownAt.ShouldAllBe(at => watch.ShownAt.Count(other => other >= at && other < at + Second) <= 5);
        });

    [Fact]
    public void The_other_nodes_are_told_as_often_as_the_room_is_shown_and_of_the_newest()
    {
        using var watch = new Watch();
        for (var revision = 1; revision <= 50; revision++)
        {
            watch.Learn(revision);
            watch.Room.Tell();
            watch.Wait(TimeSpan.FromMilliseconds(20));
        }

        watch.Wait(Second);
        watch.Told.Count.ShouldBeLessThanOrEqualTo(6);
        watch.Told[^1].ShouldBe(50);
    }

    [Fact]
    public void What_another_node_told_is_not_told_again()
    {
        using var watch = new Watch();
        watch.Learn(1);
        watch.Learn(2);
        watch.Wait(Second);
        watch.Told.ShouldBeEmpty();
    }

    [Fact]
    public void A_frame_is_short_and_holds_a_phase_and_a_number()
    {
        var frame = RoomFrame.From(InventedStates.At(new string('a', RoomPhase.LongestName), long.MaxValue));
        frame.Bytes.Length.ShouldBeLessThanOrEqualTo(RoomFrame.Longest);
        System.Text.Encoding.UTF8.GetString(RoomFrame.From(InventedStates.At("cloud/2", 17)).Bytes).ShouldBe("event: state\nid: 17\ndata: {\"phase\":\"cloud/2\",\"revision\":17}\n\n");
    }

    [Fact]
    public void A_room_nobody_watches_and_nobody_asks_for_is_put_away_and_takes_nobody_in()
    {
        using var watch = new Watch();
        watch.Room.Retire(Second).ShouldBeFalse();
        watch.Wait(Second);
        watch.Room.Retire(Second).ShouldBeTrue();
        watch.Room.Join(new Watcher(new System.IO.Pipelines.Pipe().Writer, watch.Room, 0)).ShouldBeNull();
    }

    [Fact]
    public async Task Whoever_comes_between_two_broadcasts_waits_for_the_next_and_otherwise_nobody_waits()
    {
        using var watch = new Watch();
        (await watch.Room.ShownAsync(TestContext.Current.CancellationToken)).Revision.ShouldBe(0);
        foreach (var revision in new[] { 1, 2, 3 }) { watch.Learn(revision); }

        var waiting = watch.Room.ShownAsync(TestContext.Current.CancellationToken);

        waiting.IsCompleted.ShouldBeFalse();
        watch.Wait(LiveRoom.Gap);
        (await waiting).Revision.ShouldBe(3);
        (await watch.Room.ShownAsync(TestContext.Current.CancellationToken)).Revision.ShouldBe(3);
    }

    [Fact]
    public async Task A_room_that_is_closed_ends_those_who_watch_lets_go_those_who_wait_and_takes_nobody_in()
    {
        using var watch = new Watch();
        var watcher = new Watcher(new System.IO.Pipelines.Pipe().Writer, watch.Room, 0);
        watch.Room.Join(watcher).ShouldNotBeNull();
        foreach (var revision in new[] { 1, 2 }) { watch.Learn(revision); }
        var waiting = watch.Room.ShownAsync(TestContext.Current.CancellationToken);

        watch.Room.Close();
        watch.Room.Dispose();

        watcher.Ended.IsCompleted.ShouldBeTrue();
        await waiting;
        watch.Room.Join(new Watcher(new System.IO.Pipelines.Pipe().Writer, watch.Room, 0)).ShouldBeNull();
    }

    /// <summary>A room with a clock of its own.</summary>
    private sealed class Watch : IDisposable
    {
        private readonly FakeTimeProvider _time = new(DateTimeOffset.UnixEpoch);

        public Watch()
        {
            Room = new(RoundId.New(), _time, hint => Told.Add(hint.Revision));
            Room.Learn(RoomState.Empty);
        }

        public LiveRoom Room { get; }

        public List<long> Told { get; } = [];

        public List<long> Shown { get; } = [];

        public List<DateTimeOffset> ShownAt { get; } = [];

        public void Learn(long revision)
        {
            Room.Learn(InventedStates.At("vote", revision));
            Look();
        }

        /// <summary>Lets time pass in small steps, so that what a timer shows is seen at its time.</summary>
        public void Wait(TimeSpan time)
        {
            for (var left = time; left > TimeSpan.Zero; left -= TimeSpan.FromMilliseconds(5))
            {
                _time.Advance(left < TimeSpan.FromMilliseconds(5) ? left : TimeSpan.FromMilliseconds(5));
                Look();
            }
        }

        public void Dispose() => Room.Dispose();

        private void Look()
        {
            if (Room.Frame.State.Revision == (Shown.Count == 0 ? 0 : Shown[^1])) { return; }
            Shown.Add(Room.Frame.State.Revision);
            ShownAt.Add(_time.GetUtcNow());
        }
    }
}
