namespace Attune.Web.Live;

/// <summary>What goes to everyone who watches a room, encoded once: the phase, the revision, and nothing of any answer or vote.</summary>
/// <param name="State">What it says.</param>
/// <param name="Bytes">The event "state"; its id is the revision, so that a browser that comes back says what it has seen.</param>
/// <param name="Ping">The event "ping": says the revision again, and that the line is alive.</param>
internal sealed record RoomFrame(RoomState State, byte[] Bytes, byte[] Ping)
{
    /// <summary>A frame is never longer.</summary>
    public const int Longest = 300;

    public static RoomFrame Of(RoomState state)
    {
        // A phase is of letters that mean nothing to JSON or to the stream (Room.IsPhase).
        var bytes = Utf8(string.Create(CultureInfo.InvariantCulture, $"event: state\nid: {state.Revision}\ndata: {Json(state)}\n\n"));
        return bytes.Length <= Longest
            ? new(state, bytes, Utf8(string.Create(CultureInfo.InvariantCulture, $"event: ping\ndata: {state.Revision}\n\n")))
            : throw new InvalidOperationException($"A frame of {bytes.Length} bytes; the phase is too long.");
    }

    public static string Json(RoomState state) => string.Create(CultureInfo.InvariantCulture, $"{{\"phase\":\"{state.Phase}\",\"revision\":{state.Revision}}}");

    private static byte[] Utf8(string text) => System.Text.Encoding.UTF8.GetBytes(text);
}
