using System.Collections.Immutable;
using Attune.Analysis;

namespace Attune.Encoding;

/// <summary>Makes a reading of a locked round: the points are found, encoded, and read.</summary>
public static class RoundReader
{
    /// <param name="round">The round.</param>
    /// <param name="encoder">Encodes its texts.</param>
    /// <param name="options">Constants of the analysis.</param>
    /// <param name="progress">Told how many questions are read.</param>
    /// <param name="cancel">Ends the work early.</param>
    public static async Task<Reading> ReadAsync(
        LockedRound round, ISentenceEncoder encoder, ReadingOptions options, IProgress<int>? progress = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(encoder);
        var prepared = PreparedRound.Of(round);
        var questions = await QuestionsAsync(prepared, encoder, options, progress, cancel);
        var themes = prepared.Themes is null ? null : await encoder.EncodeAsync(prepared.Themes, cancel);
        cancel.ThrowIfCancellationRequested();
        return Reader.Join(prepared, encoder.Id, questions, themes, options);
    }

    // Question by question, so that only the vectors of those being read are in memory. An encoder is asked for one question at a time.
    private static async Task<ImmutableArray<QuestionReading>> QuestionsAsync(
        PreparedRound prepared, ISentenceEncoder encoder, ReadingOptions options, IProgress<int>? progress, CancellationToken cancel)
    {
        using var encoding = new SemaphoreSlim(1);
        var (gate, done) = (new Lock(), 0);
        var questions = new QuestionReading[prepared.Questions.Length];
        var side = new ParallelOptions { MaxDegreeOfParallelism = Reader.QuestionsAtOnce, CancellationToken = cancel };
        await Parallel.ForEachAsync(Enumerable.Range(0, questions.Length), side, async (at, stop) =>
        {
            var reader = new QuestionReader(prepared.Round, prepared.Questions[at], options);
            questions[at] = reader.Read(await EncodeAsync(prepared.Questions[at].Texts, stop));
            lock (gate) { progress?.Report(++done); }
        });
        return [.. questions];

        async Task<SubjectVectors> EncodeAsync(SubjectTexts texts, CancellationToken stop)
        {
            await encoding.WaitAsync(stop);
            try
            {
                return await encoder.EncodeAsync(texts, stop);
            }
            finally
            {
                encoding.Release();
            }
        }
    }
}
