namespace Attune.Store;

/// <summary>The changes of rooms that wait for the next save, and the statement that writes them.</summary>
internal sealed class RoomChanges
{
    // One statement on both databases: the row's lock makes the number rise by one for each of two writers at once.
    private const string Change = """
        INSERT INTO rooms AS r (round, phase, revision, epoch) VALUES ({0}, {1}, 1, 0)
        ON CONFLICT (round) DO UPDATE SET phase = excluded.phase, revision = r.revision + 1
        """;

    private const string Raise = """
        INSERT INTO rooms AS r (round, phase, revision, epoch) VALUES ({0}, '', 1, 0)
        ON CONFLICT (round) DO UPDATE SET revision = r.revision + 1
        """;

    private readonly Dictionary<RoundId, string?> _waiting = [];

    public bool Any => _waiting.Count > 0;

    /// <summary>Two changes of a room in one save are one revision; the later phase counts.</summary>
    public void Add(RoundId round, string? phase)
    {
        if (phase is not null && !Room.IsPhase(phase))
        {
            throw new ArgumentException($"'{phase}' is no phase: at most {Room.LongestPhase} of a-z, 0-9, '-', '.' and '/'.", nameof(phase));
        }

        _waiting[round] = phase ?? _waiting.GetValueOrDefault(round);
    }

    /// <summary>Writes them in the transaction that is open, rooms in one order so that two savers never wait for each other.</summary>
    public async Task WriteAsync(AttuneDb db, CancellationToken cancel)
    {
        foreach (var (round, phase) in _waiting.OrderBy(change => change.Key.Value))
        {
            if (phase is null) { await db.Database.ExecuteSqlRawAsync(Raise, [round.Value], cancel); }
            else { await db.Database.ExecuteSqlRawAsync(Change, [round.Value, phase], cancel); }
        }
    }

    public void Clear() => _waiting.Clear();
}
