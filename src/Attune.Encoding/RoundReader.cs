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
        var questions = ImmutableArray.CreateBuilder<SubjectVectors>(prepared.Questions.Length);
        foreach (var question in prepared.Questions) { questions.Add(await encoder.EncodeAsync(question.Texts, cancel)); }

        var themes = prepared.Themes is null ? null : await encoder.EncodeAsync(prepared.Themes, cancel);
        cancel.ThrowIfCancellationRequested();
        return Reader.Read(prepared, new(encoder.Id, questions.DrainToImmutable(), themes), options, progress);
    }
}
