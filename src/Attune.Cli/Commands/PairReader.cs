using System.Collections.Immutable;
using Attune.Analysis;
using Attune.Cli.Input.Beside;
using Attune.Encoding;

namespace Attune.Cli.Commands;

/// <summary>Reads pairs of texts: subject over all of them, sameness within each question, stance pair by pair.</summary>
internal static class PairReader
{
    /// <returns>One a pair, in their order.</returns>
    /// <exception cref="EncoderException">The encoder does not answer.</exception>
    public static async Task<ImmutableArray<PairReading>> ReadAsync(IReadOnlyList<TextPair> pairs, ISentenceEncoder encoder, PairOptions options, CancellationToken cancel)
    {
        var near = PairNearness.Of(await SpaceAsync([.. pairs.Select(pair => pair.TextA), .. pairs.Select(pair => pair.TextB)], encoder, cancel));
        var sameness = new double?[pairs.Count];
        foreach (var question in Enumerable.Range(0, pairs.Count).Where(place => pairs[place].Question.Length > 0).GroupBy(place => pairs[place].Question))
        {
            await SamenessAsync([.. question], pairs, sameness, encoder, options, cancel);
        }

        return [.. pairs.Select((pair, place) => new PairReading(near[place], sameness[place], StanceCheck.Of(pair.TextA, pair.TextB, StanceOptions.Default)))];
    }

    private static async Task SamenessAsync(int[] question, IReadOnlyList<TextPair> pairs, double?[] sameness, ISentenceEncoder encoder, PairOptions options, CancellationToken cancel)
    {
        // A text that stands in several pairs is one text: told twice it would be its own best company.
        string[] texts = [.. question.SelectMany(place => new[] { pairs[place].TextA, pairs[place].TextB }).Distinct(StringComparer.Ordinal)];
        if (question.Length < 2 || texts.Length < options.FewestTexts || texts.Length > options.MostTexts) { return; }
        var places = texts.Select((text, place) => (text, place)).ToDictionary(known => known.text, known => known.place, StringComparer.Ordinal);
        var same = Sameness.Of(await SpaceAsync(texts, encoder, cancel));
        foreach (var place in question) { sameness[place] = same[places[pairs[place].TextA]][places[pairs[place].TextB]]; }
    }

    private static async Task<SubjectSpace> SpaceAsync(string[] texts, ISentenceEncoder encoder, CancellationToken cancel)
    {
        var subject = SubjectTexts.Of(texts);
        return SubjectSpace.Of(subject, await encoder.EncodeAsync(subject, cancel), SubjectOptions.Default);
    }
}
