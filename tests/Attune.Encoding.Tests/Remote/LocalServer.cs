using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace Attune.Encoding.Tests.Remote;

/// <summary>The response of a server to one request; an unfinished one never ends.</summary>
internal sealed record Reply(int Status, string Body = "{}", string? RetryAfter = null, bool Unfinished = false);

/// <summary>A request that a server got.</summary>
internal sealed record Request(string Path, string? Authorization, JsonElement Body, int ClientPort);

/// <summary>A server on this machine that answers JSON with JSON, as badly as a test wants.</summary>
internal sealed class LocalServer : IDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Func<int, Request, Reply?> _answer;
    private readonly List<Request> _requests = [];

    /// <param name="answer">Gives the response to the number of a request, from 0; null to never answer.</param>
    public LocalServer(Func<int, Request, Reply?> answer)
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

    public IReadOnlyList<Request> Requests => _requests;

    public void Dispose() => _listener.Close();

    private async Task Serve()
    {
        while (_listener.IsListening)
        {
            try
            {
                var context = await _listener.GetContextAsync();
                using var body = await JsonDocument.ParseAsync(context.Request.InputStream);
                _requests.Add(new(context.Request.Url!.AbsolutePath, context.Request.Headers["Authorization"], body.RootElement.Clone(), context.Request.RemoteEndPoint.Port));
                if (_answer(_requests.Count - 1, _requests[^1]) is { } reply) { Send(context.Response, reply); }
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
        if (reply.RetryAfter is { } wait) { response.Headers["Retry-After"] = wait; }
        if (reply.Unfinished)
        {
            response.SendChunked = true;
            response.OutputStream.Write(System.Text.Encoding.UTF8.GetBytes(reply.Body));
            response.OutputStream.Flush();
            return;
        }

        response.Close(System.Text.Encoding.UTF8.GetBytes(reply.Body), willBlock: false);
    }
}
