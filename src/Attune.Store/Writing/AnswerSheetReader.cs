using System.Collections.Concurrent;
using Attune.Domain.Programs;
using Attune.Domain.Questions;
using Attune.Domain.Rounds;
using Attune.Store.Seats;

namespace Attune.Store.Writing;

/// <summary>What was asked of a device and of the place it opens: null if the device was ended, or if the place is gone with all that was written there.</summary>
public readonly record struct SheetRead(KnownDevice? Device, SheetRows? Rows);

/// <summary>
/// Looks up the device of a request, and reads what is needed to decide on a save. However many leaders type at once, those who wait are read together, since a
/// query costs more than its rows. There is one in a process.
/// </summary>
public sealed class AnswerSheetReader : IAsyncDisposable
{
    private readonly IDbContextFactory<AttuneDb> _dbs;
    private readonly ISheetReads _reads;
    private readonly JoinedCalls<SheetCall, SheetRead> _calls;

    // The versions of packs can be cached because a version never changes, and a program has only a few.
    private readonly ConcurrentDictionary<(ProgramId, int), QuestionPack> _packs = new();

    // A round goes with its revision, which every change raises and every batch reads.
    private readonly ConcurrentDictionary<RoundId, (Round Round, QuestionPack Pack)> _rounds = new();

    internal AnswerSheetReader(IDbContextFactory<AttuneDb> dbs, ISheetReads reads)
    {
        (_dbs, _reads) = (dbs, reads);
        _calls = new(ReadAllAsync);
    }

    /// <summary>Looks up a device by the hash of its token.</summary>
    /// <exception cref="ObjectDisposedException">The process is shutting down.</exception>
    public async ValueTask<Joined<KnownDevice?>> FindDeviceAsync(byte[] hash, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(hash);
        var read = await _calls.CallAsync(new(hash, null), cancel);
        return new(read.Result.Device, read.Fault, read.IsBusy);
    }

    /// <returns>No rows if the place is gone, because it was erased with all that was written there.</returns>
    /// <exception cref="ObjectDisposedException">The process is shutting down.</exception>
    public async ValueTask<Joined<SheetRows?>> ReadAsync(Admission admission, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(admission);
        var read = await _calls.CallAsync(new(null, admission), cancel);
        return new(read.Result.Rows, read.Fault, read.IsBusy);
    }

    /// <summary>Does both at once. The caller compares what the device opens before anything is done with the rows.</summary>
    /// <exception cref="ObjectDisposedException">The process is shutting down.</exception>
    public ValueTask<Joined<SheetRead>> ReadAsync(byte[] device, Admission admission, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(device);
        ArgumentNullException.ThrowIfNull(admission);
        return _calls.CallAsync(new(device, admission), cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await _calls.DisposeAsync();
        await _reads.DisposeAsync();
    }

    /// <summary>Drops what is kept because a program was erased; that of other programs is read again when it is needed.</summary>
    internal void Forget()
    {
        _packs.Clear();
        _rounds.Clear();
    }

    private async Task<SheetRead[]> ReadAllAsync(IReadOnlyList<SheetCall> calls)
    {
        // There is no transaction: on SQLite it would wait for the writer, which checks round and revision again anyway.
        var found = await _reads.ReadAsync(calls);
        var read = new SheetRead[found.Length];
        for (var i = 0; i < read.Length; i++) { read[i] = new(found[i].Device, found[i].Place is { } place ? await RowsAsync(place) : null); }
        return read;
    }

    private async ValueTask<SheetRows?> RowsAsync(PlaceRow place)
    {
        if ((_rounds.TryGetValue(place.Seat.Round, out var known) && known.Round.Revision == place.RoundRevision ? known : await RoundAsync(place.Seat.Round)) is not ({ } round, { } pack)) { return null; }
        var invitation = new Invitation(round, place.Seat.Leader);
        if (place.Signed is { } signed) { invitation.Sign(signed); }
        if (place.Done) { invitation.Finish(); }
        return new(round, pack, invitation, place.Seat, place.Answers, place.IsRead);
    }

    private async Task<(Round? Round, QuestionPack? Pack)> RoundAsync(RoundId id)
    {
        await using var db = await _dbs.CreateDbContextAsync();
        if (await db.Rounds.AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Id == id) is not { } round) { return default; }
        var pack = round.Asks(await PackAsync(db, round));
        _rounds[id] = (round, pack);
        return (round, pack);
    }

    private async Task<QuestionPack> PackAsync(AttuneDb db, Round round)
        => _packs.TryGetValue((round.Program, round.PackVersion), out var known)
            ? known
            : _packs.GetOrAdd(
                (round.Program, round.PackVersion),
                await db.Packs.AsNoTracking().FirstAsync(pack => pack.Program == round.Program && pack.Version == round.PackVersion));
}
