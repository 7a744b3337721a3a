namespace Attune.LiveBench.Clients;

/// <summary>
/// The streams to one node, in a process of their own, because a process may hold only so many files. It does what it is told on a line of its input: "reach" waits
/// until every stream has had one more state, "fetch N" asks for N fragments, "cut" ends all streams and opens them again.
/// </summary>
internal static class CrowdPart
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static int _came;
    private static long _last;

    public static async Task<int> RunAsync(Uri server, int count)
    {
        var lines = new Lines();
        await OpenAsync();
        while (await Console.In.ReadLineAsync() is { } line)
        {
            switch (line.Split(' '))
            {
                case ["reach"]:
                    var until = Stopwatch.GetTimestamp() + (long)(Patience.TotalSeconds * Stopwatch.Frequency);
                    while (Volatile.Read(ref _came) < count && Stopwatch.GetTimestamp() < until) { await Task.Delay(20); }
                    Console.WriteLine($"reached {Interlocked.Exchange(ref _came, 0)} {Volatile.Read(ref _last)}");
                    break;
                case ["fetch", var times]:
                    await FetchAsync(server, int.Parse(times, CultureInfo.InvariantCulture));
                    Console.WriteLine("fetched");
                    break;
                case ["cut"]:
                    lines.Dispose();
                    lines = new();
                    await OpenAsync();
                    break;
            }
        }

        lines.Dispose();
        return 0;

        async Task OpenAsync()
        {
            var began = Stopwatch.GetTimestamp();
            await lines.OpenAsync(server, "/bench/0/stream", count, came: Came);
            var ended = Stopwatch.GetTimestamp();
            Interlocked.Exchange(ref _came, 0);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"open {Samples.Milliseconds(began, ended):F0}"));
        }
    }

    private static void Came(byte[] bytes, int length)
    {
        if (bytes.AsSpan(0, length).IndexOf("event: state"u8) < 0) { return; }
        Interlocked.Increment(ref _came);
        Volatile.Write(ref _last, Stopwatch.GetTimestamp());
    }

    private static async Task FetchAsync(Uri server, int times)
    {
        using var http = new HttpClient { BaseAddress = server };
        await Parallel.ForAsync(0, times, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (_, end) => await http.GetByteArrayAsync(new Uri("/bench/0/fragment?revision=1", UriKind.Relative), end));
    }
}
