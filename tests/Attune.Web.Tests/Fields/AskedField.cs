using System.Net;
using System.Text.RegularExpressions;

namespace Attune.Web.Tests.Fields;

/// <summary>One field of an answer page, as the page itself shows it.</summary>
/// <param name="Path">The address of the page.</param>
/// <param name="Name">The name of the field.</param>
/// <param name="Values">What it offers to choose from; empty where one writes.</param>
internal sealed partial record AskedField(string Path, string Name, ImmutableArray<string> Values)
{
    private static readonly string[] Syllables = ["bal", "cor", "dun", "fex", "gim", "hov", "jad", "kre", "lom", "nup", "pir", "quo", "rez", "sti", "tav", "vum", "wix", "yol", "zeb"];

    /// <summary>The name under which the field is found in a table.</summary>
    public string Id => $"{Path} {Name}";

    public bool IsWritten => Values.IsEmpty;

    /// <summary>All fields of the form of one page that a person fills in.</summary>
    public static ImmutableArray<AskedField> On(string path, string html)
    {
        var form = Form().Match(html).Value;
        var controls = Control().Matches(form).Select(control => (
            Name: Attribute(control.Groups["head"].Value, "name"),
            Type: control.Groups["kind"].Value == "input" ? Attribute(control.Groups["head"].Value, "type") ?? "text" : control.Groups["kind"].Value,
            Values: control.Groups["kind"].Value == "select" ? Option().Matches(control.Groups["inner"].Value).Select(option => option.Groups[1].Value).Where(value => value.Length > 0) : [Attribute(control.Groups["head"].Value, "value") ?? "on"]));
        return [.. from control in controls
                   where control.Type != "hidden" && control.Name is not null
                   group control by control.Name into same
                   select new AskedField(path, same.Key!, same.First().Type is "radio" or "select" or "checkbox" ? [.. same.SelectMany(control => control.Values)] : [])];
    }

    /// <summary>A word that stands in this field alone, so unlike the others that no spelling of one is taken for another.</summary>
    /// <param name="place">Which of all fields it is.</param>
    public static string MarkOf(int place)
        => Syllables[place % 19] + Syllables[((place * 7) + (place / 19) + 3) % 19] + Syllables[((place * 11) + 8) % 19] + "a";

    /// <summary>A sentence with the word of the field.</summary>
    public static string SentenceWith(string mark) => $"The {mark} has to be ready before anybody is trained.";

    private static string? Attribute(string head, string name)
        => Regex.Match(head, $"\\b{name}=\"([^\"]*)\"") is { Success: true } found ? WebUtility.HtmlDecode(found.Groups[1].Value) : null;

    [GeneratedRegex("<form[^>]* id=\"answer\".*?</form>", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex("<(?<kind>input)(?<head>[^>]*)>|<(?<kind>textarea|select)(?<head>[^>]*)>(?<inner>.*?)</(?:textarea|select)>", RegexOptions.Singleline)]
    private static partial Regex Control();

    [GeneratedRegex("<option value=\"([^\"]*)\"")]
    private static partial Regex Option();
}
