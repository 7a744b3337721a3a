using System.Collections.Concurrent;
using Attune.Domain.Programs;
using Attune.Domain.Questions;
using Attune.Domain.Rounds;

namespace Attune.Store.Writing;

/// <summary>
/// Reads what is needed to decide on a save. However many leaders type at once, those who wait are read together, since a query costs more than its rows. There
/// is one in a process.
/// </summary>
public sealed class AnswerSheetReader : IAsyncDisposable
{
    private readonly IDbContextFactory<AttuneDb> _dbs;
    private readonly JoinedCalls<Admission, SheetRows?> _reads;

    // The versions of packs can be cached because a version never changes, and a program has only a few.
    private readonly ConcurrentDictionary<(ProgramId, int), QuestionPack> _packs = new();

    internal AnswerSheetReader(IDbContextFactory<AttuneDb> dbs)
    {
        _dbs = dbs;
        _reads = new(ReadAsync);
    }

    /// <returns>No rows if the place is gone, because it was erased with all that was written there.</returns>
    /// <exception cref="ObjectDisposedException">The process is shutting down.</exception>
    public ValueTask<Joined<SheetRows?>> ReadAsync(Admission admission, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(admission);
        return _reads.CallAsync(admission, cancel);
    }

    public ValueTask DisposeAsync() => _reads.DisposeAsync();

    /// <summary>Drops the packs because a program was erased; those of other programs are read again when they are needed.</summary>
    internal void Forget() => _packs.Clear();

    private async Task<SheetRows?[]> ReadAsync(IReadOnlyList<Admission> admissions)
    {
        RoundId[] ids = [.. admissions.Select(admission => admission.Round).Distinct()];
        LeaderId[] leaders = [.. admissions.Select(admission => admission.Leader).Distinct()];
        ParticipantKey[] participants = [.. admissions.Select(admission => admission.Participant).Distinct()];
        await using var db = await _dbs.CreateDbContextAsync();
        // All ids are one parameter, because with a parameter for each the statement would differ with their number. There is no transaction: on SQLite it
        // would wait for the writer, which checks round and revision again anyway.
        await db.Database.OpenConnectionAsync();
        var rounds = await db.Rounds.AsNoTracking().Where(round => EF.Parameter(ids).Contains(round.Id)).ToDictionaryAsync(round => round.Id);
        var places = await db.Invitations.AsNoTracking().Where(candidate => EF.Parameter(ids).Contains(candidate.Round) && EF.Parameter(leaders).Contains(candidate.Leader))
            .Join(db.Seats.AsNoTracking(), invitation => new { invitation.Round, invitation.Leader }, seat => new { seat.Round, seat.Leader }, (invitation, seat) => new { Invitation = invitation, Seat = seat })
            .ToDictionaryAsync(place => (place.Seat.Round, place.Seat.Leader, place.Seat.Number));
        var answers = (await db.Answers.AsNoTracking().Where(answer => EF.Parameter(participants).Contains(answer.Participant)).ToListAsync()).ToLookup(answer => answer.Participant);
        var packs = new Dictionary<RoundId, QuestionPack>();
        foreach (var round in rounds.Values) { packs[round.Id] = round.Asks(await PackAsync(db, round)); }
        var read = new HashSet<RoundId>();
        foreach (var round in rounds.Values) { if (await db.IsReadAsync(round, CancellationToken.None)) { read.Add(round.Id); } }
        return [.. admissions.Select(admission =>
            rounds.GetValueOrDefault(admission.Round) is { } round && places.GetValueOrDefault((admission.Round, admission.Leader, admission.Seat)) is { } place
                ? new SheetRows(round, packs[round.Id], place.Invitation, place.Seat, [.. answers[admission.Participant]], read.Contains(round.Id))
                : null)];
    }

    private async Task<QuestionPack> PackAsync(AttuneDb db, Round round)
        => _packs.TryGetValue((round.Program, round.PackVersion), out var known)
            ? known
            : _packs.GetOrAdd(
                (round.Program, round.PackVersion),
                await db.Packs.AsNoTracking().FirstAsync(pack => pack.Program == round.Program && pack.Version == round.PackVersion));
}
