using System.Text;
using Attune.Store.Rooms;
using Attune.Web.Live;

namespace Attune.LiveBench;

/// <summary>
/// Makes frames as the product sends them, followed by a comment that a browser skips. The comment ends with the character the load generator looks for, and
/// pads the frame where sizes are compared with those of a raw server.
/// </summary>
internal sealed class Padding
{
    public int Bytes { get; set; }

    public RoomFrame Frame(RoomState state)
    {
        var own = RoomFrame.From(state);
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
