using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;
using Attune.Analysis.Readings;
using Attune.Domain.Answers;
using Attune.Domain.Gates;
using Attune.Domain.Programs;
using Attune.Domain.Questions;
using Attune.Domain.Rooms;
using Attune.Domain.Rounds;
using Attune.Domain.Sittings;
using Attune.Domain.Viewers;
using Attune.Encoding;
using Attune.Store;
using Attune.Store.Reading;
using Attune.Web.Components;
using Attune.Web.Hosting;
using Attune.Web.Room.Reopening;

namespace Attune.Web.Room;

/// <summary>
/// Keeps readings of locked rounds in memory. The sealed answers are the truth, and the same answers, edits and encoder give the same reading on every node.
/// Each reading is made once, however many ask; a change of an answer, a release or an edit makes another. One that was made ahead is a look only when it is first shown.
/// </summary>
internal sealed class ReadingCache(Gate gate, RoundEncoders encoders, Clock clock, IDbContextFactory<AttuneDb> dbs, IHttpContextAccessor http)
{
    // A reading of a dozen leaders takes some hundred kilobytes, which bounds the memory used.
    private const int Most = 64;

    private readonly ConcurrentDictionary<(RoundId Round, bool IsSettled), Made> _made = new();
    private readonly ConditionalWeakTable<ClosedReading, ConcurrentDictionary<string, ShownReading?>> _shown = [];

    /// <returns>Null before the lock.</returns>
    public Task<ClosedReading?> ReadAsync(Domain.Programs.Program program, Round round, ReadingEdits edits, CancellationToken cancel) => ReadAsync(program, round, edits, isSettled: false, anew: false, cancel);

    /// <summary>The reading with what the room judged settled as well. It is kept beside the other, so that neither is made again because somebody looked at both.</summary>
    /// <returns>Null before the lock.</returns>
    public Task<ClosedReading?> ReadSettledAsync(Domain.Programs.Program program, Round round, ReadingEdits edits, CancellationToken cancel) => ReadAsync(program, round, edits, isSettled: true, anew: false, cancel);

    private async Task<ClosedReading?> ReadAsync(Domain.Programs.Program program, Round round, ReadingEdits edits, bool isSettled, bool anew, CancellationToken cancel)
    {
        var made = await MadeAsync(program, round, edits, cancel, isSettled: isSettled, anew: anew);
        try
        {
            var read = await made.Reading.Value.WaitAsync(cancel);
            if (made.FirstLook is not { } first || await first.Value.WaitAsync(cancel)) { return read; }
        }
        catch when (made.HasFailed)
        {
            // A failed reading is not kept, so that the next one who asks tries again.
            Remove(round.Id, made);
            throw;
        }

        // Something landed between the reading ahead and the first look, from which on nothing more is taken: it is read with the others.
        return await ReadAsync(program, round, edits, isSettled, anew: true, cancel);
    }

    /// <summary>Makes the reading of a round before anybody asks, unless there is one. Nobody is shown it before a look is recorded, and until then answers may still come.</summary>
    public async Task ReadAheadAsync(SittingFrame frame, CancellationToken cancel)
    {
        var round = frame.Round;
        if (_made.ContainsKey((round.Id, false))) { return; }
        var made = await MadeAsync(frame.Program, round, frame.Sitting.Edits, cancel, ahead: true);
        try
        {
            // The part of the facilitator, who comes first, is laid ready with it.
            if (await made.Reading.Value.WaitAsync(cancel) is { } read) { Part(read, round, frame.Sitting, Viewer.Facilitator("")); }
        }
        catch when (made.HasFailed)
        {
            Remove(round.Id, made);
            throw;
        }
    }

    /// <summary>Begins a reading that nobody has begun, and waits for it as long as somebody has patience.</summary>
    /// <returns>How far it is; null if it is there.</returns>
    public async Task<ReadingProgress?> HowFarAsync(Domain.Programs.Program program, Round round, ReadingEdits edits, TimeSpan patience, CancellationToken cancel)
    {
        var made = await MadeAsync(program, round, edits, cancel);
        var reading = made.Reading.Value;
        if (!reading.IsCompleted) { await Task.WhenAny(reading, Task.Delay(patience, cancel)); }
        // Of one that failed the page itself says so, and the next who asks tries again.
        return reading.IsCompleted ? null : made.Progress;
    }

