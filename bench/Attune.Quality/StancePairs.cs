using System.Globalization;
using System.Text.Json;
using CsvHelper;

namespace Attune.Quality;

/// <summary>What is known of two texts.</summary>
internal enum PairTruth
{
    /// <summary>They take opposed positions.</summary>
    Opposed,

    /// <summary>They say the same.</summary>
    Same,

    /// <summary>They use one word for two things.</summary>
    TwoThings,

    /// <summary>They are about different matters.</summary>
    Unrelated,
}

/// <summary>Two texts of which it is known whether they are opposed.</summary>
internal sealed record StancePair(string Source, PairTruth Truth, string First, string Second);

/// <summary>Reads pairs of known truth from the formats of the development data.</summary>
internal static class StancePairs
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <param name="source">
    /// A file .tsv (kind, text, text; para, topic and far are not opposed), a file .csv (text_a, text_b, gold), a file .jsonl of clusters of statements, or a folder
    /// of planted programs (program1/plants.json ...), whose sentences are paired across the sides within each question.
    /// </param>
    public static IEnumerable<StancePair> Read(string source) => Path.GetExtension(source) switch
    {
        ".tsv" => OfLines(source),
        ".csv" => OfRows(source),
        ".jsonl" => File.ReadLines(source).Where(line => line.Length > 2).SelectMany(OfCluster),
        _ => Directory.GetDirectories(source, "program*").Order(StringComparer.Ordinal).SelectMany(OfProgram),
    };

    private static IEnumerable<StancePair> OfLines(string file)
        => from line in File.ReadLines(file)
           let columns = line.Split('\t')
           let truth = columns[0] switch { "para" => PairTruth.Same, "topic" or "far" => PairTruth.Unrelated, _ => PairTruth.Opposed }
           select new StancePair(Path.GetFileName(file), truth, columns[1], columns[2]);

    private static StancePair[] OfRows(string file)
    {
        using var csv = new CsvReader(new StreamReader(file), CultureInfo.InvariantCulture);
        return [.. csv.GetRecords(new { text_a = "", text_b = "", gold = "" })
            .Select(row => new StancePair(Path.GetFileName(file), row.gold == "conflict" ? PairTruth.Opposed : PairTruth.Same, row.text_a, row.text_b))];
    }

    private static IEnumerable<StancePair> OfProgram(string folder)
    {
        var plants = JsonSerializer.Deserialize<Plant[]>(File.ReadAllText(Path.Combine(folder, "plants.json")), Web)!.Where(plant => plant.Sentences is not null).ToArray();
        return from one in plants
               from other in plants
               where one.Question is not null && one.Question == other.Question
               from business in one.Sentences!.Where(sentence => sentence.Side == "business")
               from it in other.Sentences!.Where(sentence => sentence.Side == "it")
               select new StancePair(Path.GetFileName(folder), one.Id == other.Id ? TruthOf(one.Kind) : PairTruth.Unrelated, business.Text, it.Text);
    }

    private static PairTruth TruthOf(string kind) => kind switch
    {
        "contradiction" => PairTruth.Opposed,
        "common" or "hidden" => PairTruth.Same,
        "false" => PairTruth.TwoThings,
        _ => PairTruth.Unrelated,
    };

    // The clusters of training/matter: one position in many words, opposed and related statements beside it.
    private static IEnumerable<StancePair> OfCluster(string line)
    {
        using var json = JsonDocument.Parse(line);
        (string Group, string Text)[] said = [.. json.RootElement.EnumerateObject().Where(property => property.Value.ValueKind == JsonValueKind.Array)
            .SelectMany(property => property.Value.EnumerateArray().Select(text => (GroupOf(property.Name), text.GetString()!)))];
        return [.. from one in said.Index()
                   from other in said.Skip(one.Index + 1)
                   let truth = (one.Item.Group, other.Group) switch
                   {
                       ("same", "same") => PairTruth.Same,
                       ("same", "opposed") => PairTruth.Opposed,
                       ("same", "related") => PairTruth.Unrelated,
                       ("a", "b") => PairTruth.TwoThings,
                       _ => (PairTruth?)null,
                   }
                   where truth is not null
                   select new StancePair("clusters", truth.Value, one.Item.Text, other.Text)];
    }

    private static string GroupOf(string name) => name is "a" or "b" or "same_sense" ? name
        : name.StartsWith("opposed", StringComparison.Ordinal) ? "opposed"
        : name.StartsWith("related", StringComparison.Ordinal) ? "related"
        : "same";

    private sealed record Plant(string Id, string Kind, string? Question, PlantSentence[]? Sentences);

    private sealed record PlantSentence(string Side, string Text);
}
