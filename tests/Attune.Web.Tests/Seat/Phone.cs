using System.Net;
using System.Text.RegularExpressions;

namespace Attune.Web.Tests.Seat;

/// <summary>A leader's device without script: it keeps cookies, remembers the page it shows, and sends its forms.</summary>
public sealed class Phone(Uri address) : IDisposable
{
    private readonly CookieContainer _cookies = new();
    private HttpClient? _opened;

    /// <summary>What the product keeps on this device.</summary>
    public IEnumerable<Cookie> Cookies => _cookies.GetCookies(address);

    private HttpClient Http => _opened ??= new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = _cookies }) { BaseAddress = address };

    /// <summary>How the device lets answers be packed; it does not if empty.</summary>
    public string Asks { get; set; } = "";

    /// <summary>The site that the browser says a form comes from; it says nothing if empty.</summary>
    public string ComesFrom { get; set; } = "";

    public Shown Page { get; private set; } = new(HttpStatusCode.OK, "", "", new(HttpStatusCode.OK));

    public async Task<Shown> GetAsync(string path) => Page = await ShowAsync(await Http.GetAsync(new Uri(path, UriKind.Relative)));

    /// <summary>Sends the form of the page that is shown: its hidden fields and the given ones.</summary>
    public Task<Shown> PostAsync(string path, params (string Name, string Value)[] fields) => PostAsync(path, Page, false, fields);

    public async Task<Shown> PostAsync(string path, Shown from, bool asModule, params (string Name, string Value)[] fields)
    {
        string[] hidden = ["__RequestVerificationToken", "revision", "key", "sure"];
        var all = fields.Concat(hidden.Where(name => !fields.Any(field => field.Name == name)).Select(name => (Name: name, Value: from.Hidden(name))).Where(field => field.Value.Length > 0));
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(all.Select(field => KeyValuePair.Create(field.Name, field.Value))) };
        if (asModule) { request.Headers.Accept.ParseAdd("application/json"); }
        if (Asks.Length > 0) { request.Headers.AcceptEncoding.ParseAdd(Asks); }
        if (ComesFrom.Length > 0) { request.Headers.Add("Sec-Fetch-Site", ComesFrom); }
        var shown = await ShowAsync(await Http.SendAsync(request));
        if (!asModule) { Page = shown; }
        return shown;
    }

    public void Dispose() => _opened?.Dispose();

    private static async Task<Shown> ShowAsync(HttpResponseMessage reply)
        => new(reply.StatusCode, await reply.Content.ReadAsStringAsync(), reply.Headers.Location?.ToString() ?? "", reply);
}

/// <summary>What a device shows.</summary>
public sealed partial record Shown(HttpStatusCode Status, string Html, string To, HttpResponseMessage Reply)
{
    /// <summary>The words that a person reads, and the values of the fields.</summary>
    public string Text => WebUtility.HtmlDecode(Tag().Replace(Html, " "));

    public string Hidden(string name) => WebUtility.HtmlDecode(Regex.Match(Html, $"name=\"{name}\"[^>]* value=\"([^\"]*)\"").Groups[1].Value);

    public IEnumerable<string> RadioNames => Radio().Matches(Html).Select(match => match.Groups[1].Value).Distinct();

    public string Radio1(string name) => Regex.Match(Html, $"name=\"{Regex.Escape(name)}\" value=\"([^\"]*)\"").Groups[1].Value;

    public IEnumerable<string> TextNames => Written().Matches(Html).Select(match => match.Groups[1].Value);

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("type=\"radio\" name=\"([^\"]*)\"")]
    private static partial Regex Radio();

    [GeneratedRegex("<(?:textarea|input) class=\"input\"[^>]* name=\"([^\"]*)\"")]
    private static partial Regex Written();
}
