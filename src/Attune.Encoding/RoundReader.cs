using System.Collections.Immutable;
using Attune.Analysis.Asking;
using Attune.Analysis.Drifts;
using Attune.Analysis.Meaning;
using Attune.Analysis.Perception;
using Attune.Analysis.Readings;
using Attune.Analysis.Rounds;

namespace Attune.Encoding;

/// <summary>Makes the reading of a locked round: finds the points, encodes them, and reads them.</summary>
public static class RoundReader
{
    // So many points of one question take hundreds of megabytes while they are read.
    private const int Many = 50_000;

    /// <param name="round">The locked round.</param>
    /// <param name="encoders">The encoders of its texts.</param>
    /// <param name="options">The constants of the analysis.</param>
    /// <param name="progress">Is told how many questions have been read.</param>
    /// <param name="kept">The questions of the same round as they were read before: those that are the same are not read again. Null to read all of them.</param>
    /// <param name="cancel">Ends the work early.</param>
    public static Task<Reading> ReadAsync(
        LockedRound round, RoundEncoders encoders, ReadingOptions options, IProgress<int>? progress = null, KeptQuestions? kept = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(encoders);
        return kept is null ? MakeAsync(round, encoders, options, null, progress, cancel) : kept.InTurnAsync(() => MakeAsync(round, encoders, options, kept, progress, cancel));
    }

    private static async Task<Reading> MakeAsync(
        LockedRound round, RoundEncoders encoders, ReadingOptions options, KeptQuestions? kept, IProgress<int>? progress, CancellationToken cancel)
    {
        var prepared = kept?.Prepare(round) ?? PreparedRound.Prepare(round);
        var isRoom = prepared.IsRoom(options);
        var encoder = isRoom ? encoders.Room : encoders.Crowd;
        var questions = isRoom ? await RoomAsync(prepared, encoder, options, kept, progress, cancel) : await CrowdAsync(prepared, encoder, options, kept, progress, cancel);
        var themes = await ThemesAsync(prepared, encoders, options, cancel);
        var predictions = isRoom ? await PredictionsAsync(prepared, encoder, questions, options, cancel) : [];
        cancel.ThrowIfCancellationRequested();
        var reading = Reader.Join(prepared, encoder.Id, questions, themes, predictions, options);
        return isRoom && round.Agreed is { IsEmpty: false } agreed ? reading with { Drifts = await DriftsAsync(reading, agreed, encoders, cancel) } : reading;
    }

    // The sentences were encoded for the reading and are remembered, so that what is new are the agreed texts.
    private static async ValueTask<ImmutableArray<TextDrift>> DriftsAsync(Reading reading, AgreedTexts agreed, RoundEncoders encoders, CancellationToken cancel)
    {
        var texts = DriftTexts.Collect(reading, agreed);
        var room = await encoders.Room.EncodeAsync(texts.Texts, cancel);
        var second = ReferenceEquals(encoders.Room, encoders.Crowd) ? null : await encoders.Crowd.EncodeAsync(texts.Texts, cancel);
        return new DriftReader(texts, room, second, DriftOptions.Default).Find();
    }

    /// <summary>Reads with one encoder, whether the round is one of a room or of a crowd.</summary>
    /// <param name="round">The locked round.</param>
    /// <param name="encoder">The encoder of its texts.</param>
    /// <param name="options">The constants of the analysis.</param>
    /// <param name="progress">Is told how many questions have been read.</param>
    /// <param name="cancel">Ends the work early.</param>
    public static Task<Reading> ReadAsync(
        LockedRound round, ISentenceEncoder encoder, ReadingOptions options, IProgress<int>? progress = null, CancellationToken cancel = default)
        => ReadAsync(round, new RoundEncoders(encoder, encoder), options, progress, kept: null, cancel);

    private static async ValueTask<ImmutableArray<ThemeTrace>> ThemesAsync(PreparedRound prepared, RoundEncoders encoders, ReadingOptions options, CancellationToken cancel)
    {
        if (prepared.Themes is not { } themes) { return []; }
        return prepared.IsRoom(options)
            ? ThemeReader.ReadRoom(prepared, await encoders.EncodeRoomAsync(themes, cancel), options)
            : ThemeReader.Read(prepared, await encoders.Crowd.EncodeAsync(themes, cancel), options);
    }

