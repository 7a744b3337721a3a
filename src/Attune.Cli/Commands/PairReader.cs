using System.Collections.Immutable;
using Attune.Analysis.Meaning;
using Attune.Analysis.Readings;
using Attune.Analysis.Stance;
using Attune.Analysis.Text;
using Attune.Cli.Input.Beside;
using Attune.Encoding;

namespace Attune.Cli.Commands;

/// <summary>Reads pairs of texts: subject over all of them, sameness within each question, stance pair by pair.</summary>
internal static class PairReader
{
    /// <returns>One reading for each pair, in their order.</returns>
    /// <exception cref="EncoderException">The encoder does not answer.</exception>
    public static async Task<ImmutableArray<PairReading>> ReadAsync(IReadOnlyList<TextPair> written, RoundEncoders encoders, PairOptions options, CancellationToken cancel)
    {
        TextPair[] pairs = [.. written.Select(pair => pair with { TextA = ReadableText.Read(pair.TextA).Text, TextB = ReadableText.Read(pair.TextB).Text })];
        var near = PairNearness.Measure(await SpaceAsync([.. pairs.Select(pair => pair.TextA), .. pairs.Select(pair => pair.TextB)], encoders, cancel));
        var sameness = new double?[pairs.Length];
        foreach (var question in Enumerable.Range(0, pairs.Length).Where(place => pairs[place].Question.Length > 0).GroupBy(place => pairs[place].Question))
        {
            await SamenessAsync([.. question], pairs, sameness, encoders, options, cancel);
        }

        return [.. pairs.Select((pair, place) => new PairReading(near[place], sameness[place], StanceCheck.Compare(pair.TextA, pair.TextB, StanceOptions.Default)))];
    }

    private static async Task SamenessAsync(int[] question, TextPair[] pairs, double?[] sameness, RoundEncoders encoders, PairOptions options, CancellationToken cancel)
    {
        // A text that stands in several pairs counts as one text: counted twice it would be most similar to itself.
        string[] texts = [.. question.SelectMany(place => new[] { pairs[place].TextA, pairs[place].TextB }).Distinct(StringComparer.Ordinal)];
        if (question.Length < 2 || texts.Length < options.FewestTexts || texts.Length > options.MostTexts) { return; }
        var places = texts.Select((text, place) => (text, place)).ToDictionary(known => known.text, known => known.place, StringComparer.Ordinal);
        var same = Sameness.Compare(await SpaceAsync(texts, encoders, cancel));
        foreach (var place in question) { sameness[place] = same[places[pairs[place].TextA]][places[pairs[place].TextB]]; }
    }

    private static async Task<SubjectSpace> SpaceAsync(string[] texts, RoundEncoders encoders, CancellationToken cancel)
    {
        var subject = SubjectTexts.Collect(texts);
        var options = ReadingOptions.Default;
        return texts.Length <= options.RoomUpTo
            ? SubjectSpace.Build(subject, await encoders.EncodeRoomAsync(subject, cancel), options.RoomSubject)
            : SubjectSpace.Build(subject, await encoders.Crowd.EncodeAsync(subject, cancel), options.Subject);
    }
}
