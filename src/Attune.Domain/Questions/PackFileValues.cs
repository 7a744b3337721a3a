using System.Text.Json;
using System.Text.RegularExpressions;

namespace Attune.Domain.Questions;

/// <summary>A value of a pack file, and where it stands.</summary>
internal readonly record struct PackNode(JsonElement Value, string Path);

/// <summary>Reads the single values of a pack file, and says of each that is not what it has to be where it stands and what would be right.</summary>
internal sealed partial class PackFileValues
{
    public List<PackFileProblem> Problems { get; } = [];

    public void Say(string path, PackFault fault, string given = "", ImmutableArray<string> allowed = default, int number = 0) => Problems.Add(new(path, fault, given, allowed, number));

    /// <summary>The properties of an object by their names; those that are not known, or that stand there twice, are said.</summary>
    public Dictionary<string, PackNode>? Members(PackNode node, ImmutableArray<string> known)
    {
        if (node.Value.ValueKind != JsonValueKind.Object)
        {
            Say(node.Path, PackFault.NotAnObject);
            return null;
        }

        var members = new Dictionary<string, PackNode>();
        foreach (var property in node.Value.EnumerateObject())
        {
            var name = NameOf(property);
            if (!known.Contains(name)) { Say(node.Path, PackFault.UnknownProperty, name, known); }
            else if (!members.TryAdd(name, new(property.Value, $"{node.Path}.{name}"))) { Say(node.Path, PackFault.Twice, name); }
        }

        return members;
    }

    public PackNode? Required(IReadOnlyDictionary<string, PackNode> members, PackNode owner, string name)
    {
        if (members.TryGetValue(name, out var found)) { return found; }
        Say($"{owner.Path}.{name}", PackFault.Missing);
        return null;
    }

    /// <summary>The values of a list; none if it is no list.</summary>
    public ImmutableArray<PackNode> List(PackNode node)
    {
        if (node.Value.ValueKind != JsonValueKind.Array)
        {
            Say(node.Path, PackFault.NotAList);
            return [];
        }

        ImmutableArray<PackNode> listed = [.. node.Value.EnumerateArray().Select((value, i) => new PackNode(value, $"{node.Path}[{i}]"))];
        if (listed.IsEmpty) { Say(node.Path, PackFault.Empty); }
        return listed;
    }

    /// <summary>What a list holds that may be left out, with where each stands; what could not be read is not among them.</summary>
    public ImmutableArray<(PackNode Node, T Value)> Each<T>(IReadOnlyDictionary<string, PackNode> members, string name, Func<PackNode, T?> read)
        where T : class
        => members.TryGetValue(name, out var node) ? [.. List(node).Select(one => (Node: one, Value: read(one))).Where(one => one.Value is not null).Select(one => (one.Node, one.Value!))] : [];

    public ImmutableArray<T> Choices<T>(IReadOnlyDictionary<string, PackNode> members, string name, ImmutableArray<string> offered)
        where T : struct, Enum
    {
        var all = Each(members, name, one => Choice(one, offered));
        SayTwice(all, one => one.Value, one => one.Node.Path);
        return [.. all.Select(one => ValueOf<T>(one.Value))];
    }

    public T? Choice<T>(PackNode node)
        where T : struct, Enum
        => Choice(node, [.. Enum.GetValues<T>().Select(PackWords.Of)]) is { } chosen ? ValueOf<T>(chosen) : null;

    /// <summary>One of the words that are offered, in exactly this spelling.</summary>
    public string? Choice(PackNode node, ImmutableArray<string> offered)
    {
        var isText = node.Value.ValueKind == JsonValueKind.String;
        var given = isText ? TextOf(node) : node.Value.GetRawText();
        if (isText && given is not null && offered.Contains(given)) { return given; }
        if (given is not null) { Say(node.Path, PackFault.UnknownValue, given, offered); }
        return null;
    }

    public bool Flag(IReadOnlyDictionary<string, PackNode> members, string name, bool usual)
    {
        if (!members.TryGetValue(name, out var node)) { return usual; }
        if (node.Value.ValueKind is JsonValueKind.True or JsonValueKind.False) { return node.Value.GetBoolean(); }
        Say(node.Path, PackFault.NotTrueOrFalse);
        return usual;
    }

    /// <summary>Ids are kept in the clear beside sealed answers, and stand in addresses and names of fields: so they are short and plain.</summary>
    public string? Id(PackNode node)
    {
        if (TextOf(node) is not { } text) { return null; }
        if (text.Length <= PackFile.LongestId && PlainId().IsMatch(text)) { return text; }
        Say(node.Path, PackFault.NotAnId, text, number: PackFile.LongestId);
        return null;
    }

    public string? Line(PackNode node, int longest = int.MaxValue) => Text(node, longest, isLine: true);

    public string? Text(PackNode node, int longest = int.MaxValue, bool isLine = false)
    {
        if (TextOf(node)?.Trim() is not { } text) { return null; }
        if (text.Length == 0) { Say(node.Path, PackFault.Empty); }
        else if (text.Length > longest) { Say(node.Path, PackFault.TooLong, text, number: longest); }
        else if (!text.All(isLine ? IsOfALine : IsOfAText)) { Say(node.Path, PackFault.NotPlain); }
        else { return text; }
        return null;
    }

    public void SayTwice<T>(IEnumerable<T> all, Func<T, string> key, Func<T, string> path)
    {
        foreach (var again in all.GroupBy(key).SelectMany(same => same.Skip(1))) { Say(path(again), PackFault.Twice, key(again)); }
    }

    private string? TextOf(PackNode node)
    {
        if (node.Value.ValueKind != JsonValueKind.String)
        {
            Say(node.Path, PackFault.NotText);
            return null;
        }

        try
        {
            return node.Value.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half of a pair of code units, or bytes that are no UTF-8.
            Say(node.Path, PackFault.NotPlain);
            return null;
        }
    }

    private static string NameOf(JsonProperty property)
    {
        try
        {
            return property.Name;
        }
        catch (InvalidOperationException)
        {
            return "\uFFFD";
        }
    }

    private static T ValueOf<T>(string word)
        where T : struct, Enum
        => Enum.GetValues<T>().First(value => PackWords.Of(value) == word);

    private static bool IsOfAText(char c) => IsOfALine(c) || c is '\n' or '\r' or '\t';

    // As what is typed into a form: no control characters, and nothing that Unicode says is no character.
    private static bool IsOfALine(char c) => c is not (< ' ' or '\u007F' or >= '\uFDD0' and <= '\uFDEF' or '\uFFFE' or '\uFFFF');

    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex PlainId();
}
