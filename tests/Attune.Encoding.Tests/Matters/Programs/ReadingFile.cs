using System.Text.Json;
using System.Text.Json.Nodes;
using Attune.Statistics.Sides;

namespace Attune.Encoding.Tests.Matters.Programs;

/// <summary>How many leaders of each side mention a theme, and how many perhaps do.</summary>
internal sealed record ThemeSaid(string Theme, SideCounts Leaders, SideCounts Perhaps);

/// <summary>Writes what was said of a program in the form that score.py reads.</summary>
internal static class ReadingFile
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static string Json(PlantedProgram program, IReadOnlyList<Said> said, IReadOnlyList<ThemeSaid> themes)
    {
        var questions = program.Questions.Zip(said, (question, found) => (JsonNode)new JsonObject
        {
            ["question"] = new JsonObject { ["id"] = question.Id, ["text"] = question.Text },
            ["points"] = new JsonArray([.. question.Points.Select(point => (JsonNode)new JsonObject
            {
                ["index"] = point.Place,
                ["text"] = point.Text,
                ["leader"] = point.Speaker,
                ["side"] = point.Side == Side.Business ? "business" : "it",
            })]),
            ["topics"] = new JsonArray([.. found.Topics.Select(topic => (JsonNode)new JsonObject { ["label"] = new JsonArray(), ["reading"] = "", ["points"] = Numbers(topic) })]),
            ["cards"] = new JsonArray([.. found.Cards.Select(Node)]),
            ["asks"] = new JsonArray([.. found.Asks.Select(Node)]),
        });
        return new JsonObject
        {
            ["questions"] = new JsonArray([.. questions]),
            ["themes"] = new JsonArray([.. themes.Select(theme => (JsonNode)new JsonObject
            {
                ["theme"] = theme.Theme,
                ["leaders"] = Counts(theme.Leaders),
                ["mayMention"] = Counts(theme.Perhaps),
            })]),
        }.ToJsonString(Indented);
    }

    private static JsonNode Node(Found found)
    {
        var node = new JsonObject { ["kind"] = found.Kind, ["businessPoints"] = Numbers(found.Business), ["itPoints"] = Numbers(found.It), ["reason"] = found.Reason };
        if (found.Topic is { } topic) { node["topic"] = topic; }
        return node;
    }

    private static JsonObject Counts(SideCounts counts) => new() { ["business"] = counts.Business, ["it"] = counts.It };

    private static JsonArray Numbers(IEnumerable<int> numbers) => new([.. numbers.Select(number => (JsonNode)JsonValue.Create(number))]);
}
