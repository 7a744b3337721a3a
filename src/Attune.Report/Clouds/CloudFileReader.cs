using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Attune.Analysis.Clouds;
using Attune.Analysis.Rounds;
using Attune.Statistics.Sides;

namespace Attune.Report.Clouds;

/// <summary>Reads one words file and collects every problem, so that all can be corrected at once.</summary>
internal sealed class CloudFileReader(JsonElement root)
{
    private readonly ImmutableArray<CloudFileProblem>.Builder _problems = ImmutableArray.CreateBuilder<CloudFileProblem>();

    public CloudFileReading Read()
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return new(null, [new("", "an object with \"sides\" and \"words\" is expected")]);
        }

        var (names, people) = Sides();
        var words = Words(people);
        var links = Links(words);
        return _problems.Count > 0 ? new(null, _problems.ToImmutable()) : new(new(names, people, words) { Links = links }, []);
    }

    private (SideNames Names, SideCounts People) Sides()
    {
        if (List(root, "sides") is not { Count: 2 } sides)
        {
            Problem("sides", "two sides with \"name\" and \"people\" are expected, the left one first");
            return (SideNames.Default, default);
        }

        var read = sides.Select((side, i) => (Name: Text(side, "name", $"sides[{i}].name"), People: Count(side, "people", $"sides[{i}].people"))).ToList();
        return (new(read[0].Name, read[1].Name), new(read[0].People, read[1].People));
    }

    private ImmutableArray<CloudWord> Words(SideCounts people)
    {
        if (List(root, "words") is not { } list)
        {
            Problem("words", "a list of words with \"text\", \"business\" and \"it\" is expected");
            return [];
        }

        var (words, keys) = (ImmutableArray.CreateBuilder<CloudWord>(), new Dictionary<string, int>());
        for (var i = 0; i < list.Count; i++)
        {
            var (at, from) = ($"words[{i.ToString(CultureInfo.InvariantCulture)}]", list[i]);
            var text = Text(from, "text", $"{at}.text");
            var key = Has(from, "key") ? Text(from, "key", $"{at}.key") : text;
            var leaders = new SideCounts(Count(from, "business", $"{at}.business", people.Business), Count(from, "it", $"{at}.it", people.It));
            if (leaders.Total == 0) { Problem(at, "nobody used it: \"business\" or \"it\" must be at least 1"); }
            if (text.Length > 0 && !keys.TryAdd(key, i)) { Problem(at, $"\"{key}\" is already words[{keys[key]}]: give one of them another \"key\""); }
            words.Add(new(key, text, leaders, Has(from, "topic") ? Text(from, "topic", $"{at}.topic") : "", Split(from, at)));
        }

        return words.ToImmutable();
    }

    private CloudSplit? Split(JsonElement word, string at)
    {
        if (!Has(word, "means")) { return null; }
        if (Pair(word.GetProperty("means")) is var (business, it)) { return new(business, it); }
        Problem($"{at}.means", "two texts are expected: what the first side means, and what the second does");
        return null;
    }

    private ImmutableArray<CloudLink> Links(ImmutableArray<CloudWord> words)
    {
        if (!Has(root, "links")) { return []; }
        if (List(root, "links") is not { } list)
        {
            Problem("links", "a list of pairs of words is expected");
            return [];
        }

        var (links, keys) = (ImmutableArray.CreateBuilder<CloudLink>(), words.Select(word => word.Key).ToHashSet());
        for (var i = 0; i < list.Count; i++)
        {
            var at = $"links[{i.ToString(CultureInfo.InvariantCulture)}]";
            if (Pair(list[i]) is not var (business, it)) { Problem(at, "two words are expected, the first side's first"); continue; }
            foreach (var end in new[] { business, it }.Where(end => !keys.Contains(end))) { Problem(at, $"\"{end}\" is not among the words"); }
            links.Add(new(business, it));
        }

        return links.ToImmutable();
    }

    private static (string First, string Second)? Pair(JsonElement pair)
        => pair.ValueKind == JsonValueKind.Array && pair.GetArrayLength() == 2 && pair.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String)
            ? (pair[0].GetString()!, pair[1].GetString()!)
            : null;

    private static bool Has(JsonElement from, string name) => from.ValueKind == JsonValueKind.Object && from.TryGetProperty(name, out _);

    private static List<JsonElement>? List(JsonElement from, string name)
        => from.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray()] : null;

    private string Text(JsonElement from, string name, string at)
    {
        if (Has(from, name) && from.GetProperty(name) is { ValueKind: JsonValueKind.String } value && !string.IsNullOrWhiteSpace(value.GetString())) { return value.GetString()!; }
        Problem(at, "a text is expected");
        return "";
    }

    private int Count(JsonElement from, string name, string at, int most = int.MaxValue)
    {
        if (!Has(from, name) || from.GetProperty(name) is not { ValueKind: JsonValueKind.Number } value || !value.TryGetInt32(out var count) || count < 0)
        {
            Problem(at, "a whole number of people, 0 or more, is expected");
            return 0;
        }

        if (count > most) { Problem(at, string.Create(CultureInfo.InvariantCulture, $"{count} people are more than the {most} of that side")); }
        return count;
    }

    private void Problem(string where, string what) => _problems.Add(new(where, what));
}
