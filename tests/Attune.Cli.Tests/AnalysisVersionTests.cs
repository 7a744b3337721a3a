using System.Security.Cryptography;
using Attune.Analysis.Readings;
using Attune.Encoding;
using Attune.Report;

namespace Attune.Cli.Tests;

/// <summary>
/// A reading promises that its analysis version, its encoder and its inputs together lead to the same bytes. The approved file holds the results for the
/// samples: on each line the version, encoder, inputs and the SHA-256 of the reading. Lines are added, never changed. The samples are read with the
/// encoder of crowds, which is exact: the vectors of a model of the ONNX runtime differ in their last digits from one kind of processor to another.
/// </summary>
public sealed class AnalysisVersionTests : IDisposable
{
    private const string Approved = "approved/reading-of-samples.txt";
    private const string Told = "approved/told-of-samples.txt";

    private readonly Attuned _attune = new();

    private static string[] Lines => LinesOf(Approved);

    [Fact]
    public async Task The_samples_give_the_reading_that_was_approved_for_this_version_of_the_analysis()
    {
        var round = (await ReadSamplesAsync()).Round;
        using var encoder = Encoders.Open(Encoders.BuiltIn);
        var reading = await RoundReader.ReadAsync(round, encoder, ReadingOptions.Default, cancel: TestContext.Current.CancellationToken);
        using var bytes = new MemoryStream();
        ReadingJson.Write(reading, bytes);
        reading.Version.ShouldBe(AnalysisVersion.Current);
        var inputs = $"{reading.Version} {reading.EncoderId} {reading.InputsHash}";
        var line = $"{inputs} {Convert.ToHexStringLower(SHA256.HashData(bytes.ToArray()))}";

        var known = Lines.LastOrDefault(known => known.StartsWith($"{inputs} ", StringComparison.Ordinal));
        known.ShouldNotBeNull($"The samples, the encoder or the version of the analysis are new. Add this line to tests/Attune.Cli.Tests/Fixtures/{Approved}:\n{line}");
        known.ShouldBe(line, $"The same inputs give another reading. If that is meant, raise AnalysisVersion.Current and add its line to tests/Attune.Cli.Tests/Fixtures/{Approved}.");
    }

    /// <summary>What is told stands on evidence that no last digit moves.</summary>
    [Fact]
    public async Task What_is_told_of_the_samples_is_the_same_on_every_processor()
    {
        var reading = await ReadSamplesAsync();
        var told = reading.Questions.SelectMany(question => question.Cards.Select(card => $"{question.Question.Id} {card.Kind} {Texts(card.BusinessPoints)} / {Texts(card.ItPoints)}")
            .Order(StringComparer.Ordinal)
            .Select(line => line.TrimEnd()));
        told.ShouldBe(LinesOf(Told), $"If that is meant, it belongs into tests/Attune.Cli.Tests/Fixtures/{Told}:\n{string.Join('\n', told)}");

        static string Texts(IEnumerable<int> points) => string.Join(' ', points.Order());
    }

    [Fact]
    public void One_version_encoder_and_input_never_had_two_readings()
        => Lines.GroupBy(line => line[..line.LastIndexOf(' ')]).Where(same => same.Count() > 1).Select(same => same.Key).ShouldBeEmpty();

    public void Dispose() => _attune.Dispose();

    private static string[] LinesOf(string file) => [.. File.ReadAllLines(Fixture.PathOf(file)).Where(line => line.Length > 0 && line[0] != '#')];

    private async Task<Reading> ReadSamplesAsync()
    {
        var ending = await _attune.RunAsync(["read", Fixture.SampleOf("answers.csv"),
            "--anchors", Fixture.SampleOf("anchors.csv"), "--forecasts", Fixture.SampleOf("forecasts.csv"), "--expectations", Fixture.SampleOf("expectations.csv"),
            "--themes", Fixture.SampleOf("strategy.txt"), "--json", "reading.json"]);
        ending.Code.ShouldBe(0, ending.Error);
        await using var file = File.OpenRead(Path.Combine(_attune.Folder, "reading.json"));
        return ReadingJson.Read(file);
    }
}
