using System.Collections.Concurrent;

namespace Attune.LiveBench.Clients;

/// <summary>Many streams of one server.</summary>
internal sealed class Lines : IDisposable
{
    // More at once would only fill the queue of connections that the kernel holds for the server.
    private const int AtOnce = 256;
    private const int PerSource = 10_000;

    private readonly ConcurrentBag<Line> _all = [];

    /// <summary>Opens them; each counts when its first event has arrived.</summary>
    /// <returns>The time of the last of them, as a timestamp.</returns>
    public async Task<long> OpenAsync(Uri server, string path, int count, string headers = "", Action<byte[], int>? came = null)
    {
        using var gate = new SemaphoreSlim(AtOnce);
        await Task.WhenAll(Enumerable.Range(0, count).Select(i => Task.Run(async () =>
        {
            await gate.WaitAsync();
            try
            {
                var first = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                var line = new Line(server, path, (_, bytes, length) =>
                {
                    first.TrySetResult();
                    came?.Invoke(bytes, length);
                });
                _all.Add(line);
                await line.OpenAsync(1 + (i / PerSource), headers);
                await first.Task.WaitAsync(TimeSpan.FromSeconds(60));
            }
            finally
            {
                // A stream that cannot be opened fails the measurement but must not block it for ever.
                gate.Release();
            }
        })));
        return Stopwatch.GetTimestamp();
    }

    public void Dispose()
    {
        foreach (var line in _all) { line.Dispose(); }
    }
}
