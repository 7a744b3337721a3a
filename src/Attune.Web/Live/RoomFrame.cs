using Attune.Store.Rooms;

namespace Attune.Web.Live;

/// <summary>What is sent to everyone who watches a room, encoded once: the phase and the revision, and nothing of any answer or vote.</summary>
/// <param name="State">The state that the frame carries.</param>
/// <param name="Bytes">The event "state"; its id is the revision, so that a browser that reconnects says what it has seen.</param>
/// <param name="Ping">The event "ping", which repeats the revision and shows that the connection is alive.</param>
internal sealed record RoomFrame(RoomState State, byte[] Bytes, byte[] Ping)
{
    /// <summary>The most bytes a frame can have.</summary>
    public const int Longest = 300;

    public static RoomFrame From(RoomState state)
    {
        // A phase is of letters that mean nothing to JSON or to the stream (RoomPhase.Parse).
        var bytes = Utf8(string.Create(CultureInfo.InvariantCulture, $"event: state\nid: {state.Revision}\ndata: {Json(state)}\n\n"));
        return bytes.Length <= Longest
            ? new(state, bytes, Utf8(string.Create(CultureInfo.InvariantCulture, $"event: ping\ndata: {state.Revision}\n\n")))
            : throw new InvalidOperationException($"A frame of {bytes.Length} bytes; the phase is too long.");
    }

    public static string Json(RoomState state) => string.Create(CultureInfo.InvariantCulture, $"{{\"phase\":\"{state.Phase.Name}\",\"revision\":{state.Revision}}}");

    private static byte[] Utf8(string text) => System.Text.Encoding.UTF8.GetBytes(text);
}
