using System.Text.Json;
using Attune.Analysis.Meaning;
using Attune.Encoding.BuiltIn;

namespace Attune.Encoding.Tests.BuiltIn;

/// <summary>Compares the built-in encoder with encode.py, which made the fixtures.</summary>
public class ReferenceTests
{
    private const float Tolerance = 1e-4f;

    private static readonly JsonElement Reference = Fixture("ste1-reference.json");
    private static readonly JsonElement Hostile = Fixture("ste1-hostile.json");

    [Fact]
    public void Every_reference_text_gives_the_reference_tokens()
    {
        foreach (var entry in Reference.GetProperty("texts").EnumerateArray())
        {
            BuiltInEncoder.Tokens(Text(entry)).ShouldBe(Tokens(entry), Text(entry));
        }
    }

    [Fact]
    public void Every_hostile_text_gives_the_reference_tokens()
    {
        var entries = Hostile.GetProperty("tokens").EnumerateArray().ToList();
        entries.Count.ShouldBeGreaterThan(400);
        foreach (var entry in entries)
        {
            BuiltInEncoder.Tokens(Text(entry)).ShouldBe(Tokens(entry), $"{Text(entry)} {entry}");
        }
    }

    [Fact]
    public void Every_reference_text_alone_gives_the_reference_vector() => AgreesAlone(Reference.GetProperty("texts"));

    [Fact]
    public void Unknown_words_of_any_script_give_the_reference_vector() => AgreesAlone(Hostile.GetProperty("vectors"));

    [Fact]
    public async Task The_texts_of_a_question_together_give_the_reference_vectors()
        => Agree(await Encode([.. Reference.GetProperty("texts").EnumerateArray().Take(12).Select(Text)]), Reference.GetProperty("case"));

    [Fact]
    public async Task A_question_with_unknown_words_and_an_empty_answer_gives_the_reference_vectors()
        => Agree(
            await Encode([.. Hostile.GetProperty("vectors").EnumerateArray().Select(Text), "", Hostile.GetProperty("last").GetString()!]),
            Hostile.GetProperty("case"));

    private static void AgreesAlone(JsonElement entries)
    {
        using var encoder = BuiltInEncoder.Open();
        var alone = encoder.EncodeAlone([.. entries.EnumerateArray().Select(Text)], TestContext.Current.CancellationToken);
        Agree(alone, [.. entries.EnumerateArray().Select(entry => entry.GetProperty("vector"))]);
    }

    private static async Task<TextVectors> Encode(IReadOnlyList<string> texts)
    {
        using var encoder = BuiltInEncoder.Open();
        return await encoder.EncodeAsync(texts, TestContext.Current.CancellationToken);
    }

    private static void Agree(TextVectors vectors, JsonElement expected) => Agree(vectors, [.. expected.EnumerateArray()]);

    private static void Agree(TextVectors vectors, IReadOnlyList<JsonElement> expected)
    {
        vectors.Count.ShouldBe(expected.Count);
        vectors.Dimension.ShouldBe(256);
        for (var text = 0; text < vectors.Count; text++)
        {
            var row = vectors[text].ToArray();
            var numbers = expected[text].EnumerateArray().Select(number => number.GetSingle()).ToArray();
            row.Zip(numbers, (a, b) => Math.Abs(a - b)).Max().ShouldBeLessThan(Tolerance, $"text {text}");
        }
    }

    private static string Text(JsonElement entry) => entry.GetProperty("text").GetString()!;

    private static string[] Tokens(JsonElement entry) => [.. entry.GetProperty("tokens").EnumerateArray().Select(token => token.GetString()!)];

    private static JsonElement Fixture(string name)
        => JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Fixtures", name))).RootElement;
}
