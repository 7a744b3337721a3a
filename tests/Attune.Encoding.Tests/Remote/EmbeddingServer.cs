using System.Runtime.InteropServices;
using System.Text.Json;

namespace Attune.Encoding.Tests.Remote;

/// <summary>A server on this machine that speaks the OpenAI embeddings protocol, as badly as a test wants.</summary>
internal sealed class EmbeddingServer : IDisposable
{
    private readonly LocalServer _server;

    /// <param name="answer">Gives the response to the number of a request, from 0, and its texts; null to never answer.</param>
    public EmbeddingServer(Func<int, string[], Reply?> answer) => _server = new((number, request) => answer(number, TextsOf(request)));

    public int Port => _server.Port;

    public string Address => $"http://127.0.0.1:{Port}/v1#tiny";

    public IReadOnlyList<(string Path, string? Authorization, string[] Texts, string Model)> Requests
        => [.. _server.Requests.Select(request => (request.Path, request.Authorization, TextsOf(request), request.Body.GetProperty("model").GetString()!))];

    /// <summary>One vector for each text, as numbers.</summary>
    public static Reply Vectors(IEnumerable<float[]> vectors) => Data(vectors.Select(vector => JsonSerializer.Serialize(vector)));

    /// <summary>One vector for each text, as base64 of its bytes, which is what the client asks for.</summary>
    public static Reply Base64(IEnumerable<float[]> vectors)
        => Data(vectors.Select(vector => $"\"{Convert.ToBase64String(MemoryMarshal.AsBytes<float>(vector))}\""));

    public void Dispose() => _server.Dispose();

    private static string[] TextsOf(Request request) => [.. request.Body.GetProperty("input").EnumerateArray().Select(text => text.GetString()!)];

    private static Reply Data(IEnumerable<string> vectors)
    {
        var data = vectors.Select((vector, i) => $$"""{ "object": "embedding", "index": {{i}}, "embedding": {{vector}} }""");
        return new(200, $$"""{ "object": "list", "model": "tiny", "data": [{{string.Join(',', data)}}], "usage": { "prompt_tokens": 1, "total_tokens": 1 } }""");
    }
}
