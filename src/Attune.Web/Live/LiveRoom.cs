using Attune.Domain.Programs;
using Attune.Store.Rooms;

namespace Attune.Web.Live;

/// <summary>
/// A room as this node knows it: the newest state, and who watches. Changes are shown at most five times a second: the first at once, and those that follow as
/// one, the newest.
/// </summary>
internal sealed class LiveRoom : IDisposable
{
    /// <summary>The time between broadcasts, so that a second holds at most five of them.</summary>
    public static readonly TimeSpan Gap = TimeSpan.FromMilliseconds(200);

    // Several threads reach ten thousand clients sooner than one; a room of twelve leaders needs only one.
    private const int MostLanes = 4;

    private readonly Lock _gate = new();
    private readonly TimeProvider _time;
    private readonly Action<RoomHint> _tell;
    private readonly Func<RoomState, RoomFrame> _encode;
    private readonly ITimer _trailing;
    private readonly Lane[] _lanes;
    private RoomFrame _frame;
    private RoomState _newest = RoomState.Empty;
    private long? _shownAt;
    private long _touchedAt;
    private long _told;
    private bool _isWaiting;
    private bool _tellWhenShown;
    private bool _isRetired;
    private TaskCompletionSource? _next;

    /// <param name="round">The round whose room it is.</param>
    /// <param name="time">The clock.</param>
    /// <param name="tell">Called with what the other nodes should know, inside a lock, so it must be quick.</param>
    /// <param name="encode">Makes a frame, once for each broadcast.</param>
    public LiveRoom(RoundId round, TimeProvider time, Action<RoomHint> tell, Func<RoomState, RoomFrame>? encode = null)
    {
        (Round, _time, _tell, _encode, _touchedAt) = (round, time, tell, encode ?? RoomFrame.From, time.GetTimestamp());
        _frame = _encode(RoomState.Empty);
        _lanes = [.. Enumerable.Range(0, Math.Clamp(Environment.ProcessorCount, 1, MostLanes)).Select(_ => new Lane(this))];
        _trailing = time.CreateTimer(room => ((LiveRoom)room!).ShowTrailing(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public RoundId Round { get; }

    /// <summary>What the watchers are shown.</summary>
    public RoomFrame Frame => Volatile.Read(ref _frame);

    /// <summary>The newest state that this node knows; the watchers follow within <see cref="Gap"/>.</summary>
    public RoomState State
    {
        get { lock (_gate) { return _newest; } }
    }

    /// <summary>
    /// The newest state, once it is shown: whoever comes between two broadcasts waits for the next, so that a room in which everybody presses is rendered as often
    /// as it is shown and not at every press.
    /// </summary>
    public async ValueTask<RoomState> ShownAsync(CancellationToken cancel)
    {
        Task next;
        lock (_gate)
        {
            if (!_isWaiting) { return _newest; }
            next = (_next ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }

        await next.WaitAsync(cancel);
        return Frame.State;
    }

    public int Watchers => _lanes.Sum(lane => lane.Count);

    public FragmentCache Fragments { get; } = new();

    /// <summary>The state was read at least once, so <see cref="State"/> is not just the initial value.</summary>
    public bool IsRead { get; private set; }

    /// <summary>Takes over a state that was read from the room's row. One older than what is known changes nothing.</summary>
    public void Learn(RoomState state)
    {
        lock (_gate)
        {
            if (!IsRead)
            {
                (IsRead, _newest) = (true, state);
                Volatile.Write(ref _frame, _encode(state));
                return;
            }

            if (state.Revision <= _newest.Revision) { return; }
            _newest = state;
            if (_isWaiting) { return; }
            var rest = _shownAt is { } at ? Gap - _time.GetElapsedTime(at) : TimeSpan.Zero;
            if (rest <= TimeSpan.Zero) { Show(); }
            else { _isWaiting = _trailing.Change(rest, Timeout.InfiniteTimeSpan); }
        }
    }

    /// <summary>Tells the other nodes, because the change was made on this node; they are told as often as it is shown.</summary>
    public void Tell()
    {
        lock (_gate)
        {
            if (_newest.Revision <= _told) { return; }
            if (_isWaiting) { _tellWhenShown = true; }
            else { TellNow(); }
        }
    }

    /// <returns>The lane that the watcher joined; null if the room was retired a moment ago and has to be opened again.</returns>
    public Lane? Join(Watcher watcher)
    {
        lock (_gate)
        {
            if (_isRetired) { return null; }
            var lane = _lanes.MinBy(candidate => candidate.Count)!;
            lane.Join(watcher);
            return lane;
        }
    }

    /// <summary>Tells whether a frame went to everyone within the given time.</summary>
    public bool WasShownWithin(TimeSpan time)
    {
        lock (_gate) { return _shownAt is { } at && _time.GetElapsedTime(at) < time; }
    }

    /// <summary>Notes that somebody asked, so that the room is kept for a while.</summary>
    public void Touch() => Volatile.Write(ref _touchedAt, _time.GetTimestamp());

    /// <returns>True if nobody watches and nobody has asked for the given time: from now on the room accepts no watchers.</returns>
    public bool Retire(TimeSpan unused)
    {
        lock (_gate)
        {
            return _isRetired = _isRetired || (Watchers == 0 && _time.GetElapsedTime(Volatile.Read(ref _touchedAt)) >= unused);
        }
    }

    /// <summary>Takes nobody in from now on, and ends those who watch.</summary>
    public void Close()
    {
        lock (_gate) { _isRetired = true; }
        foreach (var watcher in Part()) { watcher.End(); }
    }

    /// <summary>All watchers, or one of several equal parts of them.</summary>
    public IEnumerable<Watcher> Part(int part = 0, int parts = 1) => _lanes.SelectMany(lane => lane.EveryNth(part, parts));

    /// <summary>Ends the timer, and the waiting of those whom it would have shown something.</summary>
    public void Dispose()
    {
        _trailing.Dispose();
        lock (_gate) { TellWaiting(); }
    }

    private void ShowTrailing()
    {
        lock (_gate)
        {
            if (!_isWaiting) { return; }
            _isWaiting = false;
            Show();
            TellWaiting();
            if (!_tellWhenShown) { return; }
            _tellWhenShown = false;
            TellNow();
        }
    }

    private void Show()
    {
        _shownAt = _time.GetTimestamp();
        Volatile.Write(ref _frame, _encode(_newest));
        foreach (var lane in _lanes) { lane.Pass(); }
    }

    private void TellWaiting()
    {
        _next?.TrySetResult();
        _next = null;
    }

    private void TellNow() => _tell(new(Round, _told = _newest.Revision, _newest.Phase));
}
