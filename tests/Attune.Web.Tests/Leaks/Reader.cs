using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Attune.Domain.Viewers;

namespace Attune.Web.Tests.Leaks;

/// <summary>Somebody with a browser: the cookies of the sign-in, the forms that were seen, and their tokens.</summary>
internal sealed partial class Reader : IDisposable
{
    // A stream reports the state of the room as soon as it is opened; after that, somebody who only reads hears nothing new.
    private static readonly TimeSpan Begins = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan GoesOn = TimeSpan.FromMilliseconds(30);

    private readonly HttpClient _http;
    private readonly Dictionary<string, string> _cookies = [];
    private readonly Dictionary<string, SeenForm> _forms = [];
    private readonly Dictionary<string, string> _tokens = [];

    /// <param name="address">The address of the product.</param>
    /// <param name="name">A name for the report of the test.</param>
    /// <param name="role">The role in which the gate sees this reader, in the program of the scene.</param>
    /// <param name="leader">The number of the scene's leader who this is; null if it is none.</param>
    /// <param name="policies">The policies of routes that this reader fulfills.</param>
    public Reader(Uri address, string name, ViewerRole role, int? leader, params string[] policies)
    {
        (Name, Role, Leader, Policies) = (name, role, leader, policies);
        _http = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = address };
    }

    public string Name { get; }

    public ViewerRole Role { get; }

    public int? Leader { get; }

    public IReadOnlyList<string> Policies { get; }

    /// <summary>Every form that was seen, by the address to which it is sent.</summary>
    public IReadOnlyDictionary<string, SeenForm> Forms => _forms;

    public async Task<Surface> GetAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        var surface = await SendAsync(request);
        foreach (var form in SeenForm.In(surface.Raw, path))
        {
            _forms[form.Action] = form;
            if (form.Token is { } token) { _tokens[AreaOf(path)] = token; }
        }

        return surface;
    }

    /// <summary>Asks as link checkers do, for the answer without its body.</summary>
    public Task<Surface> HeadAsync(string path) => SendAsync(new(HttpMethod.Head, new Uri(path, UriKind.Relative)));

    /// <summary>Sends a form with a token of this reader's own, so that only the decision of the route can refuse it.</summary>
    public Task<Surface> PostAsync(string path, IEnumerable<(string Name, string Value)> fields)
        => PostAsync(path, new FormUrlEncodedContent([.. fields.Where(field => field.Name != SeenForm.TokenField).Select(field => KeyValuePair.Create(field.Name, field.Value)), new(SeenForm.TokenField, TokenFor(path))]));

    /// <summary>Sends whatever it is, a form or not.</summary>
    public Task<Surface> PostAsync(string path, HttpContent? content) => SendAsync(new(HttpMethod.Post, new Uri(path, UriKind.Relative)) { Content = content });

    /// <summary>A token of this reader's own for a form that is sent to the path.</summary>
    public string TokenFor(string path) => _forms.GetValueOrDefault(path)?.Token ?? _tokens.GetValueOrDefault(AreaOf(path)) ?? _tokens.Values.FirstOrDefault() ?? "";

    public async Task SignInAsync(string mail, string password)
    {
        await GetAsync("/sign-in");
        (await PostAsync("/sign-in", [("Mail", mail), ("Password", password)])).Status.ShouldBe(HttpStatusCode.Redirect);
        await GetAsync("/programs");
    }

    public async Task OpenLinkAsync(string token)
    {
        await GetAsync($"/i/{token}");
        (await PostAsync($"/i/{token}", [])).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    public async Task OpenSponsorLinkAsync(string token)
    {
        await GetAsync($"/s/{token}");
        (await PostAsync($"/s/{token}", [])).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    public async Task OpenBesideLinkAsync(string token)
    {
        await GetAsync($"/b/{token}");
        (await PostAsync($"/b/{token}", [])).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    public async Task JoinAsync(string code)
    {
        await GetAsync("/join");
        (await PostAsync("/join", [("code", code)])).Status.ShouldBe(HttpStatusCode.Redirect);
        await GetAsync("/audience");
        (await PostAsync("/audience/side", [("side", "")])).Status.ShouldBe(HttpStatusCode.Redirect);
    }

    public void Dispose() => _http.Dispose();

    private async Task<Surface> SendAsync(HttpRequestMessage request)
    {
        if (_cookies.Count > 0) { request.Headers.Add("Cookie", string.Join("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}"))); }
        using var reply = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        foreach (var cookie in reply.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            // A cookie that the server deletes is kept, so that it is tried again on the next page.
            if (Cookie().Match(cookie) is { Success: true } given && given.Groups["value"].Value.Length > 0) { _cookies[given.Groups["name"].Value] = given.Groups["value"].Value; }
        }

        var type = reply.Content.Headers.ContentType?.MediaType ?? "";
        var body = type == "text/event-stream" ? await ListenAsync(reply) : await reply.Content.ReadAsByteArrayAsync();
        return new(request.Method.Method, request.RequestUri!.OriginalString, reply.StatusCode, type, Told(reply.Headers, reply.Content.Headers), body, reply.Headers.CacheControl);
    }

    private static async Task<byte[]> ListenAsync(HttpResponseMessage reply)
    {
        using var heard = new MemoryStream();
        using var end = new CancellationTokenSource(Begins);
        var (stream, buffer) = (await reply.Content.ReadAsStreamAsync(end.Token), new byte[16_384]);
        try
        {
            for (int read; (read = await stream.ReadAsync(buffer, end.Token)) > 0; end.CancelAfter(GoesOn)) { heard.Write(buffer, 0, read); }
        }
        catch (OperationCanceledException)
        {
            // The stream goes on, but the test does not.
        }

        return heard.ToArray();
    }

    private static string Told(params HttpHeaders[] headers)
        => string.Join('\n', from part in headers from header in part where header.Key is not ("Set-Cookie" or "Date") select $"{header.Key}: {string.Join(", ", header.Value)}");

    private static string AreaOf(string path) => path.Split('/', '?')[1];

    [GeneratedRegex("^(?<name>[^=]+)=(?<value>[^;]*)")]
    private static partial Regex Cookie();
}
