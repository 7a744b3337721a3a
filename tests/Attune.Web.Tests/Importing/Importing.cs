using System.Net;
using System.Text.RegularExpressions;

namespace Attune.Web.Tests.Importing;

/// <summary>What a facilitator sends at the Desk to import a file, as a browser sends it.</summary>
internal static partial class Importing
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <returns>The address of a program that has nothing yet.</returns>
    public static async Task<string> NewProgramAsync(this Site site, string name = "Nord")
        => Program().Match((await site.SendAsync("/programs/new?from=file", "/programs", ("Name", name), ("Business", "Business"), ("It", "IT"))).ShouldLeadTo("/programs/")).Value;

    public static Task<HttpResponseMessage> SendFileAsync(this Site site, string page, string text, string name = "survey.csv") => site.SendFileAsync(page, System.Text.Encoding.UTF8.GetBytes(text), name);

    public static async Task<HttpResponseMessage> SendFileAsync(this Site site, string page, byte[] bytes, string name)
    {
        using var content = new MultipartFormDataContent
        {
            { new StringContent(Site.TokenOf(await site.ReadAsync(page))), Site.TokenField },
            { new StringContent(""), "pasted" },
            { new ByteArrayContent(bytes), "file", name },
        };
        return await site.Browser.PostAsync(new Uri(page, UriKind.Relative), content, Cancel);
    }

    /// <returns>The address of the page that shows what the file becomes.</returns>
    public static async Task<string> UploadAsync(this Site site, string program, string text, string name = "survey.csv") => (await site.SendFileAsync($"{program}/import", text, name)).ShouldLeadTo($"{program}/import/");

    public static Task<HttpResponseMessage> ConfirmAsync(this Site site, string mapping, params (string Name, string Value)[] fields)
        => site.ConfirmAsAsync(mapping, "Confidential", fields);

    /// <summary>Sends the page as it stands, with its selects, the promise, and these fields in place of its own.</summary>
    public static async Task<HttpResponseMessage> ConfirmAsAsync(this Site site, string mapping, string contract, params (string Name, string Value)[] fields)
    {
        (string Name, string Value)[] said = [("contract", contract), ("told", "true"), ("collected", "Online, in October; only the project team reads it")];
        return await site.PostAsync(mapping, await site.FormAsync(mapping, [.. said.Where(field => fields.All(other => other.Name != field.Name)), .. fields]));
    }

    /// <summary>What the form of the page sends, with these fields in place of its own.</summary>
    public static async Task<(string Name, string Value)[]> FormAsync(this Site site, string mapping, params (string Name, string Value)[] fields)
    {
        var page = await site.ReadAsync(mapping);
        var form = Form().Matches(page).First(match => match.Groups["action"].Value == mapping).Value;
        (string Name, string Value)[] own =
        [
            .. Hidden().Matches(form).Select(field => (field.Groups["name"].Value, WebUtility.HtmlDecode(field.Groups["value"].Value))),
            .. Select().Matches(form).Select(select => (select.Groups["name"].Value, Chosen().Match(select.Value) is { Success: true } chosen ? chosen.Groups["value"].Value : "")),
            .. Checked().Matches(form).Select(box => (box.Groups["name"].Value, "true")),
            .. Text().Matches(form).Select(field => (field.Groups["name"].Value, WebUtility.HtmlDecode(field.Groups["value"].Value))),
        ];
        return [.. own.Where(field => fields.All(other => other.Name != field.Name)), .. fields];
    }

    [GeneratedRegex("^/programs/[0-9a-f-]{36}")]
    private static partial Regex Program();

    [GeneratedRegex("<form[^>]*action=\"(?<action>[^\"]*)\".*?</form>", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]*)\" value=\"(?<value>[^\"]*)\"")]
    private static partial Regex Hidden();

    [GeneratedRegex("<input class=\"input\"[^>]* name=\"(?<name>[^\"]*)\" type=\"text\" value=\"(?<value>[^\"]*)\"")]
    private static partial Regex Text();

    [GeneratedRegex("<input type=\"checkbox\" name=\"(?<name>[^\"]*)\" value=\"true\" checked")]
    private static partial Regex Checked();

    [GeneratedRegex("<select[^>]* name=\"(?<name>[^\"]*)\".*?</select>", RegexOptions.Singleline)]
    private static partial Regex Select();

    [GeneratedRegex("<option value=\"(?<value>[^\"]*)\" selected")]
    private static partial Regex Chosen();
}
