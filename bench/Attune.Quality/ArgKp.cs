using System.Globalization;
using System.Text.Json.Nodes;
using Attune.Analysis.Meaning;
using Attune.Analysis.Readings;
using Attune.Analysis.Trace;
using Attune.Encoding;
using Attune.Statistics.Sides;
using CsvHelper;

namespace Attune.Quality;

/// <summary>The official ArgKP task: a score for every argument and every key point of the same topic and stance.</summary>
internal static class ArgKp
{
    public static async Task RunAsync(RoundEncoders encoders, DirectoryInfo folder, FileInfo output, CancellationToken cancel)
    {
        var keyPoints = Read(folder, "key_points.csv", new { key_point_id = "", topic = "", stance = "", key_point = "" })
            .ToLookup(row => (row.topic, row.stance));
        var arguments = Read(folder, "arguments.csv", new { arg_id = "", topic = "", stance = "", argument = "" });
        var predictions = new JsonObject();
        foreach (var group in arguments.GroupBy(row => (row.topic, row.stance)))
        {
            var (rows, themes) = (group.ToArray(), keyPoints[group.Key].ToArray());
            var texts = SubjectTexts.Collect(rows.Select(row => row.argument), themes.Select(theme => theme.key_point));
            var space = SubjectSpace.Build(texts, await encoders.EncodeRoomAsync(texts, cancel), ReadingOptions.Default.RoomSubject);
            var trace = Tracing.Trace(space, [.. rows.Select(row => (row.arg_id, Side.Business))], ReadingOptions.Default.RoomTrace);
            for (var i = 0; i < rows.Length; i++)
            {
                predictions[rows[i].arg_id] = new JsonObject(
                    themes.Select((theme, j) => KeyValuePair.Create(theme.key_point_id, (JsonNode?)trace.Scores[i][j])));
            }
        }

        await File.WriteAllTextAsync(output.FullName, predictions.ToJsonString(), cancel);
    }

    private static T[] Read<T>(DirectoryInfo folder, string file, T shape)
    {
        using var csv = new CsvReader(new StreamReader(Path.Combine(folder.FullName, file)), CultureInfo.InvariantCulture);
        return [.. csv.GetRecords(shape)];
    }
}
