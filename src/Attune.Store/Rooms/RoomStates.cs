using Attune.Domain.Programs;
using Attune.Store.Reading;

namespace Attune.Store.Rooms;

/// <summary>Reads the states of rooms.</summary>
public static class RoomStates
{
    /// <summary>The state of the room as its row says; <see cref="RoomState.Empty"/> if nothing has been shown in it yet.</summary>
    public static async Task<RoomState> RoomStateAsync(this AttuneDb db, RoundId round, CancellationToken cancel)
        => (await db.RoomStatesAsync([round], cancel)).GetValueOrDefault(round, RoomState.Empty);

    /// <summary>Asks for the state of a room together with something else.</summary>
    public static Func<RoomState> StateOfRoom(this Together asked, RoundId round)
    {
        ArgumentNullException.ThrowIfNull(asked);
        var row = asked.First(asked.Db.Rooms.AsNoTracking().Where(room => room.Round == round));
        return () => row() is { } room ? new(room.Phase, room.Revision) : RoomState.Empty;
    }

    /// <summary>The states of many rooms in one query; a room without a row is left out.</summary>
    public static async Task<IReadOnlyDictionary<RoundId, RoomState>> RoomStatesAsync(this AttuneDb db, IReadOnlyCollection<RoundId> rounds, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.Rooms.AsNoTracking().Where(room => rounds.Contains(room.Round))
            .ToDictionaryAsync(room => room.Round, room => new RoomState(room.Phase, room.Revision), cancel);
    }
}
