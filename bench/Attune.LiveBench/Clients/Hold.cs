namespace Attune.LiveBench.Clients;

/// <summary>Measures the memory of idle streams: the working set before and after, each after a full collection.</summary>
internal static class Hold
{
    private const int Warm = 500;

    public static async Task<int> RunAsync(string name, Uri server, string path, int count)
    {
        using var http = new HttpClient { BaseAddress = server };
        // The first streams compile the code, whose memory belongs to no stream.
        using (var warm = new Lines()) { await warm.OpenAsync(server, path, Warm); }

        await Task.Delay(1500);
        var before = await WorkingSetAsync(http);
        using var lines = new Lines();
        await lines.OpenAsync(server, path, count);
        await Task.Delay(1500);
        Samples.Say(name, (await WorkingSetAsync(http) - before) / 1000 / count);
        return 0;
    }

    private static async Task<double> WorkingSetAsync(HttpClient http)
    {
        using var collected = await http.PostAsync(new Uri("/gc", UriKind.Relative), null);
        await Task.Delay(500);
        return double.Parse((await http.GetStringAsync(new Uri("/stats", UriKind.Relative))).Split(' ')[1], CultureInfo.InvariantCulture);
    }
}
