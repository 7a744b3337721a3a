using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Attune.Encoding.Tests;

/// <summary>What a server says to one request.</summary>
internal sealed record Reply(int Status, string Body = "{}", string? RetryAfter = null);

/// <summary>A server on this machine that speaks the OpenAI embeddings protocol, as badly as a test wants.</summary>
internal sealed class EmbeddingServer : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Func<int, string[], Reply?> _answer;
    private readonly List<(string Path, string? Authorization, string[] Texts, string Model)> _requests = [];

    /// <param name="answer">The number of the request from 0 and its texts to a reply; null never to answer.</param>
    public EmbeddingServer(Func<int, string[], Reply?> answer)
    {
        _answer = answer;
        using (var free = new TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            Port = ((IPEndPoint)free.LocalEndpoint).Port;
        }

        _listener.Prefixes.Add($"http://127.0.0.1:{Port}/");
        _listener.Start();
        _ = Serve();
    }

    public int Port { get; }

    public string Address => $"http://127.0.0.1:{Port}/v1#tiny";

    public IReadOnlyList<(string Path, string? Authorization, string[] Texts, string Model)> Requests => _requests;

    /// <summary>A vector a text, as numbers.</summary>
    public static Reply Vectors(IEnumerable<float[]> vectors) => Data(vectors.Select(vector => JsonSerializer.Serialize(vector)));

    /// <summary>A vector a text, as base64 of their bytes: what the client asks for.</summary>
    public static Reply Base64(IEnumerable<float[]> vectors)
        => Data(vectors.Select(vector => $"\"{Convert.ToBase64String(MemoryMarshal.AsBytes<float>(vector))}\""));

    public void Dispose() => _listener.Close();

    private static Reply Data(IEnumerable<string> vectors)
    {
        var data = vectors.Select((vector, i) => $$"""{ "object": "embedding", "index": {{i}}, "embedding": {{vector}} }""");
        return new(200, $$"""{ "object": "list", "model": "tiny", "data": [{{string.Join(',', data)}}], "usage": { "prompt_tokens": 1, "total_tokens": 1 } }""");
    }

    private async Task Serve()
    {
        while (_listener.IsListening)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                using var request = await JsonDocument.ParseAsync(context.Request.InputStream);
                var input = request.RootElement.GetProperty("input");
                string[] texts = [.. input.EnumerateArray().Select(text => text.GetString()!)];
                _requests.Add((context.Request.Url!.AbsolutePath, context.Request.Headers["Authorization"], texts, request.RootElement.GetProperty("model").GetString()!));
                if (_answer(_requests.Count - 1, texts) is { } reply)
                {
                    Send(context.Response, reply);
                }
            }
            catch (Exception closed) when (closed is HttpListenerException or ObjectDisposedException or InvalidOperationException)
            {
                return;
            }
        }
    }

    private static void Send(HttpListenerResponse response, Reply reply)
    {
        response.StatusCode = reply.Status;
        response.ContentType = "application/json";
        if (reply.RetryAfter is { } wait)
        {
            response.Headers["Retry-After"] = wait;
        }

        response.Close(System.Text.Encoding.UTF8.GetBytes(reply.Body), willBlock: false);
    }
}
