using System.Text;
using Attune.Web.Live;

namespace Attune.LiveBench;

/// <summary>
/// Frames as the product sends them, with a comment behind the data that a browser skips: it ends in the one sign the load
/// generator looks for, and fills the frame up where bytes are to be compared with a raw server's.
/// </summary>
internal sealed class Padding
{
    public int Bytes { get; set; }

    public RoomFrame Frame(RoomState state)
    {
        var own = RoomFrame.Of(state);
        var text = System.Text.Encoding.UTF8.GetString(own.Bytes)[..^1];
        var fill = Math.Max(0, Bytes - text.Length - ":~\n\n".Length);
        return own with { Bytes = System.Text.Encoding.UTF8.GetBytes(new StringBuilder(text).Append(':').Append('x', fill).Append("~\n\n").ToString()) };
    }
}

internal static class PaddedRooms
{
    public static Rooms With(this Rooms rooms, Padding padding)
    {
        rooms.Encode = padding.Frame;
        return rooms;
    }
}
