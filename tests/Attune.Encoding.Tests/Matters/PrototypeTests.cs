using System.Numerics.Tensors;
using System.Text.Json;
using Attune.Analysis.Matters;
using Attune.Encoding.Onnx;
using Attune.Encoding.Tests.Matters.Programs;

namespace Attune.Encoding.Tests.Matters;

/// <summary>The port of the prototype tells and asks what the prototype itself did on the same points and vectors (Fixtures/planted/make_prototype.py).</summary>
public sealed class PrototypeTests
{
    [Fact]
    public async Task The_port_tells_and_asks_the_same_as_the_prototype_on_the_five_planted_programs()
    {
        var (expected, vectors) = (await ReadAsync("prototype.json"), await ReadAsync("prototype-vectors.json"));
        using var encoder = MatterEncoder.Open();
        foreach (var number in Enumerable.Range(1, 5))
        {
            var program = await PlantedProgram.ReadAsync(PlantedFolder.File($"program{number}", "answers.csv"), encoder, PlantedProgram.CutAsRounds);
            foreach (var question in program.Questions)
            {
                var key = $"program{number} {question.Id}";
                var (said, wanted) = (Prototype.Read(WithVectors(question.Points, vectors.GetProperty(key).GetBytesFromBase64())), expected.GetProperty(key));
                said.Topics.Select(topic => string.Join(' ', topic)).ShouldBe(wanted.GetProperty("topics").EnumerateArray().Select(Places));
                said.Cards.Select(Line).ShouldBe(wanted.GetProperty("cards").EnumerateArray().Select(Line));
                said.Asks.Select(Line).ShouldBe(wanted.GetProperty("asks").EnumerateArray().Select(Line));
            }
        }
    }

    // The vectors that the prototype read, in 8 bits: those of the encoder differ in their last digits from processor to processor, and near ties with them.
    private static SaidPoint[] WithVectors(SaidPoint[] points, byte[] rows)
    {
        var dimension = rows.Length / points.Length;
        return [.. points.Select((point, at) =>
        {
            float[] row = [.. rows.AsSpan(at * dimension, dimension).ToArray().Select(number => (float)(sbyte)number)];
            TensorPrimitives.Divide(row, TensorPrimitives.Norm<float>(row), row);
            return point with { Vector = row };
        })];
    }

    private static async Task<JsonElement> ReadAsync(string file)
        => JsonDocument.Parse(await File.ReadAllTextAsync(PlantedFolder.File(file), TestContext.Current.CancellationToken)).RootElement;

    /// <summary>The figures that score.py prints for the prototype; see bench/README.md.</summary>
    [Fact]
    public async Task The_score_is_that_of_the_script()
    {
        using var encoder = MatterEncoder.Open();
        var score = new PlantedScore();
        foreach (var name in Enumerable.Range(1, 5).Select(number => $"program{number}"))
        {
            var program = await PlantedProgram.ReadAsync(PlantedFolder.File(name, "answers.csv"), encoder, PlantedProgram.CutAsRounds);
            score.Add(name, PlantedScore.PlantsOf(PlantedFolder.File(name, "plants.json")), program, [.. program.Questions.Select(question => Prototype.Read(question.Points))], []);
        }

        ((string[])["common", "hidden", "false", "contradiction", "gap", "decoy", "theme-nobody"]).Select(score.ToldOrAsked).ShouldBe([25, 21, 15, 12, 13, 10, 0]);
        (score.Told("common"), score.Told("gap"), score.CardsRight, score.CardsWrong).ShouldBe((14, 5, 19, 0));
        score.Asks.CountBy(ask => ask.Hit).ToDictionary().ShouldBe(
            new Dictionary<string, int> { ["gap"] = 8, ["false"] = 16, ["hidden"] = 27, ["no plant"] = 44, ["contradiction"] = 12, ["decoy"] = 3, ["common"] = 13 }, ignoreOrder: true);
    }

    private static string Line(Found found) => $"{found.Kind}: {string.Join(' ', found.Business)} | {string.Join(' ', found.It)}";

    private static string Line(JsonElement found) => $"{found.GetProperty("kind").GetString()}: {Places(found.GetProperty("business"))} | {Places(found.GetProperty("it"))}";

    private static string Places(JsonElement places) => string.Join(' ', places.EnumerateArray().Select(place => place.GetInt32()));
}
