using System.Net;
using System.Net.Sockets;

namespace Attune.LiveBench.Clients;

/// <summary>
/// One stream over a bare socket that holds no buffer while nothing comes, so that ten thousand of them are light on the machine they share with the server.
/// </summary>
internal sealed class Line(Uri server, string path, Action<Line, byte[], int> came) : IDisposable
{
    // These constants are from linux/in.h; .NET has no names for them.
    private const int IpLevel = 0;
    private const int BindAddressNoPort = 24;

    [ThreadStatic]
    private static byte[]? _buffer;

    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };

    /// <summary>Completed when the server, or <see cref="Dispose"/>, ended it.</summary>
    public Task Ended { get; private set; } = Task.CompletedTask;

    /// <param name="source">The number of the loopback address it comes from, because one address has ports for some twenty thousand streams.</param>
    /// <param name="headers">Further lines of the request.</param>
    public async Task OpenAsync(int source = 1, string headers = "")
    {
        // The port is chosen only when the other end is known, so that streams of the previous measurement, which the kernel still holds as ended, take no
        // ports away.
        if (OperatingSystem.IsLinux()) { _socket.SetRawSocketOption(IpLevel, BindAddressNoPort, BitConverter.GetBytes(1)); }
        _socket.Bind(new IPEndPoint(new IPAddress([127, 0, 0, (byte)source]), 0));
        await _socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, server.Port));
        await _socket.SendAsync(System.Text.Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {server.Authority}\r\nAccept: text/event-stream\r\n{headers}\r\n"));
        _socket.Blocking = false;
        Ended = ReadAsync();
    }

    public void Dispose() => _socket.Dispose();

    private async Task ReadAsync()
    {
        try
        {
            while (true)
            {
                await _socket.ReceiveAsync(Memory<byte>.Empty);
                var bytes = _buffer ??= new byte[65536];
                var count = _socket.Receive(bytes, SocketFlags.None, out var error);
                if (error == SocketError.WouldBlock) { continue; }
                if (count <= 0) { return; }
                came(this, bytes, count);
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // The stream was cut.
        }
    }
}
