namespace Attune.LiveBench.Clients;

/// <summary>
/// One room over several nodes on one PostgreSQL, with as many streams as the machine holds. It measures what each part costs, and says what they would cost for a
/// hundred thousand: on paper, and from these numbers alone.
/// </summary>
internal static class Crowd
{
    private const int Warm = 300;
    private const int Changes = 8;
    private const int FetchesOfNode = 1500;

    public static async Task<int> RunAsync(string name, int postmaster, int count, Uri[] nodes)
    {
        using var http = new HttpClient { Timeout = TimeSpan.FromSeconds(60) };
        // The rooms are made by the first who asks.
        await BroadcastAsync(http, nodes[0]);
        await WarmAsync(http, nodes);
        await CollectAsync(http, nodes);
        var empty = await StatsAsync(http, nodes);
        var parts = nodes.Select(node => new Part(node, count / nodes.Length)).ToArray();
        var began = Stopwatch.GetTimestamp();
        foreach (var part in parts) { await part.HearAsync(); }
        Samples.Say($"{name}.opened_s", Samples.Milliseconds(began, Stopwatch.GetTimestamp()) / 1000);
        var connections = count / nodes.Length * nodes.Length;
        Samples.Say($"{name}.connections", connections);
        var opened = await StatsAsync(http, nodes);
        Samples.Say($"{name}.open_cpu_us", (opened.Cpu - empty.Cpu) * 1000 / connections);
        await CollectAsync(http, nodes);
        var full = await StatsAsync(http, nodes);
        Samples.Say($"{name}.kB", (full.Memory - empty.Memory) / 1000 / connections);

        var (cpu, rows) = (full.Cpu, PostgresCpu(postmaster));
        var (messages, missed) = (0.0, 0);
        for (var i = 0; i < Changes; i++)
        {
            var change = await BroadcastAsync(http, nodes[i % nodes.Length]);
            var reached = await Task.WhenAll(parts.Select(part => part.AskAsync("reach")));
            messages += reached.Sum(words => double.Parse(words[1], CultureInfo.InvariantCulture));
            missed = Math.Max(missed, connections - reached.Sum(words => int.Parse(words[1], CultureInfo.InvariantCulture)));
            // The first goes to everyone when no code is compiled yet.
            if (i > 0) { Samples.Say($"{name}.last_ms", Samples.Milliseconds(change, reached.Max(words => long.Parse(words[2], CultureInfo.InvariantCulture)))); }
            await Task.Delay(500);
        }

        Samples.Say($"{name}.missed", missed);
        var told = await StatsAsync(http, nodes);
        Samples.Say($"{name}.message_cpu_us", (told.Cpu - cpu) * 1000 / messages);
        Samples.Say($"{name}.postgres_cpu_ms_a_change", (PostgresCpu(postmaster) - rows) / Changes);

        (cpu, rows) = (told.Cpu, PostgresCpu(postmaster));
        await Task.Delay(6000);
        var quiet = await StatsAsync(http, nodes);
        Samples.Say($"{name}.idle_cpu_us_a_second", (quiet.Cpu - cpu) * 1000 / 6 / connections);
        Samples.Say($"{name}.postgres_idle_ms_a_second", (PostgresCpu(postmaster) - rows) / 6);

        foreach (var part in parts) { await part.AskAsync($"fetch {FetchesOfNode}"); }
        var fetched = await StatsAsync(http, nodes);
        Samples.Say($"{name}.fetch_cpu_us", (fetched.Cpu - quiet.Cpu) * 1000 / (FetchesOfNode * nodes.Length));

        Samples.Say($"{name}.again_ms", double.Parse((await parts[0].AskAsync("cut"))[1], CultureInfo.InvariantCulture));
        var again = await StatsAsync(http, nodes);
        Samples.Say($"{name}.again_cpu_us", (again.Cpu - fetched.Cpu) * 1000 / (connections / nodes.Length));
        foreach (var part in parts) { part.Dispose(); }
        return 0;
    }

    // The first streams and fragments compile the code, whose time and memory belong to no stream.
    private static async Task WarmAsync(HttpClient http, Uri[] nodes)
    {
        foreach (var node in nodes)
        {
            using var part = new Part(node, Warm);
            await part.HearAsync();
            await part.AskAsync($"fetch {Warm}");
            for (var i = 0; i < 3; i++) { await BroadcastAsync(http, node); }
        }
    }

    private static async Task CollectAsync(HttpClient http, Uri[] nodes)
    {
        foreach (var node in nodes) { using var collected = await http.PostAsync(new Uri(node, "/gc"), null); }

        await Task.Delay(500);
    }

    /// <returns>When the change began.</returns>
    private static async Task<long> BroadcastAsync(HttpClient http, Uri node)
    {
        using var reply = await http.PostAsync(new Uri(node, "/broadcast/sse?bytes=0&room=0"), null);
        return long.Parse((await reply.Content.ReadAsStringAsync()).Split(' ')[0], CultureInfo.InvariantCulture);
    }

    private static async Task<(double Cpu, double Memory)> StatsAsync(HttpClient http, Uri[] nodes)
    {
        var (cpu, memory) = (0.0, 0.0);
        foreach (var node in nodes)
        {
            var stats = (await http.GetStringAsync(new Uri(node, "/stats"))).Split(' ');
            (cpu, memory) = (cpu + double.Parse(stats[0], CultureInfo.InvariantCulture), memory + double.Parse(stats[1], CultureInfo.InvariantCulture));
        }

        return (cpu, memory);
    }

    /// <summary>The time of all processes of the database, in milliseconds.</summary>
    private static double PostgresCpu(int postmaster)
        => Directory.EnumerateDirectories("/proc").Where(folder => int.TryParse(Path.GetFileName(folder), out _)).Sum(folder =>
        {
            try
            {
                var stat = File.ReadAllText($"{folder}/stat");
                var words = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
                return words[1] == $"{postmaster}" || Path.GetFileName(folder) == $"{postmaster}" ? (double.Parse(words[11], CultureInfo.InvariantCulture) + double.Parse(words[12], CultureInfo.InvariantCulture)) * 10 : 0;
            }
            catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
            {
                return 0;
            }
        });

    /// <summary>The process that holds the streams to one node.</summary>
    private sealed class Part : IDisposable
    {
        private readonly Process _process;

        public Part(Uri node, int count)
            => _process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, ["crowd-part", $"{node}", $"{count}"]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;

        public async Task<string[]> AskAsync(string what)
        {
            await _process.StandardInput.WriteLineAsync(what);
            await _process.StandardInput.FlushAsync();
            return await HearAsync();
        }

        public async Task<string[]> HearAsync()
            => (await _process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("A part of the crowd has ended.")).Split(' ');

        public void Dispose()
        {
            _process.StandardInput.Close();
            _process.WaitForExit(10_000);
            _process.Dispose();
        }
    }
}
