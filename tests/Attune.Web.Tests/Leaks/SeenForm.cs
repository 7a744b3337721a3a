using System.Net;
using System.Text.RegularExpressions;

namespace Attune.Web.Tests.Leaks;

/// <summary>A form as it stood on a page, filled in as it would be sent.</summary>
internal sealed partial record SeenForm(string Action, ImmutableArray<(string Name, string Value)> Fields)
{
    public const string TokenField = "__RequestVerificationToken";

    // A text that a person could type into an empty field.
    public const string Typed = "Words for a test";

    public string? Token => Fields.FirstOrDefault(candidate => candidate.Name == TokenField).Value;

    public static IEnumerable<SeenForm> In(string page, string path)
        => from form in Form().Matches(page)
           where form.Groups["head"].Value.Contains("method=\"post\"", StringComparison.OrdinalIgnoreCase)
           let action = Attribute(form.Groups["head"].Value, "action")
           select new SeenForm(action is { Length: > 0 } ? action : path, [.. Controls(form.Groups["body"].Value)]);

    private static IEnumerable<(string, string)> Controls(string body)
    {
        var radios = new HashSet<string>();
        foreach (var (kind, head, inner) in Control().Matches(body).Select(control => (control.Groups["kind"].Value, control.Groups["head"].Value, control.Groups["inner"].Value)))
        {
            if (Attribute(head, "name") is not { Length: > 0 } name) { continue; }
            var value = Attribute(head, "value");
            switch (kind, Attribute(head, "type"))
            {
                case ("input", "radio") when !radios.Add(name):
                    break;
                case ("input", "hidden" or "radio" or "checkbox"):
                    yield return (name, value ?? "on");
                    break;
                case ("textarea", _):
                    yield return (name, inner.Length > 0 ? WebUtility.HtmlDecode(inner) : Typed);
                    break;
                case ("select", _):
                    yield return (name, Attribute(inner, "value") ?? "");
                    break;
                case ("button", _):
                    yield return (name, value ?? "");
                    break;
                default:
                    yield return (name, value is { Length: > 0 } ? value : Typed);
                    break;
            }
        }
    }

    private static string? Attribute(string head, string name)
        => Regex.Match(head, $"\\b{name}=\"([^\"]*)\"") is { Success: true } found ? WebUtility.HtmlDecode(found.Groups[1].Value) : null;

    [GeneratedRegex("<form(?<head>[^>]*)>(?<body>.*?)</form>", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex("<(?<kind>input|button)(?<head>[^>]*)>|<(?<kind>textarea|select)(?<head>[^>]*)>(?<inner>.*?)</(?:textarea|select)>", RegexOptions.Singleline)]
    private static partial Regex Control();
}
