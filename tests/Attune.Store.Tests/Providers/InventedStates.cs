using Attune.Domain.Sittings;
using Attune.Store.Rooms;

namespace Attune.Store.Tests.Providers;

/// <summary>States of rooms for tests, with phases of any name.</summary>
public static class InventedStates
{
    public static RoomState At(string phase, long revision) => new(RoomPhase.Parse(phase)!.Value, revision);
}
