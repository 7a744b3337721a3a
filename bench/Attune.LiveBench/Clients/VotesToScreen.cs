namespace Attune.LiveBench.Clients;

/// <summary>
/// Votes come in as a room presses, some two hundred a second, while Seats hold their streams. The Screen fetches the fragment of every revision of which it is
/// told; a vote has arrived when its number is in one.
/// </summary>
internal static class VotesToScreen
{
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(5);

    public static async Task<int> RunAsync(string name, Uri server, int seats, int votes)
    {
        using var lines = new Lines();
        await lines.OpenAsync(server, "/bench/0/stream", seats);
        using var screen = new Screen(server, 0);
        using var end = new CancellationTokenSource();
        var (sent, acknowledged, seen) = (new long[votes], new long[votes], new long[votes]);
        var left = votes;
        var watching = screen.WatchAsync(
            async revision =>
            {
                var shown = await screen.FragmentAsync(revision);
                var now = Stopwatch.GetTimestamp();
                foreach (var voter in shown.Split(' ', '<').Where(word => int.TryParse(word, out _)).Select(word => int.Parse(word, CultureInfo.InvariantCulture)))
                {
                    if (seen[voter] == 0 && sent[voter] > 0) { (seen[voter], left) = (now, left - 1); }
                }

                if (left == 0) { await end.CancelAsync(); }
            },
            end.Token);
        using var http = new HttpClient { BaseAddress = server };
        var casting = new List<Task>();
        for (var voter = 0; voter < votes; voter++)
        {
            casting.Add(CastAsync(http, voter, sent, acknowledged));
            await Task.Delay(Between);
        }

        await Task.WhenAll(casting);
        await watching.WaitAsync(TimeSpan.FromSeconds(20));
        Samples.SayPercentiles($"{name}.acknowledged", sent.Zip(acknowledged, Samples.Milliseconds));
        Samples.SayPercentiles($"{name}.screen", sent.Zip(seen, Samples.Milliseconds));
        return 0;
    }

    private static async Task CastAsync(HttpClient http, int voter, long[] sent, long[] acknowledged)
    {
        sent[voter] = Stopwatch.GetTimestamp();
        using var reply = await http.PostAsync(new Uri($"/vote?voter={voter}", UriKind.Relative), null);
        reply.EnsureSuccessStatusCode();
        acknowledged[voter] = Stopwatch.GetTimestamp();
    }
}
