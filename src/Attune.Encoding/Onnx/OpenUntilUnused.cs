namespace Attune.Encoding;

/// <summary>
/// Closes something native when nobody uses it any more: closing while another thread is inside native code would end the whole process,
/// not throw. As <see cref="MappedFile.Held"/> does for a mapping. Safe to use from several threads at once.
/// </summary>
/// <param name="resource">What is closed, once.</param>
internal sealed class OpenUntilUnused(IDisposable resource) : IDisposable
{
    private readonly Lock _gate = new();
    private int _users;
    private bool _closed;

    /// <summary>Keeps it open until the answer is disposed.</summary>
    /// <exception cref="ObjectDisposedException">It is closed.</exception>
    public IDisposable Use()
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_closed, resource);
            _users++;
        }

        return new User(this);
    }

    /// <summary>Nobody can begin to use it any more; who uses it now may finish.</summary>
    public void Dispose() => Change(() =>
    {
        var first = !_closed;
        _closed = true;
        return first && _users == 0;
    });

    private void Leave() => Change(() => --_users == 0 && _closed);

    private void Change(Func<bool> isLast)
    {
        bool last;
        lock (_gate) { last = isLast(); }

        if (last) { resource.Dispose(); }
    }

    private sealed class User(OpenUntilUnused used) : IDisposable
    {
        private OpenUntilUnused? _used = used;

        public void Dispose() => Interlocked.Exchange(ref _used, null)?.Leave();
    }
}
