using System.Runtime.CompilerServices;

namespace Attune.Web.Live;

/// <summary>
/// A part of the watchers of a room, which one thread at a time goes through. A change that comes during a pass neither waits for its end nor is queued: the
/// rest of the pass shows it already, and one more pass reaches the watchers before.
/// </summary>
internal sealed class Lane(LiveRoom room) : IThreadPoolWorkItem
{
    private const int Idle = 0;
    private const int Passing = 1;
    private const int Wanted = 2;

    private readonly Lock _joining = new();
    private Watcher?[] _watchers = new Watcher?[4];
    private Watcher?[] _pass = [];
    private int _count;
    private int _state = Idle;

    public int Count => Volatile.Read(ref _count);

    public void Join(Watcher watcher)
    {
        lock (_joining)
        {
            if (_count == _watchers.Length) { Array.Resize(ref _watchers, 2 * _count); }
            watcher.Place = _count;
            _watchers[_count++] = watcher;
        }
    }

    public void Leave(Watcher watcher)
    {
        lock (_joining)
        {
            var last = _watchers[--_count]!;
            (_watchers[watcher.Place], last.Place) = (last, watcher.Place);
            _watchers[_count] = null;
        }
    }

    /// <summary>Shows the newest frame to all watchers, soon and on another thread.</summary>
    public void Pass()
    {
        if (Interlocked.Exchange(ref _state, Wanted) == Idle) { ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false); }
    }

    void IThreadPoolWorkItem.Execute()
    {
        do
        {
            Interlocked.Exchange(ref _state, Passing);
            PassOnce();
        }
        while (Interlocked.CompareExchange(ref _state, Idle, Passing) != Passing);
    }

    /// <summary>One of several equal parts of the watchers, so that pings are spread over time instead of going out all at once.</summary>
    public Watcher[] EveryNth(int part, int parts)
    {
        lock (_joining)
        {
            return [.. Enumerable.Range(0, _count).Where(i => i % parts == part).Select(i => _watchers[i]!)];
        }
    }

    // The first broadcast of a sitting goes to everyone when no code is compiled yet, so this loop is fully compiled at once.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void PassOnce()
    {
        int count;
        lock (_joining)
        {
            // The array is reused from pass to pass, because ten thousand references five times a second would burden the garbage collector.
            if (_pass.Length < _count) { _pass = new Watcher?[_watchers.Length]; }
            Array.Copy(_watchers, _pass, count = _count);
        }

        for (var i = 0; i < count; i++) { _pass[i]!.Show(room.Frame); }
        Array.Clear(_pass, 0, count);
    }
}
