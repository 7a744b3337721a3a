using Attune.Encoding.BuiltIn;

namespace Attune.Encoding.Onnx;

/// <summary>
/// Closes a native resource only when nobody uses it any more. Closing it while another thread is inside native code would end the whole process
/// instead of throwing an exception. <see cref="MappedFile.Held"/> does the same for a mapped file. Several threads may use it at once.
/// </summary>
/// <param name="resource">The resource, which is closed once.</param>
internal sealed class OpenUntilUnused(IDisposable resource) : IDisposable
{
    private readonly Lock _gate = new();
    private int _users;
    private bool _closed;

    /// <summary>Keeps the resource open until the result is disposed.</summary>
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

    /// <summary>Lets nobody begin to use the resource any more; those who use it now may finish.</summary>
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
