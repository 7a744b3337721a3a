namespace Attune.LiveBench.Clients;

/// <summary>Every stream is cut and all come back at once: until the last one has its first event again.</summary>
internal static class Stampede
{
    public static async Task<int> RunAsync(string name, Uri server, string path, int count, int times)
    {
        var lines = new Lines();
        await lines.OpenAsync(server, path, count);
        for (var i = 0; i < times; i++)
        {
            lines.Dispose();
            lines = new();
            var began = Stopwatch.GetTimestamp();
            // As a browser that has seen the newest: it is told at once where the room is, and not again what it knows.
            Samples.Say(name, Samples.Milliseconds(began, await lines.OpenAsync(server, path, count, "Last-Event-ID: 1\r\n")));
            await Task.Delay(1000);
        }

        lines.Dispose();
        return 0;
    }
}
