using System.Text.Json;
using Attune.Encoding.Tests.Remote;

namespace Attune.Encoding.Tests.Judging;

/// <summary>A server on this machine that speaks the OpenAI chat protocol, as badly as a test wants.</summary>
internal sealed class ChatServer : IDisposable
{
    private readonly LocalServer _server;

    /// <param name="answer">Gives the response to the number of a request, from 0, and the second message; null to never answer.</param>
    public ChatServer(Func<int, string, Reply?> answer) => _server = new((number, request) => answer(number, AskedIn(request)));

    public int Port => _server.Port;

    public string Spec => $"chat:http://127.0.0.1:{Port}/v1#tiny";

    public IReadOnlyList<Request> Requests => _server.Requests;

    /// <summary>The model says this.</summary>
    public static Reply Says(string content, string finish = "stop") => Message($$"""{ "role": "assistant", "content": {{JsonSerializer.Serialize(content)}} }""", finish);

    /// <summary>The model refuses in the way of the protocol.</summary>
    public static Reply Refuses(string words) => Message($$"""{ "role": "assistant", "content": null, "refusal": {{JsonSerializer.Serialize(words)}} }""", "stop");

    /// <summary>What the request asks, as the JSON of its second message.</summary>
    public static string AskedIn(Request request) => Text(request.Body.GetProperty("messages")[1].GetProperty("content"));

    public void Dispose() => _server.Dispose();

    private static Reply Message(string message, string finish) => new(200, $$"""
        {
          "id": "chatcmpl-1", "object": "chat.completion", "created": 1772442000, "model": "tiny",
          "choices": [{ "index": 0, "message": {{message}}, "finish_reason": "{{finish}}" }],
          "usage": { "prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2 }
        }
        """);

    // A message is a text or a list of parts.
    private static string Text(JsonElement content)
        => content.ValueKind == JsonValueKind.String ? content.GetString()! : string.Concat(content.EnumerateArray().Select(part => part.GetProperty("text").GetString()));
}
