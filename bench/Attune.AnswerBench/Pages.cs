using System.Text.RegularExpressions;

namespace Attune.AnswerBench;

/// <summary>Forms of the product, as a browser without script sends them.</summary>
internal static partial class Pages
{
    public static async Task<HttpResponseMessage> PostAsync(HttpClient http, string path, string token, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent([.. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)), new("__RequestVerificationToken", token)]);
        return await http.PostAsync(new Uri(path, UriKind.Relative), form);
    }

    public static string TokenOf(string page) => Token().Match(page).Groups[1].Value;

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
