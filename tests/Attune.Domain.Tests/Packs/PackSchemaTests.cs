using System.Text.Json;
using Attune.Domain.Questions;
using CsCheck;

namespace Attune.Domain.Tests.Packs;

/// <summary>docs/pack.schema.json says what the reader does, no more and no less than a schema can.</summary>
public sealed class PackSchemaTests
{
    private static readonly JsonElement Root = Read(typeof(PackSchemaTests).Assembly, "pack.schema.json");
    private static readonly SmallSchema Schema = new(Root);

    [Fact]
    public void The_schema_names_exactly_the_properties_and_values_that_the_reader_knows()
    {
        Names(Root).ShouldBe(PackWords.OfFile, ignoreOrder: true);
        Names(Definition("question")).ShouldBe(PackWords.OfQuestion, ignoreOrder: true);
        Names(Definition("part")).ShouldBe(PackWords.OfPart, ignoreOrder: true);
        Names(Definition("anchor")).ShouldBe(PackWords.OfAnchor, ignoreOrder: true);
        Values(Property("question", "kind")).ShouldBe(PackWords.QuestionKinds);
        Values(Property("question", "words")).ShouldBe(PackWords.AllWords);
        Values(Property("anchor", "kind")).ShouldBe(PackWords.AnchorKinds);
        Values(Property("question", "stages").GetProperty("items")).ShouldBe(PackWords.AllStages);
        Values(Property("question", "probes").GetProperty("items")).ShouldBe(PackWords.AllProbes);
        Root.GetProperty("properties").GetProperty("format").GetProperty("const").GetString().ShouldBe(PackFile.Format);
    }

    [Fact]
    public void The_schema_has_the_limits_of_the_reader()
    {
        int[] limits = [.. new[]
        {
            (Root.GetProperty("properties").GetProperty("name"), "maxLength"), (Root.GetProperty("properties").GetProperty("questions"), "maxItems"), (Definition("id"), "maxLength"), (Property("question", "text"), "maxLength"),
            (Property("part", "text"), "maxLength"), (Property("anchor", "prompt"), "maxLength"), (Definition("item"), "maxLength"),
            (Property("question", "parts"), "maxItems"), (Property("question", "activities"), "maxItems"), (Property("anchor", "items"), "maxItems"), (Ranked, "maxItems"), (Ranked, "minItems"),
        }.Select(limit => limit.Item1.GetProperty(limit.Item2).GetInt32())];
        limits.ShouldBe(
        [
            PackFile.LongestName, QuestionPack.MostInAll, PackFile.LongestId, PackQuestion.LongestText,
            QuestionPart.LongestText, AnchorDefinition.LongestPrompt, AnchorDefinition.LongestItem,
            QuestionPart.Most, PackQuestion.MostActivities, AnchorDefinition.MostItems, AnchorDefinition.MostRanked, AnchorDefinition.FewestRanked,
        ]);
    }

    [Fact]
    public void The_packs_of_the_product_are_files_of_the_schema()
    {
        foreach (var name in Enum.GetNames<Sector>().Where(name => name != nameof(Sector.Generic)).Append("StarterPack")) { Schema.Allows(Read(typeof(PackFile).Assembly, $"{name}.json")).ShouldBeTrue(name); }
    }

    [Fact]
    public void Every_file_that_is_written_or_read_is_one_of_the_schema()
    {
        AnyPack.Files.Sample(file => Schema.Allows(JsonDocument.Parse(file.Write()).RootElement), iter: 300);
        AnyPack.Broken.Sample(file => PackFile.Read(file).Pack is null || Schema.Allows(JsonDocument.Parse(System.Text.Encoding.UTF8.GetString(file).TrimStart('\uFEFF')).RootElement), iter: 2000);
    }

    [Theory]
    [InlineData("""{ "questions": [{ "id": "a", "text": "A?" }] }""")]
    [InlineData("""{ "format": "attune-pack/1", "name": " ", "questions": [{ "id": "a", "text": "A?" }] }""")]
    [InlineData("""{ "format": "attune-pack/1", "questions": [{ "id": "a", "text": "A?", "colour": "red" }] }""")]
    [InlineData("""{ "format": "attune-pack/1", "questions": [{ "id": "A", "text": "A?" }] }""")]
    [InlineData("""{ "format": "attune-pack/1", "questions": [{ "id": "a", "text": "A?", "kind": "matrix" }] }""")]
    [InlineData("""{ "format": "attune-pack/1", "questions": [{ "id": "a", "text": "A?", "activities": ["Testing"] }] }""")]
    [InlineData("""{ "format": "attune-pack/1", "questions": [{ "id": "a", "text": "A?", "anchors": [{ "kind": "ranking", "prompt": "Order", "items": ["One"] }] }] }""")]
    [InlineData("""{ "format": "attune-pack/1", "questions": [{ "id": "a", "text": "A?", "probes": ["none"] }] }""")]
    [InlineData("""{ "format": "attune-pack/1", "questions": [{ "id": "a", "text": "A?", "anchors": [{ "kind": "measure", "prompt": "What?", "items": ["Beds"] }] }] }""")]
    [InlineData("""{ "format": "attune-pack/1", "questions": [{ "id": "a", "text": "A?", "words": "none" }] }""")]
    public void What_the_schema_refuses_the_reader_refuses(string file)
    {
        Schema.Allows(JsonDocument.Parse(file).RootElement).ShouldBeFalse();
        PackFile.Read(System.Text.Encoding.UTF8.GetBytes(file)).Pack.ShouldBeNull();
    }

    private static JsonElement Ranked => Definition("anchor").GetProperty("allOf")[0].GetProperty("then").GetProperty("properties").GetProperty("items");

    private static JsonElement Definition(string name) => Root.GetProperty("$defs").GetProperty(name);

    private static JsonElement Property(string of, string name) => Definition(of).GetProperty("properties").GetProperty(name);

    private static string[] Names(JsonElement schema) => [.. schema.GetProperty("properties").EnumerateObject().Select(property => property.Name)];

    private static string[] Values(JsonElement schema) => [.. schema.GetProperty("enum").EnumerateArray().Select(value => value.GetString()!)];

    private static JsonElement Read(System.Reflection.Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name).ShouldNotBeNull(name);
        return JsonDocument.Parse(stream).RootElement;
    }
}
