using System.Collections.Concurrent;

namespace Attune.Web.Hosting;

/// <summary>
/// What was worked out a moment ago, for whoever asks the same again: at most so many, and each for a minute or two. What was forgotten is only worked out anew.
/// </summary>
internal sealed class RecentValues<TValue>(TimeProvider time, int most)
    where TValue : class
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private ConcurrentDictionary<string, TValue> _now = new(StringComparer.Ordinal);
    private ConcurrentDictionary<string, TValue> _before = new(StringComparer.Ordinal);
    private DateTimeOffset _since = time.GetUtcNow();
    private int _count;

    /// <returns>Null if it was never kept, or was forgotten.</returns>
    public TValue? Find(string key)
    {
        TurnOver();
        return _now.TryGetValue(key, out var value) || _before.TryGetValue(key, out value) ? value : null;
    }

    /// <summary>Keeps a value until it is a minute or two old, however often it is asked for.</summary>
    public void Keep(string key, TValue value)
    {
        if (_now.TryAdd(key, value)) { Interlocked.Increment(ref _count); }
    }

    private void TurnOver()
    {
        var now = time.GetUtcNow();
        if (_count < most && now - _since < Kept) { return; }
        lock (_gate)
        {
            if (_count < most && now - _since < Kept) { return; }
            // After a pause all of it is old.
            _before = now - _since < 2 * Kept ? _now : new(StringComparer.Ordinal);
            (_now, _since, _count) = (new(StringComparer.Ordinal), now, 0);
        }
    }
}
