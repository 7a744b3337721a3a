using System.Collections.Concurrent;

namespace Attune.Store;

/// <summary>
/// Reads what a save is decided on. However many leaders type at once, those who wait are read together, as they are written
/// together: a question to the database costs more than its answer. One a process.
/// </summary>
public sealed class SheetReader : IAsyncDisposable
{
    private readonly IDbContextFactory<AttuneDb> _dbs;
    private readonly JoinedCalls<Admission, SheetRows?> _reads;

    // A version of a pack never changes; a program has a few.
    private readonly ConcurrentDictionary<(ProgramId, int), QuestionPack> _packs = new();

    internal SheetReader(IDbContextFactory<AttuneDb> dbs)
    {
        _dbs = dbs;
        _reads = new(ReadAsync);
    }

    /// <returns>Nothing if the place is gone: erased, with all that was written there.</returns>
    /// <exception cref="ObjectDisposedException">The process is going down.</exception>
    public ValueTask<Joined<SheetRows?>> ReadAsync(Admission admission, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(admission);
        return _reads.CallAsync(admission, cancel);
    }

    public ValueTask DisposeAsync() => _reads.DisposeAsync();

    /// <summary>A program was erased; the packs of the others are read again when they are needed.</summary>
    internal void Forget() => _packs.Clear();

    private async Task<SheetRows?[]> ReadAsync(IReadOnlyList<Admission> admissions)
    {
        RoundId[] ids = [.. admissions.Select(each => each.Round).Distinct()];
        LeaderId[] leaders = [.. admissions.Select(each => each.Leader).Distinct()];
        ParticipantKey[] participants = [.. admissions.Select(each => each.Participant).Distinct()];
        await using var db = await _dbs.CreateDbContextAsync();
        // One parameter for all of them: a parameter each is another statement for each number of them.
        // No transaction: on SQLite it would wait for the writer, who looks at round and revision again anyway.
        await db.Database.OpenConnectionAsync();
        var rounds = await db.Rounds.AsNoTracking().Where(round => EF.Parameter(ids).Contains(round.Id)).ToDictionaryAsync(round => round.Id);
        var invitations = await db.Invitations.AsNoTracking().Where(each => EF.Parameter(ids).Contains(each.Round) && EF.Parameter(leaders).Contains(each.Leader)).ToDictionaryAsync(each => (each.Round, each.Leader));
        var answers = (await db.Answers.AsNoTracking().Where(answer => EF.Parameter(participants).Contains(answer.Participant)).ToListAsync()).ToLookup(answer => answer.Participant);
        var packs = new Dictionary<RoundId, QuestionPack>();
        foreach (var round in rounds.Values) { packs[round.Id] = await PackAsync(db, round); }
        return [.. admissions.Select(each =>
            rounds.GetValueOrDefault(each.Round) is { } round && invitations.GetValueOrDefault((each.Round, each.Leader)) is { } invitation
                ? new SheetRows(round, packs[round.Id], invitation, [.. answers[each.Participant]])
                : null)];
    }

    private async Task<QuestionPack> PackAsync(AttuneDb db, Round round)
        => _packs.TryGetValue((round.Program, round.PackVersion), out var known)
            ? known
            : _packs.GetOrAdd(
                (round.Program, round.PackVersion),
                await db.Packs.AsNoTracking().FirstAsync(pack => pack.Program == round.Program && pack.Version == round.PackVersion));
}