    private async Task<Made> MadeAsync(Domain.Programs.Program program, Round round, ReadingEdits edits, CancellationToken cancel, bool isSettled = false, bool ahead = false, bool anew = false)
    {
        var (key, place) = (await KeyOfAsync(program, round, edits, anew, cancel), (round.Id, isSettled));
        var unsettled = isSettled ? _made.GetValueOrDefault((round.Id, false)) : null;
        // The room settled nothing.
        if (unsettled?.Key == key) { return unsettled; }
        // What the room settled goes with the reading in which it was settled: no words stay that are in no reading any more.
        if (!isSettled && _made.TryGetValue(place, out var before) && before.Key != key) { _made.TryRemove((round.Id, true), out _); }
        if (_made.Count >= Most && !_made.ContainsKey(place)) { _made.Clear(); }
        return _made.AddOrUpdate(place, _ => New(unsettled?.Questions ?? new()), (_, there) => there.Key == key ? there : New(there.Questions));

        // What comes next reads again only the questions of which something changed.
        Made New(KeptQuestions questions)
        {
            var progress = new ReadingProgress();
            var reading = new Lazy<Task<ClosedReading?>>(() => Task.Run(() => MakeAsync(program, round, edits, questions, progress, ahead)));
            return new(key, progress, questions, reading) { FirstLook = ahead ? new(() => Task.Run(() => LookAsync(program, round, edits, key, reading.Value))) : null };
        }
    }

    /// <returns>False if the reading is no more what would be read now.</returns>
    private async Task<bool> LookAsync(Domain.Programs.Program program, Round round, ReadingEdits edits, string key, Task<ClosedReading?> reading)
    {
        if (await reading is not { } read) { return true; }
        await gate.LookAsync(round, read, clock.Now, CancellationToken.None);
        return await KeyOfAsync(program, round, edits, anew: true, CancellationToken.None) == key;
    }

    /// <summary>The part of the reading that one reader may see.</summary>
    public async Task<ShownReading?> ShowAsync(Domain.Programs.Program program, Round round, Sitting sitting, Viewer viewer, CancellationToken cancel)
        => await ReadAsync(program, round, sitting.Edits, cancel) is { } read ? Part(read, round, sitting, viewer) : null;

    private ShownReading? Part(ClosedReading read, Round round, Sitting sitting, Viewer viewer)
        => _shown.GetOrCreateValue(read).GetOrAdd(
            $"{viewer.Role}|{round.Phase}|{round.Contract}|{Gate.OpensForecast(sitting)}|{string.Join(' ', sitting.Withheld)}",
            _ => Gate.RoomOf(round, viewer, read, sitting));

    /// <summary>The forecasts held against what was found, after the leaders judged.</summary>
    public async Task<ImmutableArray<RoomPerception>> PerceiveAsync(
        Domain.Programs.Program program, Round round, Sitting sitting, Viewer viewer, IReadOnlyDictionary<string, JudgedCard> judged, CancellationToken cancel)
        => await ReadAsync(program, round, sitting.Edits, cancel) is { } read ? Gate.PerceptionOf(round, viewer, read, sitting, judged) : [];

    /// <summary>The rounds whose words are in memory.</summary>
    public ImmutableArray<RoundId> Kept => [.. _made.Keys.Select(place => place.Round).Distinct()];

    /// <summary>Removes a reading from memory because words of the round were erased.</summary>
    public void Forget(RoundId round)
    {
        _made.TryRemove((round, false), out _);
        _made.TryRemove((round, true), out _);
    }

    private void Remove(RoundId round, Made made)
    {
        _made.TryRemove(new((round, false), made));
        _made.TryRemove(new((round, true), made));
    }

    private async Task<ClosedReading?> MakeAsync(Domain.Programs.Program program, Round round, ReadingEdits edits, KeptQuestions questions, ReadingProgress progress, bool ahead)
    {
        // The reading is for all who wait, so it is not cancelled with the request that came first.
        await using var db = await dbs.CreateDbContextAsync();
        var asked = new Together(db);
        var packs = asked.List(db.Packs.AsNoTracking().Where(questionPack => questionPack.Program == program.Id && questionPack.Version == round.PackVersion));
        var (before, given) = (AgreedBefore.Ask(asked, round), asked.List(Answers()));
        await asked.ReadAsync(CancellationToken.None);
        var (pack, earlier, answers) = (round.Asks(packs()[0]), before(), given());
        var read = await OpenAsync(answers);
        // From the first look on nothing more is taken. What landed between the query and the look is read with the others, before anybody is shown anything.
        var now = await Answers().Select(answer => new { answer.Participant, answer.Question, answer.Revision }).ToListAsync();
        return now.SequenceEqual(answers.Select(answer => new { answer.Participant, answer.Question, answer.Revision })) ? read : await OpenAsync(await Answers().ToListAsync());

        IQueryable<SealedAnswer> Answers() => db.Answers.AsNoTracking().Where(answer => answer.Round == round.Id).OrderBy(answer => answer.Participant).ThenBy(answer => answer.Question);

        ValueTask<ClosedReading?> OpenAsync(List<SealedAnswer> sealedAnswers) => gate.ReadAsync(
            round, pack, program, sealedAnswers, edits, (locked, cancel) => RoundReader.ReadAsync(locked, encoders, ReadingOptions.Default, progress.Over(locked), questions, cancel), clock.Now, CancellationToken.None, earlier, ahead);
    }

