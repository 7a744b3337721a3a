using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Attune.Texts;

/// <summary>One entry of a .resx: its key, its text, and what its comment tells the generator.</summary>
internal sealed class TextEntry
{
    private static readonly Regex Placeholder = new(@"\{(\d+)[,:}]", RegexOptions.CultureInvariant);

    public TextEntry(string key, string text, string comment)
    {
        (Key, Text) = (key, text);
        Parts = Placeholder.Matches(text).Cast<Match>().Select(part => int.Parse(part.Groups[1].Value, CultureInfo.InvariantCulture) + 1).DefaultIfEmpty().Max();
        foreach (var note in comment.Split(';').Select(note => note.Trim()))
        {
            if (note.StartsWith("enum:", StringComparison.Ordinal)) { Enum = note.Substring(5).Trim(); }
            if (note.StartsWith("parts:", StringComparison.Ordinal)) { PartNames = [.. note.Substring(6).Split(',').Select(name => name.Trim())]; }
            if (note == "template") { Parts = 0; }
            if (note == "some") { IsOfSomeMembers = true; }
            if (note is "in words" or "in words, first") { Wording = note == "in words" ? "Word" : "StartWord"; }
        }
    }

    public string Key { get; }

    public string Text { get; }

    /// <summary>How many values the text takes: one more than the largest number in braces; none for a template, which its caller fills with markup.</summary>
    public int Parts { get; }

    /// <summary>The enumeration whose members have a text each under this family of keys, or null.</summary>
    public string? Enum { get; }

    /// <summary>True where only some members of the enumeration have a text.</summary>
    public bool IsOfSomeMembers { get; }

    /// <summary>Names for the values, where numbered ones would not say enough.</summary>
    public IReadOnlyList<string> PartNames { get; } = [];

    /// <summary>The method that says the number of a counted text in words, or null for digits.</summary>
    public string? Wording { get; }

    /// <summary>The key without its last part: what a family of keys has in common.</summary>
    public string Family => Key.LastIndexOf('_') is > 0 and var end ? Key.Substring(0, end) : Key;

    /// <summary>The last part of the key: a member of an enumeration, "one" or "many".</summary>
    public string Member => Key.Substring(Math.Min(Family.Length + 1, Key.Length));

    /// <exception cref="System.Xml.XmlException">The file is no XML.</exception>
    public static IReadOnlyList<TextEntry> ReadAll(string resx) => [.. XDocument.Parse(resx).Root!.Elements("data")
        .Select(data => new TextEntry(data.Attribute("name")!.Value, data.Element("value")?.Value ?? "", data.Element("comment")?.Value ?? ""))];
}
