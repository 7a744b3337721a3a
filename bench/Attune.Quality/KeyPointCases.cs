using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Attune.Analysis;
using Attune.Encoding;
using CsvHelper;

namespace Attune.Quality;

/// <summary>Two-sided cases with given key points: who holds each, and which themes are found without them.</summary>
internal static class KeyPointCases
{
    // The scorer leaves task 2 out for the few cases with every answer of a data set.
    private const int MostAnswersForThemes = 400;

    public static async Task RunAsync(ISentenceEncoder encoder, DirectoryInfo folder, FileInfo output, CancellationToken cancel)
    {
        var predictions = new JsonObject();
        foreach (var gold in folder.GetFiles("*.gold.json").OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            var name = gold.Name[..^".gold.json".Length];
            var answers = CaseAnswer.Read(Path.Combine(folder.FullName, name + ".csv"));
            predictions[name] = await PredictAsync(encoder, answers, KeyPoint.Read(gold), cancel);
        }

        await File.WriteAllTextAsync(output.FullName, predictions.ToJsonString(), cancel);
    }

    private static async Task<JsonObject> PredictAsync(ISentenceEncoder encoder, CaseAnswer[] answers, KeyPoint[] themes, CancellationToken cancel)
    {
        var points = CasePoint.Of(answers);
        var texts = SubjectTexts.Of(points.Select(point => point.Text), themes.Select(theme => theme.Text));
        var space = SubjectSpace.Of(texts, await encoder.EncodeAsync(texts, cancel), SubjectOptions.Default);
        var trace = Tracing.Of(space, [.. points.Select(point => (point.Leader, point.Side))], TraceOptions.Default);
        var prediction = new JsonObject
        {
            ["kp"] = new JsonObject(themes.Select((theme, i) => KeyValuePair.Create(theme.Id, (JsonNode?)Word(trace.Themes[i].Presence)))),
            ["scores"] = new JsonObject(themes.Select((theme, i) => KeyValuePair.Create(theme.Id, (JsonNode?)new JsonArray(trace.Themes[i].Business, trace.Themes[i].It)))),
        };
        if (answers.Length <= MostAnswersForThemes) { prediction["themes"] = await ThemesAsync(encoder, points, cancel); }

        return prediction;
    }

    private static async Task<JsonArray> ThemesAsync(ISentenceEncoder encoder, CasePoint[] points, CancellationToken cancel)
    {
        var texts = SubjectTexts.Of(points.Select(point => point.Text));
        var space = SubjectSpace.Of(texts, await encoder.EncodeAsync(texts, cancel), SubjectOptions.Default);
        var themes = new JsonArray();
        foreach (var group in TopicGroups.Of(space, Phrases(points), TopicOptions.Default))
        {
            var members = group.Select(point => (points[point].Leader, points[point].Side)).Distinct().ToArray();
            if (members.Length < 2) { continue; }

            themes.Add(new JsonObject
            {
                ["status"] = Word(TopicPresence.Of(SideCounts.Of(members.Select(member => member.Side)), TopicOptions.Default)),
                ["answers"] = new JsonArray([.. members.Select(member => (JsonNode)member.Leader)]),
            });
        }

        return themes;
    }

    private static ImmutableArray<ImmutableArray<int>> Phrases(CasePoint[] points)
    {
        ImmutableArray<Answer> texts = [.. points.Select(point => new Answer(point.Leader, point.Side, "", point.Text))];
        ImmutableArray<Point> read = [.. points.Select((point, at) => new Point(at, at, point.Leader, point.Side, new(0, point.Text.Length), point.Text))];
        return VocabularyReading.Of(read, texts, MergeList.Empty, VocabularyOptions.Default).Phrases;
    }

    private static string Word(Presence presence) => presence switch
    {
        Presence.Shared => "shared",
        Presence.OnlyBusiness => "onlyA",
        Presence.OnlyIt => "onlyB",
        _ => "neither",
    };
}

/// <summary>An answer of a case; side A is taken as Business.</summary>
internal sealed record CaseAnswer(string Respondent, Side Side, string Text)
{
    public static CaseAnswer[] Read(string path)
    {
        using var csv = new CsvReader(new StreamReader(path), CultureInfo.InvariantCulture);
        return [.. csv.GetRecords(new { respondent_id = "", side = "", answer = "" })
            .Select(row => new CaseAnswer(row.respondent_id, row.side == "A" ? Side.Business : Side.It, row.answer))];
    }
}

/// <summary>A point of an answer, as the product splits it.</summary>
internal sealed record CasePoint(string Leader, Side Side, string Text)
{
    public static CasePoint[] Of(CaseAnswer[] answers)
        => [.. from answer in answers
               from span in Points.Of(answer.Text)
               select new CasePoint(answer.Respondent, answer.Side, span.Of(answer.Text))];
}

/// <summary>A given key point: its id and text, nothing else of the gold file.</summary>
internal sealed record KeyPoint(string Id, string Text)
{
    public static KeyPoint[] Read(FileInfo gold)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(gold.FullName));
        return [.. json.RootElement.GetProperty("key_points").EnumerateArray()
            .Select(point => new KeyPoint(point.GetProperty("id").GetString()!, point.GetProperty("text").GetString()!))];
    }
}
