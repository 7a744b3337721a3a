namespace Attune.Web.Live;

/// <summary>Reads so that what everyone gets was read after they asked. However many ask, one read is running and at most one is waiting.</summary>
internal sealed class CoalescedRead(Func<Task> read)
{
    private readonly Lock _gate = new();
    private Task? _running;
    private Task? _next;

    public Task AfterNow()
    {
        lock (_gate)
        {
            // A read that is running may have begun before what the caller has just written, so the caller gets the next one.
            return _running is { IsCompleted: false } ? _next ??= NextAsync(_running) : _running = Task.Run(read);
        }
    }

    private async Task NextAsync(Task running)
    {
        await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        Task mine;
        lock (_gate)
        {
            (_running, _next) = (mine = Task.Run(read), null);
        }

        await mine;
    }
}
