using System.Net;
using System.Text.RegularExpressions;

namespace Attune.LiveBench.Clients;

/// <summary>
/// A leader's phone on the page of a statement, with what modules/live.js does there: it holds the stream, asks for the fragment after a random wait with the tag
/// it has, and seldom while the room votes. Its vote is the form of the page, and afterwards it is on the page of the sitting.
/// </summary>
internal sealed partial class Phone : IDisposable
{
    private const string Vote = "/seat/statements/1";
    private const string Sitting = "/seat/room";
    private static readonly string[] Grades = ["Agree", "CanLiveWith", "Cannot", "Unclear"];

    private const int Wait = 250;
    private const int Often = 3000;

    private readonly HttpClient _http;
    private readonly Uri _server;
    private readonly string _cookies;
    private readonly string _token;
    private readonly string _ballot;
    private readonly string _key;
    private Line? _line;
    private string _page = Vote;
    private string _tag;
    private long _wanted;
    private long _asked = -Often;
    private int _asking;

    private Phone(HttpClient http, Uri server, string cookies, string page)
    {
        (_http, _server, _cookies) = (http, server, cookies);
        (_token, _ballot, _key, _tag) = (Field(page, "__RequestVerificationToken"), Field(page, "Ballot"), Field(page, "Key"), WebUtility.HtmlDecode(Tag().Match(page).Groups[1].Value));
    }

    /// <summary>How many fragments phones have asked for, and how many of them were as they knew.</summary>
    public static (int All, int Same) Fragments => (_fragments, _same);

    private static int _fragments;
    private static int _same;

    /// <summary>Opens the link and the page, as the leader does before the vote.</summary>
    public static async Task<Phone> ArriveAsync(HttpClient shared, Uri server, string link)
    {
        var cookies = new CookieContainer();
        using var http = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies }) { BaseAddress = server };
        var landing = await http.GetStringAsync(new Uri($"/i/{link}", UriKind.Relative));
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", Field(landing, "__RequestVerificationToken"))]);
        using var opened = await http.PostAsync(new Uri($"/i/{link}", UriKind.Relative), form);
        var page = await http.GetStringAsync(new Uri(Vote, UriKind.Relative));
        return new(shared, server, cookies.GetCookieHeader(server), page);
    }

    public Task ListenAsync()
    {
        _line?.Dispose();
        _line = new(_server, $"{_page}/live/stream", (_, bytes, length) => Came(System.Text.Encoding.UTF8.GetString(bytes, 0, length)));
        return _line.OpenAsync(headers: $"Cookie: {_cookies}\r\n");
    }

    /// <summary>Presses the button, and goes where it leads.</summary>
    /// <returns>The time to the acknowledgement, in milliseconds.</returns>
    public async Task<double> PressAsync(int choice)
    {
        using var request = Request(HttpMethod.Post, $"{Vote}/vote");
        request.Content = FormOf(choice);
        var pressed = Stopwatch.GetTimestamp();
        using var reply = await _http.SendAsync(request);
        var acknowledged = Stopwatch.GetTimestamp();
        if (reply.StatusCode != HttpStatusCode.Found || reply.Headers.Location?.OriginalString != Sitting) { throw new InvalidOperationException($"A vote was answered {reply.StatusCode} {reply.Headers.Location}"); }
        _ = GoOnAsync();
        return Samples.Milliseconds(pressed, acknowledged);
    }

    /// <summary>Changes the vote, and stays.</summary>
    public async Task PressAgainAsync(int choice)
    {
        using var request = Request(HttpMethod.Post, $"{Vote}/vote");
        request.Content = FormOf(choice);
        using var reply = await _http.SendAsync(request);
        if (reply.StatusCode != HttpStatusCode.Found) { throw new InvalidOperationException($"A vote was answered {reply.StatusCode}"); }
        using var page = await _http.SendAsync(Request(HttpMethod.Get, Sitting));
        await page.Content.ReadAsByteArrayAsync();
    }

    public void Dispose() => _line?.Dispose();

    private async Task GoOnAsync()
    {
        (_page, _tag) = (Sitting, "");
        using var page = await _http.SendAsync(Request(HttpMethod.Get, Sitting));
        await page.Content.ReadAsByteArrayAsync();
        await ListenAsync();
    }

    private void Came(string text)
    {
        var at = text.LastIndexOf("id: ", StringComparison.Ordinal);
        if (at < 0) { return; }
        Volatile.Write(ref _wanted, long.Parse(text[(at + 4)..].Split('\n')[0], CultureInfo.InvariantCulture));
        if (Interlocked.Exchange(ref _asking, 1) == 0) { _ = AskAsync(); }
    }

    private async Task AskAsync()
    {
        var most = Environment.TickCount64 - Volatile.Read(ref _asked) < Often ? Often : Wait;
        await Task.Delay(Random.Shared.Next(most));
        Volatile.Write(ref _asked, Environment.TickCount64);
        Interlocked.Exchange(ref _asking, 0);
        using var request = Request(HttpMethod.Get, $"{_page}/live/fragment?revision={Volatile.Read(ref _wanted)}");
        if (_tag.Length > 0) { request.Headers.TryAddWithoutValidation("If-None-Match", _tag); }
        using var reply = await _http.SendAsync(request);
        Interlocked.Increment(ref _fragments);
        if (reply.StatusCode == HttpStatusCode.NotModified) { Interlocked.Increment(ref _same); }
        await reply.Content.ReadAsByteArrayAsync();
    }

    private FormUrlEncodedContent FormOf(int choice)
    {
        var grade = Grades[choice % Grades.Length];
        return new(
        [
            new("__RequestVerificationToken", _token), new("Ballot", _ballot), new("Key", _key), new("Grade", grade),
            new("Reason", grade is "Cannot" or "Unclear" ? "What would have to change is who pays for it." : ""), new("Shown", "BySide"),
        ]);
    }

    private HttpRequestMessage Request(HttpMethod method, string path)
    {
        var request = new HttpRequestMessage(method, new Uri(_server, path));
        request.Headers.TryAddWithoutValidation("Cookie", _cookies);
        return request;
    }

    /// <summary>The value of a hidden field.</summary>
    public static string Field(string page, string name) => WebUtility.HtmlDecode(Regex.Match(page, $"name=\"{name}\" value=\"([^\"]+)\"").Groups[1].Value);

    [GeneratedRegex("data-tag=\"([^\"]+)\"")]
    private static partial Regex Tag();
}
