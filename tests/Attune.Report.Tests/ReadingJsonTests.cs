using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Attune.Analysis.Readings;
using Attune.Report.Tests.Readings;

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
    public void What_is_asked_comes_back_in_order_of_rank_with_kinds_as_words()
    {
        var json = Write(Lindqvist.Reading());
        Write(Read(json)).ShouldBe(json);
        Render.Page(Read(json)).ShouldBe(Render.Page(Lindqvist.Reading()));
        using var document = JsonDocument.Parse(json);
        var questions = document.RootElement.GetProperty("reading").GetProperty("questions");
        var asks = questions.EnumerateArray().SelectMany(question => question.GetProperty("asks").EnumerateArray()).ToList();
        asks.Select(ask => ask.GetProperty("kind").GetString()).ShouldBe(["oneWord", "same", "contradiction"]);
        asks[0].GetProperty("businessPoints").EnumerateArray().Select(place => place.GetInt32()).ShouldBe(Lindqvist.Reading().Questions[0].Asks[0].BusinessPoints);
        asks[0].GetProperty("itPoints").GetArrayLength().ShouldBe(2);
        asks[2].GetProperty("cues").EnumerateArray().Single().GetString().ShouldBe("denial");
        questions[1].GetProperty("cards")[0].GetProperty("kind").GetString().ShouldBe("contradiction");
    }

    [Fact]
    public void A_reading_written_before_rooms_were_asked_can_still_be_read()
    {
        var document = JsonNode.Parse(Write(Meridian.Reading()))!;
        foreach (var question in document["reading"]!["questions"]!.AsArray())
        {
            question!.AsObject().Remove("asks").ShouldBeTrue();
            (question.AsObject().Remove("nonAnswerSentences") && question.AsObject().Remove("nonAnswerLeaders")).ShouldBeTrue();
            foreach (var card in question["cards"]!.AsArray()) { card!.AsObject().Remove("nearest").ShouldBeTrue(); }

            foreach (var topic in question["topics"]!.AsArray()) { (topic!.AsObject().Remove("clause") && topic.AsObject().Remove("clausePoint")).ShouldBeTrue(); }
        }

        Write(Read(document.ToJsonString())).ShouldBe(Write(Meridian.Reading()));
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
        foreach (var reading in (Reading[])[Meridian.Reading(), Lindqvist.Reading()])
        {
            using var document = JsonDocument.Parse(Write(reading));
            foreach (var field in Fields(document.RootElement).Distinct()) { description.ShouldContain($"`{field}`"); }
        }
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
