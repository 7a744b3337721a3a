using System.Collections.Concurrent;
using Attune.Store.Rooms;

namespace Attune.Web.Live;

/// <summary>
/// The fragments of one room that are the same for everybody who may see a view. Each is rendered once for a revision, however many ask at once, and only the
/// newest revision of each view is kept.
/// </summary>
internal sealed class FragmentCache
{
    // The program names the views, not the person who asks: some twenty manners of a phone in each of nine cultures. The limit only bounds a mistake.
    private const int Most = 512;

    private readonly ConcurrentDictionary<(string View, string Culture), CachedFragment> _kept = new();

    /// <summary>How many fragments are kept.</summary>
    public int Count => _kept.Count;

    /// <param name="view">The name of the view.</param>
    /// <param name="culture">The reader's culture, which numbers and dates follow.</param>
    /// <param name="state">The room as it is known now.</param>
    /// <param name="render">Makes the bytes, once for all who wait.</param>
    public async Task<Fragment> GetAsync(string view, string culture, RoomState state, Func<RoomState, Task<byte[]>> render)
    {
        var key = (view, culture);
        if (_kept.Count >= Most && !_kept.ContainsKey(key)) { _kept.Clear(); }
        CachedFragment kept = _kept.AddOrUpdate(
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
            // A failed rendering is not kept, so that the next one who asks tries again.
            _kept.TryRemove(new(key, kept));
            throw;
        }
    }

    private sealed record CachedFragment(long Revision, Lazy<Task<Fragment>> Render);
}

/// <summary>What a view shows at one revision.</summary>
internal sealed record Fragment(long Revision, byte[] Html);