    // A crowd predicts nothing of another side that it would read together.
    private static async ValueTask<ImmutableArray<PredictionReading>> PredictionsAsync(
        PreparedRound prepared, ISentenceEncoder encoder, ImmutableArray<QuestionReading> questions, ReadingOptions options, CancellationToken cancel)
        => PredictionReader.Texts(prepared) is { IsEmpty: false } texts
            ? PredictionReader.ReadRoom(prepared, await encoder.EncodeAsync(texts, cancel), questions, options)
            : [];

    // A room is small: all its vectors are in memory, because what people settled in one question corrects what is asked in the others.
    private static async Task<ImmutableArray<QuestionReading>> RoomAsync(
        PreparedRound prepared, ISentenceEncoder encoder, ReadingOptions options, KeptQuestions? kept, IProgress<int>? progress, CancellationToken cancel)
    {
        var by = new ReadBy(encoder.Id, options);
        KeptQuestion?[] before = [.. prepared.Questions.Select(question => kept?.Find(prepared.Round, question, by))];
        var begun = new BegunQuestion[prepared.Questions.Length];
        foreach (var (at, question) in prepared.Questions.Index())
        {
            begun[at] = before[at]?.Begun ?? new(new QuestionReader(prepared.Round, question, options), await encoder.EncodeAsync(question.Said, cancel));
        }

        var shift = AskCalibration.Shift([.. begun.SelectMany(one => one.Reader.Judge(one.Vectors))]);
        // Whatever was settled anywhere changes what is asked everywhere, and nothing else.
        var read = await QuestionsAsync(prepared, (at, _) => ValueTask.FromResult(before[at] is { } same && same.Shift == shift ? same.Reading : begun[at].Reader.Read(begun[at].Vectors, shift)), progress, cancel);
        kept?.Keep(
            [.. prepared.Questions.Select((question, at) => (before[at] ?? KeptQuestion.Read(prepared.Round, question, by, begun[at].Reader, read[at])) with { Begun = begun[at], Shift = shift, Reading = read[at] })],
            Missing(prepared, before));
        return read;
    }

    private static IEnumerable<string> Missing(PreparedRound prepared, KeptQuestion?[] before)
        => prepared.Questions.Where((_, at) => before[at] is null).Select(question => question.Question.Id);

    // Questions of a crowd are read one by one, so that only the vectors of those being read are in memory. The encoder is asked for one at a time.
    private static async Task<ImmutableArray<QuestionReading>> CrowdAsync(
        PreparedRound prepared, ISentenceEncoder encoder, ReadingOptions options, KeptQuestions? kept, IProgress<int>? progress, CancellationToken cancel)
    {
        using var encoding = new SemaphoreSlim(1);
        var by = new ReadBy(encoder.Id, options);
        KeptQuestion?[] before = [.. prepared.Questions.Select(question => kept?.Find(prepared.Round, question, by))];
        var now = new KeptQuestion?[before.Length];
        var read = await QuestionsAsync(prepared, ReadAsync, progress, cancel);
        kept?.Keep([.. now.OfType<KeptQuestion>()], Missing(prepared, before));
        return read;

        async ValueTask<QuestionReading> ReadAsync(int at, CancellationToken stop)
        {
            if ((now[at] = before[at]) is { } same) { return same.Reading; }
            var question = prepared.Questions[at];
            var reader = new QuestionReader(prepared.Round, question, options.OfCrowd());
            // What reading the words left behind makes room for the vectors: without it a hundred thousand answers take half as much memory again.
            if (question.Points.Length >= Many) { GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true); }
            await encoding.WaitAsync(stop);
            SubjectVectors vectors;
            try
            {
                vectors = await encoder.EncodeAsync(question.Texts, stop);
            }
            finally
            {
                encoding.Release();
            }

            var reading = reader.Read(vectors);
            if (kept is not null) { now[at] = KeptQuestion.Read(prepared.Round, question, by, reader, reading); }
            return reading;
        }
    }

    private static async Task<ImmutableArray<QuestionReading>> QuestionsAsync(
        PreparedRound prepared, Func<int, CancellationToken, ValueTask<QuestionReading>> read, IProgress<int>? progress, CancellationToken cancel)
    {
        var (gate, done) = (new Lock(), 0);
        var questions = new QuestionReading[prepared.Questions.Length];
        var side = new ParallelOptions { MaxDegreeOfParallelism = Reader.QuestionsAtOnce, CancellationToken = cancel };
        await Parallel.ForEachAsync(Enumerable.Range(0, questions.Length), side, async (at, stop) =>
        {
            questions[at] = await read(at, stop);
            lock (gate) { progress?.Report(++done); }
        });
        return [.. questions];
    }
}
