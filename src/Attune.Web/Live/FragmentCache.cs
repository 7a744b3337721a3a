using System.Collections.Concurrent;

namespace Attune.Web.Live;

/// <summary>
/// The fragments of one room that are the same for everybody who may see the view: each rendered once a revision, however
/// many ask at once. Holds the newest revision of each view only.
/// </summary>
internal sealed class FragmentCache
{
    // Views are named by the program, not by who asks; this only bounds a mistake.
    private const int Most = 64;

    private readonly ConcurrentDictionary<(string View, string Culture), Kept> _kept = new();

    /// <param name="view">Which view.</param>
    /// <param name="culture">Numbers and dates follow the reader's.</param>
    /// <param name="state">The room as it is known now.</param>
    /// <param name="render">Makes the bytes; once, for all who wait.</param>
    public async Task<Fragment> GetAsync(string view, string culture, RoomState state, Func<RoomState, Task<byte[]>> render)
    {
        var key = (view, culture);
        if (_kept.Count >= Most && !_kept.ContainsKey(key)) { _kept.Clear(); }
        var kept = _kept.AddOrUpdate(
            key,
            static (_, now) => new(now.State.Revision, now.Render),
            static (_, there, now) => there.Revision >= now.State.Revision ? there : new(now.State.Revision, now.Render),
            (State: state, Render: new Lazy<Task<Fragment>>(async () => new(state.Revision, await render(state)))));
        try
        {
            return await kept.Render.Value;
        }
        catch
        {
            // The next one who asks tries again.
            _kept.TryRemove(new(key, kept));
            throw;
        }
    }

    private sealed record Kept(long Revision, Lazy<Task<Fragment>> Render);
}

/// <summary>What a view shows at a revision.</summary>
internal sealed record Fragment(long Revision, byte[] Html);