    private async Task<string> KeyOfAsync(Domain.Programs.Program program, Round round, ReadingEdits edits, bool anew, CancellationToken cancel)
        => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new
        {
            Encoders = $"{encoders.Room.Id} {encoders.Crowd.Id}",
            round.PackVersion,
            round.Rested,
            round.Contract,
            round.CorrectionsReadAt,
            Locked = round.Phase >= RoundPhase.Locked,
            // What is written about a word is read when the time for it is over.
            Probing = round.Phase == RoundPhase.Probing,
            round.Probes,
            round.Forecasts,
            program.Sides,
            program.Strategy,
            edits,
            Stored = await StoredAsync(round, anew, cancel),
        })));

    /// <summary>
    /// Asks for what the readings of rounds are known by, together with that by which the rounds are found: whoever looks at a page then waits for no question of their own.
    /// Outside of a look nothing is asked, because there each reading is known by what is stored when it is read.
    /// </summary>
    /// <returns>Keeps it for the look, once the rounds were found.</returns>
    public Action<IEnumerable<Round>> AskKeys(Together asked, IQueryable<Round> rounds)
    {
        if (Look is not { } look) { return _ => { }; }
        var stored = AskStored(asked, rounds.Where(round => round.Phase >= RoundPhase.Locked));
        return found =>
        {
            foreach (var round in found.Where(round => round.Phase >= RoundPhase.Locked && !look.ContainsKey(NameOf(round)))) { look[NameOf(round)] = stored(round); }
        };
    }

    /// <summary>What is stored for a round and is in its reading. Whoever looks at a page is shown one state of it, however many parts of the page ask.</summary>
    private async Task<string> StoredAsync(Round round, bool anew, CancellationToken cancel)
    {
        var look = Look;
        if (!anew && look?[NameOf(round)] is string known) { return known; }
        await using var db = await dbs.CreateDbContextAsync(cancel);
        var asked = new Together(db);
        var all = AskStored(asked, db.Rounds.Where(candidate => candidate.Id == round.Id), follows: AgreedBefore.Follows(round));
        await asked.ReadAsync(cancel);
        var stored = all(round);
        if (look is not null) { look[NameOf(round)] = stored; }
        return stored;
    }

    private IDictionary<object, object?>? Look => http.HttpContext is { } context && OneLook.IsLook(context) ? context.Items : null;

    private static object NameOf(Round round) => (typeof(ReadingCache), round.Id, HasCorrections: round.CorrectionsReadAt is not null);

    // A round that is known to follow no other is spared the questions about what was agreed before.
    private static Func<Round, string> AskStored(Together asked, IQueryable<Round> rounds, bool follows = true)
    {
        var ids = rounds.Select(round => round.Id);
        var given = asked.List(asked.Db.Answers.AsNoTracking().Where(answer => ids.Contains(answer.Round)).OrderBy(answer => answer.Participant).ThenBy(answer => answer.Question)
            .Select(answer => new { answer.Round, answer.Participant, answer.Question, answer.Revision, answer.Approved, answer.Withdrawn, answer.Contract }));
        var earlier = follows ? AgreedBefore.AskKeys(asked, rounds) : _ => AgreedBefore.KeyOfNothing;
        return round => JsonSerializer.Serialize(new
        {
            Earlier = earlier(round),
            // Corrections are in no reading before they are read together, so that nobody sees when one of them came.
            answers = given().Where(answer => answer.Round == round.Id && (round.CorrectionsReadAt is not null || !CorrectionKeys.IsCorrection(answer.Question)))
                .Select(answer => new { answer.Participant, answer.Question, answer.Revision, answer.Approved, answer.Withdrawn, answer.Contract }),
        });
    }

    private sealed record Made(string Key, ReadingProgress Progress, KeptQuestions Questions, Lazy<Task<ClosedReading?>> Reading)
    {
        /// <summary>Records the first look at a reading that was made ahead, and says whether it still holds; null if it was made for somebody who asked.</summary>
        public Lazy<Task<bool>>? FirstLook { get; init; }

        public bool HasFailed => Failed(Reading) || (FirstLook is { } first && Failed(first));

        private static bool Failed<T>(Lazy<Task<T>> work) => work is { IsValueCreated: true, Value: { IsCompleted: true, IsCompletedSuccessfully: false } };
    }
}
