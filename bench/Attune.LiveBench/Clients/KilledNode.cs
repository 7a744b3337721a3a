namespace Attune.LiveBench.Clients;

/// <summary>
/// Runs two nodes on one database; the first is killed while it holds all streams. Each client waits as the server told it to ("retry") and goes to the second
/// node, as through a load balancer. A client counts as served again when a change made after the kill has reached it.
/// </summary>
internal static class KilledNode
{
    public static async Task<int> RunAsync(string name, int process, Uri first, Uri second, int count)
    {
        var clients = Enumerable.Range(0, count).Select(_ => new Client(first, second)).ToArray();
        await Task.WhenAll(clients.Select(client => client.Connected)).WaitAsync(TimeSpan.FromSeconds(60));
        await Task.Delay(500);
        var killed = Stopwatch.GetTimestamp();
        using (var node = Process.GetProcessById(process)) { node.Kill(); }

        using var http = new HttpClient { BaseAddress = second };
        using var reply = await http.PostAsync(new Uri("/broadcast/sse?bytes=0", UriKind.Relative), null);
        reply.EnsureSuccessStatusCode();
        await Task.WhenAll(clients.Select(client => client.ServedAgain)).WaitAsync(TimeSpan.FromSeconds(60));
        var times = clients.Select(client => Samples.Milliseconds(killed, client.ServedAgain.Result)).ToArray();
        Samples.SayPercentiles(name, times);
        Samples.Say($"{name}.last_s", times.Max() / 1000);
        foreach (var client in clients) { client.Dispose(); }
        return 0;
    }

    private sealed class Client : IDisposable
    {
        private readonly TaskCompletionSource _connected = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource<long> _again = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly Uri[] _nodes;
        private int _retry = 3000;
        private Line? _line;
        private long _before = -1;
        private bool _isDone;

        public Client(Uri first, Uri second)
        {
            _nodes = [first, second];
            _ = RunAsync();
        }

        public Task Connected => _connected.Task;

        public Task<long> ServedAgain => _again.Task;

        public void Dispose()
        {
            _isDone = true;
            _line?.Dispose();
        }

        private async Task RunAsync()
        {
            for (var node = 0; !_isDone; node = 1)
            {
                _line = new(_nodes[node], "/bench/0/stream", (_, bytes, length) => Came(System.Text.Encoding.UTF8.GetString(bytes, 0, length), node));
                try
                {
                    await _line.OpenAsync();
                    await _line.Ended;
                }
                catch (System.Net.Sockets.SocketException)
                {
                    // The connection was refused, so the loop tries again.
                }

                if (!_isDone) { await Task.Delay(_retry); }
            }
        }

        private void Came(string text, int node)
        {
            if (After(text, "retry: ") is { } retry) { _retry = (int)retry; }
            if (After(text, "id: ") is not { } revision) { return; }
            if (node == 0)
            {
                _before = revision;
                _connected.TrySetResult();
            }
            else if (revision > _before)
            {
                _again.TrySetResult(Stopwatch.GetTimestamp());
            }
        }

        private static long? After(string text, string name)
            => text.IndexOf(name, StringComparison.Ordinal) is >= 0 and var at ? long.Parse(text[(at + name.Length)..].Split('\n')[0], CultureInfo.InvariantCulture) : null;
    }
}
