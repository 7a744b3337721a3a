using System.Net.ServerSentEvents;

namespace Attune.LiveBench.Clients;

/// <summary>The projector: a stream, and the fragment of every revision of which it is told.</summary>
internal sealed class Screen(Uri server, int room) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = server };

    /// <summary>Reports every state event, in order, when it comes.</summary>
    public async Task WatchAsync(Func<long, Task> came, CancellationToken end)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"/bench/{room}/stream");
            using var reply = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, end);
            await foreach (var item in SseParser.Create(await reply.Content.ReadAsStreamAsync(end)).EnumerateAsync(end))
            {
                if (item.EventType == "state") { await came(long.Parse(item.EventId ?? "0", CultureInfo.InvariantCulture)); }
            }
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
            // The caller cancels when it has seen enough.
        }
    }

    public Task<string> FragmentAsync(long revision) => _http.GetStringAsync(new Uri($"/bench/{room}/fragment?revision={revision}", UriKind.Relative));

    public void Dispose() => _http.Dispose();
}
