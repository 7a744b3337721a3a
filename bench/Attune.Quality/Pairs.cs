using System.Globalization;
using Attune.Analysis.Meaning;
using Attune.Analysis.Readings;
using Attune.Analysis.Stance;
using Attune.Encoding;
using CsvHelper;

namespace Attune.Quality;

/// <summary>
/// Pairs of texts. Where the file asks for agree or conflict the stance check decides; where it asks for same or different, the sameness within the topic.
/// Which of the two it asks for is recognized by the ids ("-h"), never by the gold column.
/// </summary>
internal static class Pairs
{
    // Any reason moves a pair below every pair without one; stronger reasons move it further.
    private const double StepPerConfidence = 2;

    // The file wants a word on every pair, where the product says "cannot tell" between two values. Texts that somebody put side by side are nearer than any two
    // of their question either way, so the middle of both kinds is above 0; from .2 to .5 little changes.
    private const double BetweenBoth = 0.3;

    public static async Task RunAsync(RoundEncoders encoders, FileInfo file, FileInfo output, CancellationToken cancel)
    {
        using var csv = new CsvReader(file.OpenText(), CultureInfo.InvariantCulture);
        var rows = csv.GetRecords(new { pair_id = "", origin = "", topic = "", text_a = "", text_b = "" }).ToArray();
        await using var writer = output.CreateText();
        foreach (var question in rows.GroupBy(row => (row.origin, row.topic)))
        {
            string[] texts = [.. question.SelectMany(row => new[] { row.text_a, row.text_b }).Distinct()];
            var subject = SubjectTexts.Collect(texts);
            var same = Sameness.Compare(SubjectSpace.Build(subject, await encoders.EncodeRoomAsync(subject, cancel), ReadingOptions.Default.RoomSubject));
            foreach (var row in question)
            {
                var sameness = same[Array.IndexOf(texts, row.text_a)][Array.IndexOf(texts, row.text_b)];
                var reasons = StanceCheck.Compare(row.text_a, row.text_b, StanceOptions.Default);
                var (label, score) = row.pair_id.Contains("-h", StringComparison.Ordinal)
                    ? (sameness > BetweenBoth ? "same" : "different", sameness)
                    : (reasons.IsEmpty ? "agree" : "conflict", sameness - (reasons.IsEmpty ? 0 : StepPerConfidence * (1 + (int)reasons[0].Confidence)));
                await writer.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{row.pair_id},{label},{score:0.0000}"));
            }
        }
    }
}
