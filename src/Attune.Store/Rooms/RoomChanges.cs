using Attune.Domain.Programs;
using Attune.Domain.Sittings;

namespace Attune.Store.Rooms;

/// <summary>
/// The changes of rooms of one context, on their way: those that wait for the next save, which writes them, and those that were written and wait for
/// their commit, after which everybody is told.
/// </summary>
internal sealed class RoomChanges
{
    // The same statement on both databases: the lock of the row makes the number rise by one for each of two simultaneous writers.
    private const string Change = """
        INSERT INTO rooms AS r (round, phase, revision) VALUES ({0}, {1}, 1)
        ON CONFLICT (round) DO UPDATE SET phase = excluded.phase, revision = r.revision + 1
        """;

    private const string Raise = """
        INSERT INTO rooms AS r (round, phase, revision) VALUES ({0}, '', 1)
        ON CONFLICT (round) DO UPDATE SET revision = r.revision + 1
        """;

    private readonly Dictionary<RoundId, RoomPhase?> _waiting = [];
    private readonly HashSet<RoundId> _written = [];

    public bool Any => _waiting.Count > 0;

    /// <summary>Two changes of a room in one save are one revision; the later phase counts.</summary>
    public void Add(RoundId round, RoomPhase? phase) => _waiting[round] = phase ?? _waiting.GetValueOrDefault(round);

    /// <summary>Writes the changes in the open transaction, with the rooms in a fixed order so that two savers never wait for each other.</summary>
    public async Task WriteAsync(AttuneDb db, CancellationToken cancel)
    {
        foreach (var (round, phase) in _waiting.OrderBy(change => change.Key.Value))
        {
            if (phase is { } shown) { await db.Database.ExecuteSqlRawAsync(Change, [round.Value, shown.Name], cancel); }
            else { await db.Database.ExecuteSqlRawAsync(Raise, [round.Value], cancel); }
            _written.Add(round);
        }
    }

    /// <summary>What waits for a save is saved, or is given up with it.</summary>
    public void Clear() => _waiting.Clear();

    /// <summary>A transaction begins: what was written in one that never committed did not happen.</summary>
    public void Begin() => _written.Clear();

    /// <summary>The transaction is committed.</summary>
    /// <returns>The rooms it changed.</returns>
    public ImmutableArray<RoundId> Committed()
    {
        ImmutableArray<RoundId> rooms = [.. _written];
        _written.Clear();
        return rooms;
    }
}
