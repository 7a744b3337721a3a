using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;
using Attune.Encoding;

namespace Attune.Web.Features.Reveal.Room;

/// <summary>
/// Readings of locked rounds, in memory: the sealed answers are the truth, and the same answers, edits and encoder give the same reading
/// on every node. Each is made once, however many ask; a change of an answer, a release or an edit makes another.
/// </summary>
internal sealed class ReadRounds(Gate gate, ISentenceEncoder encoder, Clock clock, IDbContextFactory<AttuneDb> dbs)
{
    // A reading of a dozen leaders takes some hundred kilobytes.
    private const int Most = 64;

    private readonly ConcurrentDictionary<RoundId, Made> _made = new();
    private readonly ConditionalWeakTable<ReadRound, ConcurrentDictionary<string, ShownReading?>> _shown = [];

    /// <returns>Null before the lock.</returns>
    public async Task<ReadRound?> ReadAsync(Domain.Program program, Round round, ReadingEdits edits, CancellationToken cancel)
    {
        var key = await KeyOfAsync(program, round, edits, cancel);
        if (_made.Count >= Most && !_made.ContainsKey(round.Id)) { _made.Clear(); }
        var made = _made.AddOrUpdate(round.Id, _ => New(), (_, there) => there.Key == key ? there : New());
        try
        {
            return await made.Reading.Value.WaitAsync(cancel);
        }
        catch when (made.Reading is { IsValueCreated: true, Value.IsCompleted: true })
        {
            // The next one who asks tries again.
            _made.TryRemove(new(round.Id, made));
            throw;
        }

        Made New() => new(key, new(() => Task.Run(() => MakeAsync(program, round, edits))));
    }

    /// <summary>What one reader sees of it.</summary>
    public async Task<ShownReading?> ShowAsync(Domain.Program program, Round round, Sitting sitting, Viewer viewer, CancellationToken cancel)
        => await ReadAsync(program, round, sitting.Edits, cancel) is { } read
            ? _shown.GetOrCreateValue(read).GetOrAdd(
                $"{viewer.Role}|{round.Phase}|{round.Contract}|{string.Join(' ', sitting.Withheld)}",
                _ => Gate.RoomOf(round, viewer, read, sitting.Withheld))
            : null;

    /// <summary>Of which rounds words are in memory.</summary>
    public ImmutableArray<RoundId> Kept => [.. _made.Keys];

    /// <summary>Words of the round were erased.</summary>
    public void Forget(RoundId round) => _made.TryRemove(round, out _);

    private async Task<ReadRound?> MakeAsync(Domain.Program program, Round round, ReadingEdits edits)
    {
        // For all who wait: not cancelled with the request that came first.
        await using var db = await dbs.CreateDbContextAsync();
        var pack = await db.Packs.AsNoTracking().FirstAsync(each => each.Program == program.Id && each.Version == round.PackVersion);
        var answers = await db.Answers.AsNoTracking().Where(answer => answer.Round == round.Id).ToListAsync();
        return await gate.ReadAsync(
            round, pack, program, answers, edits, (locked, cancel) => RoundReader.ReadAsync(locked, encoder, ReadingOptions.Default, progress: null, cancel), clock.Now, CancellationToken.None);
    }

    private async Task<string> KeyOfAsync(Domain.Program program, Round round, ReadingEdits edits, CancellationToken cancel)
    {
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var answers = await db.Answers.AsNoTracking().Where(answer => answer.Round == round.Id)
            .OrderBy(answer => answer.Participant).ThenBy(answer => answer.Question)
            .Select(answer => new { answer.Participant, answer.Question, answer.Revision, answer.Approved, answer.Withdrawn, answer.Contract })
            .ToListAsync(cancel);
        return Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new
        {
            encoder.Id,
            round.PackVersion,
            round.Contract,
            Locked = round.Phase >= RoundPhase.Locked,
            round.Probes,
            round.Forecasts,
            program.Sides,
            program.Strategy,
            edits,
            answers,
        })));
    }

    private sealed record Made(string Key, Lazy<Task<ReadRound?>> Reading);
}
