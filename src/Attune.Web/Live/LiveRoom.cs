namespace Attune.Web.Live;

/// <summary>
/// A room as this node knows it: the newest state, and who watches. Changes are shown at most five times a second: the
/// first at once, those that follow as one, the newest.
/// </summary>
internal sealed class LiveRoom : IDisposable
{
    /// <summary>A window of one second holds at most five broadcasts.</summary>
    public static readonly TimeSpan Gap = TimeSpan.FromMilliseconds(200);

    // Two threads reach ten thousand clients sooner than one; a room of twelve leaders needs no second.
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

    /// <param name="round">Whose room.</param>
    /// <param name="time">The clock.</param>
    /// <param name="tell">Called with what the other nodes should know, inside a lock: must be quick.</param>
    /// <param name="encode">Makes a frame, once a broadcast.</param>
    public LiveRoom(RoundId round, TimeProvider time, Action<RoomHint> tell, Func<RoomState, RoomFrame>? encode = null)
    {
        (Round, _time, _tell, _encode, _touchedAt) = (round, time, tell, encode ?? RoomFrame.Of, time.GetTimestamp());
        _frame = _encode(RoomState.Empty);
        _lanes = [.. Enumerable.Range(0, Math.Clamp(Environment.ProcessorCount, 1, MostLanes)).Select(_ => new Lane(this))];
        _trailing = time.CreateTimer(room => ((LiveRoom)room!).ShowTrailing(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    public RoundId Round { get; }

    /// <summary>What the watchers are shown.</summary>
    public RoomFrame Frame => Volatile.Read(ref _frame);

    /// <summary>The newest this node knows; the watchers follow within <see cref="Gap"/>.</summary>
    public RoomState State
    {
        get { lock (_gate) { return _newest; } }
    }

    public int Watchers => _lanes.Sum(lane => lane.Count);

    public FragmentCache Fragments { get; } = new();

    /// <summary>It was read once, so <see cref="State"/> is not just the beginning.</summary>
    public bool IsRead { get; private set; }

    /// <summary>What was read from the row of truth. Older than what is known, it changes nothing.</summary>
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

    /// <summary>The change was made on this node: the others are told, as often as it is shown.</summary>
    public void Tell()
    {
        lock (_gate)
        {
            if (_newest.Revision <= _told) { return; }
            if (_isWaiting) { _tellWhenShown = true; }
            else { TellNow(); }
        }
    }

    /// <returns>Null if the room was put away a moment ago: ask for it again.</returns>
    public Lane? Join(Watcher watcher)
    {
        lock (_gate)
        {
            if (_isRetired) { return null; }
            var lane = _lanes.MinBy(each => each.Count)!;
            lane.Join(watcher);
            return lane;
        }
    }

    /// <summary>A frame has gone to everyone not longer ago than this.</summary>
    public bool WasShownWithin(TimeSpan time)
    {
        lock (_gate) { return _shownAt is { } at && _time.GetElapsedTime(at) < time; }
    }

    /// <summary>Somebody asked: it is kept for a while.</summary>
    public void Touch() => Volatile.Write(ref _touchedAt, _time.GetTimestamp());

    /// <returns>True if nobody watches and nobody asked for so long: it takes nobody in from now on.</returns>
    public bool Retire(TimeSpan unused)
    {
        lock (_gate)
        {
            return _isRetired = _isRetired || (Watchers == 0 && _time.GetElapsedTime(Volatile.Read(ref _touchedAt)) >= unused);
        }
    }

    /// <summary>All watchers, or every so-manieth.</summary>
    public IEnumerable<Watcher> Part(int part = 0, int parts = 1) => _lanes.SelectMany(lane => lane.Part(part, parts));

    public void Dispose() => _trailing.Dispose();

    private void ShowTrailing()
    {
        lock (_gate)
        {
            if (!_isWaiting) { return; }
            _isWaiting = false;
            Show();
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

    private void TellNow() => _tell(new(Round, _told = _newest.Revision, _newest.Phase));
}
