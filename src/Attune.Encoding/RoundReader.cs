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
    /// <param name="round">The locked round.</param>
    /// <param name="encoders">The encoders of its texts.</param>
    /// <param name="options">The constants of the analysis.</param>
    /// <param name="progress">Is told how many questions have been read.</param>
    /// <param name="cancel">Ends the work early.</param>
    public static async Task<Reading> ReadAsync(
        LockedRound round, RoundEncoders encoders, ReadingOptions options, IProgress<int>? progress = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(encoders);
        var prepared = PreparedRound.Prepare(round);
        var isRoom = prepared.IsRoom(options);
        var encoder = isRoom ? encoders.Room : encoders.Crowd;
        var questions = isRoom ? await RoomAsync(prepared, encoder, options, progress, cancel) : await CrowdAsync(prepared, encoder, options, progress, cancel);
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
        => ReadAsync(round, new RoundEncoders(encoder, encoder), options, progress, cancel);

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
        PreparedRound prepared, ISentenceEncoder encoder, ReadingOptions options, IProgress<int>? progress, CancellationToken cancel)
    {
        var vectors = new TextVectors[prepared.Questions.Length];
        foreach (var (at, question) in prepared.Questions.Index())
        {
            vectors[at] = await encoder.EncodeAsync([.. question.Points.Select(point => point.AsRead())], cancel);
        }

        QuestionReader[] readers = [.. prepared.Questions.Select(question => new QuestionReader(prepared.Round, question, options))];
        var shift = AskCalibration.Shift([.. readers.Zip(vectors).SelectMany(one => one.First.Judge(one.Second))]);
        return await QuestionsAsync(prepared, (at, _) => ValueTask.FromResult(readers[at].Read(vectors[at], shift)), progress, cancel);
    }

    // Questions of a crowd are read one by one, so that only the vectors of those being read are in memory. The encoder is asked for one at a time.
    private static async Task<ImmutableArray<QuestionReading>> CrowdAsync(
        PreparedRound prepared, ISentenceEncoder encoder, ReadingOptions options, IProgress<int>? progress, CancellationToken cancel)
    {
        using var encoding = new SemaphoreSlim(1);
        return await QuestionsAsync(prepared, ReadAsync, progress, cancel);

        async ValueTask<QuestionReading> ReadAsync(int at, CancellationToken stop)
        {
            var question = prepared.Questions[at];
            var reader = new QuestionReader(prepared.Round, question, options.OfCrowd());
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

            return reader.Read(vectors);
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
