using System.Text;
using System.Text.Json;
using Attune.Analysis;

namespace Attune.Report.Tests;

public class ReadingJsonTests
{
    [Fact]
    public void A_reading_comes_back_as_it_went()
    {
        var json = Write(Meridian.Reading());
        Write(Read(json)).ShouldBe(json);
        Render.Page(Read(json)).ShouldBe(Render.Page(Meridian.Reading()));
    }

    [Fact]
    public void Hostile_text_comes_back_too()
    {
        var reading = HostileTextTests.Reading("<script>\u0000\u202E", "مرحبا", "Z\u0301\u0301", "👩‍👧");
        Read(Write(reading)).Round.Answers.ShouldBe(reading.Round.Answers);
    }

    [Fact]
    public void The_schema_stands_first_and_kinds_are_words()
    {
        var json = Write(Meridian.Reading());
        json.ShouldStartWith("{\n \"schema\": 1,\n \"reading\": {");
        json.ShouldContain("\"kind\": \"falseAgreement\"");
        json.ShouldContain("\"side\": \"business\"");
        json.ShouldNotContain("\r");
    }

    [Theory]
    [InlineData("{\"schema\": 2, \"reading\": {}}")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[1,2")]
    public void Anything_else_is_refused(string json) => Should.Throw<JsonException>(() => Read(json));

    [Fact]
    public void Every_field_is_described()
    {
        var description = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixtures", "reading-json.md"));
        using var document = JsonDocument.Parse(Write(Meridian.Reading()));
        foreach (var field in Fields(document.RootElement).Distinct()) { description.ShouldContain($"`{field}`"); }
    }

    private static IEnumerable<string> Fields(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(field => Fields(field.Value).Prepend(field.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Fields),
        _ => [],
    };

    private static string Write(Reading reading)
    {
        using var stream = new MemoryStream();
        ReadingJson.Write(reading, stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static Reading Read(string json)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        return ReadingJson.Read(stream);
    }
}
