using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Attune.Analysis.Readings;
using Attune.Analysis.Rounds;
using Attune.Analysis.Topics;
using Attune.Analysis.Trace;
using Attune.Encoding;
using Attune.Statistics.Sides;
using CsvHelper;

namespace Attune.Quality;

/// <summary>Two-sided cases with given key points: who holds each, and which themes are found without them.</summary>
internal static class KeyPointCases
{
    // The scorer leaves out task 2 for the few cases that hold every answer of a data set.
    private const int MostAnswersForThemes = 400;

    /// <param name="encoders">The encoders of the product, or what stands in their place.</param>
    /// <param name="folder">The cases.</param>
    /// <param name="output">Where the predictions go.</param>
    /// <param name="asCrowd">Whether every case is read as a crowd, however small.</param>
    /// <param name="cancel">Ends the work early.</param>
    public static async Task RunAsync(RoundEncoders encoders, DirectoryInfo folder, FileInfo output, bool asCrowd, CancellationToken cancel)
    {
        var options = asCrowd ? ReadingOptions.Default with { RoomUpTo = -1 } : ReadingOptions.Default;
        var read = asCrowd ? RoundEncoders.Both(encoders.Room) : encoders;
        var predictions = new JsonObject();
        foreach (var gold in folder.GetFiles("*.gold.json").OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            var name = gold.Name[..^".gold.json".Length];
            var round = CaseRound.Read(Path.Combine(folder.FullName, name + ".csv"), KeyPoint.Read(gold));
            predictions[name] = Predict(await RoundReader.ReadAsync(round.Round, read, options, cancel: cancel), round);
        }

        await File.WriteAllTextAsync(output.FullName, predictions.ToJsonString(), cancel);
    }

    private static JsonObject Predict(Reading reading, CaseRound round)
    {
        var held = reading.Themes.Select(theme => theme.Presence!.Value).ToArray();
        var prediction = new JsonObject
        {
            ["kp"] = new JsonObject(round.KeyPoints.Select((theme, i) => KeyValuePair.Create(theme.Id, (JsonNode?)Word(held[i].Presence)))),
            ["scores"] = new JsonObject(round.KeyPoints.Select((theme, i) => KeyValuePair.Create(theme.Id, (JsonNode?)new JsonArray(held[i].Business, held[i].It)))),
        };
        if (round.Round.Answers.Length <= MostAnswersForThemes) { prediction["themes"] = Topics(reading); }

        return prediction;
    }

    // Who holds points in a topic says on which side it is, whatever is told or asked of it.
    private static JsonArray Topics(Reading reading)
    {
        var points = reading.Questions.Single().Points;
        return [.. reading.Questions.Single().Topics.Select(topic => (JsonNode)new JsonObject
        {
            ["status"] = Word(TopicPresence.Judge(topic.Leaders, TopicOptions.Default)),
            ["answers"] = new JsonArray([.. topic.Points.Select(point => points[point].Leader).Distinct().Select(leader => (JsonNode)leader)]),
        })];
    }

    private static string Word(Presence presence) => presence switch
    {
        Presence.Shared => "shared",
        Presence.OnlyBusiness => "onlyA",
        Presence.OnlyIt => "onlyB",
        _ => "neither",
    };
}

/// <summary>A case as a round of one question; its key points are the themes, side A is Business.</summary>
internal sealed record CaseRound(LockedRound Round, KeyPoint[] KeyPoints)
{
    public static CaseRound Read(string path, KeyPoint[] keyPoints)
    {
        using var csv = new CsvReader(new StreamReader(path), CultureInfo.InvariantCulture);
        var rows = csv.GetRecords(new { question_id = "", question = "", respondent_id = "", side = "", answer = "" }).ToArray();
        return new(
            new()
            {
                Sides = SideNames.Default,
                Questions = [new(rows[0].question_id, rows[0].question)],
                Answers = [.. rows.Select(row => new Answer(row.respondent_id, row.side == "A" ? Side.Business : Side.It, rows[0].question_id, row.answer))],
                Themes = [.. keyPoints.Select(point => point.Text)],
            },
            keyPoints);
    }
}

/// <summary>A given key point: its id and text, and nothing else of the gold file.</summary>
internal sealed record KeyPoint(string Id, string Text)
{
    public static KeyPoint[] Read(FileInfo gold)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(gold.FullName));
        return [.. json.RootElement.GetProperty("key_points").EnumerateArray()
            .Select(point => new KeyPoint(point.GetProperty("id").GetString()!, point.GetProperty("text").GetString()!))];
    }
}
