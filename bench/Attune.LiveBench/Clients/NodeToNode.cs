namespace Attune.LiveBench.Clients;

/// <summary>
/// Measures the time from the commit of a change on one node until a watcher on another has the frame. It goes room by room, so that no change waits for the
/// one before.
/// </summary>
internal static class NodeToNode
{
    /// <summary>As many changes as the benchmark of the bus alone makes before it counts.</summary>
    private const int WarmUp = 200;

    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(12);

    public static async Task<int> RunAsync(string name, Uri from, Uri to, int changes)
    {
        using var end = new CancellationTokenSource();
        var came = new Dictionary<long, long>[BenchRooms.Count];
        var watching = Enumerable.Range(0, BenchRooms.Count).Select(room => WatchAsync(to, room, came[room] = [], end.Token)).ToArray();
        await Task.Delay(2000);
        using var http = new HttpClient { BaseAddress = from };
        var times = new List<(int Room, long Committed)>();
        for (var i = -WarmUp; i < changes; i++)
        {
            var room = (i + WarmUp) % BenchRooms.Count;
            using var reply = await http.PostAsync(new Uri($"/broadcast/sse?room={room}", UriKind.Relative), null);
            if (i >= 0) { times.Add((room, long.Parse((await reply.Content.ReadAsStringAsync()).Split(' ')[1], CultureInfo.InvariantCulture))); }
            await Task.Delay(Between);
        }

        await Task.Delay(3000);
        await end.CancelAsync();
        await Task.WhenAll(watching);
        var arrived = times.GroupBy(candidate => candidate.Room).SelectMany(group => Latencies(group.Select(candidate => candidate.Committed), came[group.Key])).ToArray();
        Samples.SayPercentiles(name, arrived);
        Console.WriteLine($"# {arrived.Length} of {changes} changes seen on the other node");
        return 0;
    }

    // The first frame that came after a commit shows that commit, or a later one.
    private static IEnumerable<double> Latencies(IEnumerable<long> committed, Dictionary<long, long> came)
        => committed.Select(at => (At: at, Came: came.Values.Where(candidate => candidate >= at).DefaultIfEmpty(0).Min())).Where(candidate => candidate.Came > 0).Select(candidate => Samples.Milliseconds(candidate.At, candidate.Came));

    private static async Task WatchAsync(Uri server, int room, Dictionary<long, long> came, CancellationToken end)
    {
        using var screen = new Screen(server, room);
        await screen.WatchAsync(
            revision =>
            {
                came.TryAdd(revision, Stopwatch.GetTimestamp());
                return Task.CompletedTask;
            },
            end);
    }
}
