namespace Attune.LiveBench.Clients;

/// <summary>Cuts every stream, so that all clients reconnect at once, and measures until the last one has its first event again.</summary>
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
            // The request is that of a browser that has seen the newest state: it is told at once where the room is, without what it knows already.
            Samples.Say(name, Samples.Milliseconds(began, await lines.OpenAsync(server, path, count, "Last-Event-ID: 1\r\n")));
            await Task.Delay(1000);
        }

        lines.Dispose();
        return 0;
    }
}
