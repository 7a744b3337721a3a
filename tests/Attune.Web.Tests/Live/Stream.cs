using System.Net.ServerSentEvents;
using Attune.Domain.Programs;

namespace Attune.Web.Tests.Live;

/// <summary>A client of a stream that remembers what it saw, as a browser does.</summary>
public sealed class Stream : IAsyncDisposable
{
    private readonly HttpResponseMessage _reply;
    private readonly IAsyncEnumerator<SseItem<string>> _events;

    private Stream(HttpResponseMessage reply, IAsyncEnumerator<SseItem<string>> events) => (_reply, _events) = (reply, events);

    public HttpResponseMessage Reply => _reply;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<Stream> OpenAsync(HttpClient http, RoundId round, long? lastSeen = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/room/{round}/stream");
        if (lastSeen is { } id) { request.Headers.Add("Last-Event-ID", $"{id}"); }
        var reply = (await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancel)).EnsureSuccessStatusCode();
        return new(reply, SseParser.Create(await reply.Content.ReadAsStreamAsync(Cancel)).EnumerateAsync(Cancel).GetAsyncEnumerator(Cancel));
    }

    /// <returns>Null at the end of the stream.</returns>
    public async Task<SseItem<string>?> NextAsync()
    {
        try
        {
            return await _events.MoveNextAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(60), Cancel) ? _events.Current : null;
        }
        catch (Exception cut) when (cut is IOException or HttpRequestException)
        {
            return null;
        }
    }

    /// <summary>The next state, without the pings.</summary>
    public async Task<string?> StateAsync()
    {
        while (await NextAsync() is { } item)
        {
            if (item.EventType == "state") { return item.Data; }
        }

        return null;
    }

    public async ValueTask DisposeAsync()
    {
        // The connection is closed first, because an enumerator in progress cannot be disposed.
        _reply.Dispose();
        await _events.DisposeAsync();
    }
}
