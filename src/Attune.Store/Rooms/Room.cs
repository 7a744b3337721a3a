using Attune.Domain.Programs;
using Attune.Domain.Sittings;

namespace Attune.Store.Rooms;

/// <summary>
/// The row that tells the truth about a room: what everyone in it is shown, as a name and a number. It is created by the first
/// <see cref="AttuneDb.ChangeRoom"/>; EF only reads it.
/// </summary>
public sealed class Room
{
    public RoundId Round { get; private set; }

    public RoomPhase Phase { get; private set; }

    public long Revision { get; private set; }
}

/// <summary>Where a room is. The revision only rises; 0 stands for a room nothing was shown in yet.</summary>
public readonly record struct RoomState(RoomPhase Phase, long Revision)
{
    public static readonly RoomState Empty = new(RoomPhase.None, 0);
}
