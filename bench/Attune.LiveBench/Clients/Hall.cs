using System.Net;

namespace Attune.LiveBench.Clients;

/// <summary>An audience votes on a statement, each with an own phone that holds a stream: from the press to the acknowledgement.</summary>
internal static class Hall
{
    private const string Page = "/audience";
    private const int Leaders = 24;

    public static async Task<int> RunAsync(string name, Uri server, int members, int seconds)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = server };
        using var made = await http.PostAsync(new Uri($"/hall?leaders={Leaders}", UriKind.Relative), null);
        var code = await made.Content.ReadAsStringAsync();
        var phones = new (string Cookies, string Form)[members];
        await Parallel.ForAsync(0, members, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (i, _) => phones[i] = await JoinAsync(server, code));
        // A stream of each phone; they differ in their cookies.
        var all = phones.Select(phone => new Line(server, $"{Page}/stream", (_, _, _) => { })).ToArray();
        for (var i = 0; i < members; i++) { await all[i].OpenAsync(headers: $"Cookie: {phones[i].Cookies}\r\n"); }
        await Task.Delay(1500);
        var times = await Task.WhenAll(phones.Select(async (phone, i) =>
        {
            await Task.Delay(Random.Shared.Next(seconds * 1000));
            return await VoteAsync(http, phone.Cookies, phone.Form, i % 4);
        }));
        Samples.SayPercentiles(name, times);
        foreach (var line in all) { line.Dispose(); }
        return 0;
    }

    private static async Task<(string Cookies, string Form)> JoinAsync(Uri server, string code)
    {
        var cookies = new CookieContainer();
        using var http = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies }) { BaseAddress = server };
        var door = await http.GetStringAsync(new Uri("/join", UriKind.Relative));
        using var joined = await http.PostAsync(new Uri("/join", UriKind.Relative), Form(door, ("code", code)));
        using var sided = await http.PostAsync(new Uri($"{Page}/side", UriKind.Relative), Form(await joined.Content.ReadAsStringAsync(), ("side", "Business")));
        return (cookies.GetCookieHeader(server), await sided.Content.ReadAsStringAsync());
    }

    private static async Task<double> VoteAsync(HttpClient http, string cookies, string page, int choice)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"{Page}/vote", UriKind.Relative));
        request.Headers.TryAddWithoutValidation("Cookie", cookies);
        request.Content = Form(page, ("question", Phone.Field(page, "question")), ("choice", $"{choice}"));
        var pressed = Stopwatch.GetTimestamp();
        using var reply = await http.SendAsync(request);
        var acknowledged = Stopwatch.GetTimestamp();
        if (reply.StatusCode != HttpStatusCode.Found) { throw new InvalidOperationException($"A vote was answered {reply.StatusCode}"); }
        using var after = new HttpRequestMessage(HttpMethod.Get, new Uri(Page, UriKind.Relative));
        after.Headers.TryAddWithoutValidation("Cookie", cookies);
        using var shown = await http.SendAsync(after);
        return Samples.Milliseconds(pressed, acknowledged);
    }

    private static FormUrlEncodedContent Form(string page, params (string Name, string Value)[] fields)
        => new([.. fields.Select(field => KeyValuePair.Create(field.Name, field.Value)), new("__RequestVerificationToken", Phone.Field(page, "__RequestVerificationToken"))]);
}
