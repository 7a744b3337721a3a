using Attune.Web.Components.Answering;
using Attune.Web.Hosting;

namespace Attune.Web.Components;

/// <summary>
/// The answer to somebody who came by a link, in a browser that no longer opens anything: its device was ended, or the cookie is gone. Without words there is a page that says to
/// open the link again; words that were sent come back on it, because they are kept nowhere.
/// </summary>
internal static class LinkOver
{
    // No page of a leader sends more.
    private const int Longest = 400_000;

    public static async Task AnswerAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        var request = context.Request;
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType || request.ContentLength is not (> 0 and <= Longest) || ErrorPages.AsksForJson(request)) { return; }
        if (await FormReading.TryReadAsync(context) is not { } form) { return; }
        ImmutableArray<string> words = [.. form.Where(field => !field.Key.StartsWith("__", StringComparison.Ordinal)).SelectMany(field => field.Value.Where(value => IsWords(field.Key, value))).OfType<string>()];
        if (words.Length > 0) { await Page.Show<LinkOverPage>(new { Words = words }, StatusCodes.Status403Forbidden).ExecuteAsync(context); }
    }

    // What is chosen is one sign or one name of the program; what is written has spaces, or stands in the field of the answer.
    private static bool IsWords(string field, string? value)
        => value is { Length: > 0 } && (value.Trim().Any(char.IsWhiteSpace) || (field == AnswerForm.TextField && !string.IsNullOrWhiteSpace(value)));
}
