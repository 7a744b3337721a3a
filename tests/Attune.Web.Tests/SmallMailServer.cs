using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Utf8 = System.Text.UTF8Encoding;

namespace Attune.Web.Tests;

/// <summary>The part of an SMTP server that accepts letters, on a free port; it refuses the addresses it is told to refuse.</summary>
internal sealed class SmallMailServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<string, bool> _refused = new();
    private readonly Task _accepting;

    public SmallMailServer()
    {
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public ConcurrentQueue<string> Letters { get; } = new();

    public void Refuse(string address) => _refused[address] = true;

    public void TakeAgain(string address) => _refused.TryRemove(address, out _);

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _accepting;
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync();
                await TalkAsync(client.GetStream());
            }
        }
        catch (Exception over) when (over is SocketException or ObjectDisposedException)
        {
            // The server was stopped.
        }
    }

    private async Task TalkAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, new Utf8(false));
        await using var writer = new StreamWriter(stream, new Utf8(false)) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 small ready");
        while (await reader.ReadLineAsync() is { } line && !line.StartsWith("QUIT", StringComparison.OrdinalIgnoreCase))
        {
            await writer.WriteLineAsync(line switch
            {
                _ when line.StartsWith("RCPT", StringComparison.OrdinalIgnoreCase) && _refused.Keys.Any(line.Contains) => "550 No such mailbox here",
                _ when line.StartsWith("DATA", StringComparison.OrdinalIgnoreCase) => await TakeAsync(reader, writer),
                _ => "250 fine",
            });
        }

        await writer.WriteLineAsync("221 bye");
    }

    private async Task<string> TakeAsync(StreamReader reader, StreamWriter writer)
    {
        await writer.WriteLineAsync("354 go on");
        var letter = new StringBuilder();
        while (await reader.ReadLineAsync() is { } line && line != ".") { letter.AppendLine(line); }
        Letters.Enqueue(letter.ToString());
        return "250 taken";
    }
}
