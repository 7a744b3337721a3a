namespace Attune.LiveBench.Clients;

/// <summary>
/// A room of leaders votes on a statement, each on an own phone: from the press to the acknowledgement, which comes when the vote is on the disk. All phones hold
/// their streams, and ask for what has changed as they do in a sitting.
/// </summary>
internal static class Ballot
{
    public static async Task<int> RunAsync(string name, Uri server, int leaders, int seconds)
    {
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = server, Timeout = TimeSpan.FromSeconds(30) };
        using var made = await http.PostAsync(new Uri($"/ballot?leaders={leaders}", UriKind.Relative), null);
        made.EnsureSuccessStatusCode();
        var links = (await made.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var phones = new Phone[links.Length];
        await Parallel.ForAsync(0, links.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (i, _) => phones[i] = await Phone.ArriveAsync(http, server, links[i]));
        foreach (var phone in phones) { await phone.ListenAsync(); }
        await Task.Delay(1500);
        var (all, same) = Phone.Fragments;
        var before = await CpuAsync(http);
        var times = await Task.WhenAll(phones.Select(async (phone, i) =>
        {
            await Task.Delay(Random.Shared.Next(seconds * 1000));
            return await phone.PressAsync(i);
        }));
        var cpu = await CpuAsync(http) - before;
        Samples.SayPercentiles(name, times);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"# {leaders} voted within {seconds} s: {cpu / leaders:F2} ms CPU of the server a vote, with {Phone.Fragments.All - all} fragments, {Phone.Fragments.Same - same} of them as the phone had them; slowest {times.Max():F0} ms"));
        foreach (var phone in phones) { phone.Dispose(); }
        return 0;
    }

    private static async Task<double> CpuAsync(HttpClient http) => double.Parse((await http.GetStringAsync(new Uri("/stats", UriKind.Relative))).Split(' ')[0], CultureInfo.InvariantCulture);
}
