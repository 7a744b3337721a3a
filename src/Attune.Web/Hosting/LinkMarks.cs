using System.Text.RegularExpressions;

namespace Attune.Web.Hosting;

/// <summary>
/// Leads from a personal link with marks around it to the link itself. Mail programs take the full stop of a sentence, a bracket, or an invisible character for a
/// part of the address, and people copy it with them.
/// </summary>
internal static partial class LinkMarks
{
    public static void UseLinkMarks(this WebApplication app) => app.Use((context, next) =>
    {
        var request = context.Request;
        if (!HttpMethods.IsGet(request.Method) || Clean(request.Path.Value ?? "", request.QueryString.Value ?? "") is not { } link) { return next(context); }
        context.Response.Redirect(link);
        return Task.CompletedTask;
    });

    /// <returns>The link without the marks; null if there are none, or if the address is no personal link.</returns>
    public static string? Clean(string path, string query)
    {
        if (Link().Match(path) is not { Success: true } link) { return null; }
        // No secret ends with these two, although both may be inside of one: its last character holds a few bits only.
        var secret = link.Groups["secret"].Value.TrimEnd('_', '-');
        var clean = link.Groups["start"].Value + secret + MarksOfQuery().Replace(query, "");
        return secret.Length == 0 || clean == path + query ? null : clean;
    }

    // A secret is written in letters, digits, and these two; what follows the first other character never belonged to it.
    [GeneratedRegex(@"^(?<start>/(?:i|s|join|screen|new-password)/)[^A-Za-z0-9_/-]*(?<secret>[A-Za-z0-9_-]+)(?:[^A-Za-z0-9_/-][^/]*)?$")]
    private static partial Regex Link();

    [GeneratedRegex(@"(?:[.,;:!?)\]}>'""*]|%(?:20|22|29|3E|5D|7D|C2%A0|C2%BB|E2%80%8[BCD]|E2%80%9[9D]|EF%BB%BF))+$", RegexOptions.IgnoreCase)]
    private static partial Regex MarksOfQuery();
}
