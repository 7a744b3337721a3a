using System.Net;
using System.Text.RegularExpressions;

namespace Attune.Web.Tests.Questions;

/// <summary>A form of the editor as a browser without script would send it: whatever stands in its fields, and one button.</summary>
internal sealed partial class EditorForm
{
    private readonly List<(string Name, string Value)> _fields;

    private EditorForm(string page, string action)
    {
        Page = page;
        var form = Form().Matches(page).First(match => match.Groups["action"].Value == action).Value;
        _fields = [.. Control().Matches(form).SelectMany(control => Read(control.Groups["kind"].Value, control.Groups["head"].Value, control.Groups["inner"].Value))];
    }

    public string Page { get; }

    public string Words => WebUtility.HtmlDecode(Regex.Replace(Page, "<[^>]*>", ""));

    public static async Task<EditorForm> OpenAsync(Site site, string path) => new(await site.ReadAsync(path), path);

    public static async Task<EditorForm> FromAsync(HttpResponseMessage reply, string path) => new(await reply.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), path);

    public string this[string name]
    {
        get => _fields.First(field => field.Name == name).Value;
        set
        {
            _fields.RemoveAll(field => field.Name == name);
            _fields.Add((name, value));
        }
    }

    public bool Has(string name) => _fields.Any(field => field.Name == name);

    public bool IsChecked(string name, string value) => _fields.Contains((name, value));

    public EditorForm Uncheck(string name, string? value = null)
    {
        _fields.RemoveAll(field => field.Name == name && (value is null || field.Value == value));
        return this;
    }

    public Task<HttpResponseMessage> PressAsync(Site site, string path, string button, string value) => site.PostAsync(path, [.. _fields, (button, value)]);

    private static IEnumerable<(string, string)> Read(string kind, string head, string inner)
    {
        if (Attribute(head, "name") is not { Length: > 0 } name) { yield break; }
        switch (kind, Attribute(head, "type"))
        {
            case ("input", "radio" or "checkbox") when !Regex.IsMatch(head, @"\bchecked\b"):
                break;
            case ("textarea", _):
                yield return (name, WebUtility.HtmlDecode(inner.TrimStart('\n')));
                break;
            case ("select", _):
                yield return (name, Attribute(inner, "value") ?? "");
                break;
            default:
                yield return (name, Attribute(head, "value") ?? "");
                break;
        }
    }

    private static string? Attribute(string head, string name) => Regex.Match(head, $"\\b{name}=\"([^\"]*)\"") is { Success: true } found ? WebUtility.HtmlDecode(found.Groups[1].Value) : null;

    [GeneratedRegex("<form[^>]*action=\"(?<action>[^\"]*)\".*?</form>", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex("<(?<kind>input)(?<head>[^>]*)>|<(?<kind>textarea|select)(?<head>[^>]*)>(?<inner>.*?)</(?:textarea|select)>", RegexOptions.Singleline)]
    private static partial Regex Control();
}
