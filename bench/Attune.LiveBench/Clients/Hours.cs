using Attune.Web.Audience;
using Attune.Web.Components;
using Attune.Web.Live;
using Attune.Web.Room;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Attune.LiveBench.Clients;

/// <summary>
/// A room left open from Friday to Monday, in a process whose clock is moved: every hour phones come and go, look and vote again, strangers knock, and all that
/// happens by the clock happens. What is held in memory after the third day is compared with what was held after the first.
/// </summary>
internal static class Hours
{
    private const int Leaders = 24;
    private const int Hourly = 4;
    private const int First = 24;
    private const int Last = 72;
    private const int Port = 23_700;

    private static readonly TimeSpan Step = TimeSpan.FromMinutes(60.0 / Hourly);

    public static async Task<int> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("attune-hours-");
        var time = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var app = Server.Build(Port, folder.FullName, null, time);
        await app.StartAsync();
        var server = new Uri($"http://127.0.0.1:{Port}");
        using var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = server };
        using var made = await http.PostAsync(new Uri($"/ballot?leaders={Leaders}", UriKind.Relative), null);
        var links = (await made.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var phones = new List<Phone>();
        foreach (var link in links)
        {
            time.Advance(LiveRoom.Gap);
            phones.Add(await Phone.ArriveAsync(http, server, link));
        }

        // One is left on the table and sleeps over the weekend.
        await phones[0].ListenAsync();
        var held = new Dictionary<int, long>();
        for (var hour = 1; hour <= Last; hour++)
        {
            await HourAsync(http, phones, time, hour);
            if (hour % First == 0) { held[hour] = Held(app, hour); }
        }

        foreach (var phone in phones) { phone.Dispose(); }
        Samples.Say("hours.24", held[First]);
        Samples.Say("hours.72", held[Last]);
        await app.StopAsync();
        folder.Delete(recursive: true);
        return 0;
    }

    private static async Task HourAsync(HttpClient http, List<Phone> phones, FakeTimeProvider time, int hour)
    {
        for (var step = 0; step < Hourly; step++)
        {
            var visits = VisitAsync(http, phones, hour + step);
            // Who waits for the next frame waits for the clock.
            while (!visits.IsCompleted)
            {
                time.Advance(LiveRoom.Gap);
                await Task.WhenAny(visits, Task.Delay(2));
            }

            await visits;
            time.Advance(Step);
            await Task.Delay(20);
        }

        foreach (var phone in phones.Skip(1)) { phone.Dispose(); }
    }

    private static async Task VisitAsync(HttpClient http, List<Phone> phones, int round)
    {
        foreach (var phone in phones.Skip(1)) { await phone.ListenAsync(); }
        for (var voter = 1; voter < phones.Count; voter += 3) { await phones[voter].PressAgainAsync(round + voter); }
        foreach (var path in new[] { "/join", "/sign-in", $"/i/nobody-{round}", "/seat/room", "/stats" }) { using var reply = await http.GetAsync(new Uri(path, UriKind.Relative)); }
    }

    private static long Held(WebApplication app, int hour)
    {
        for (var i = 0; i < 3; i++)
        {
            GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }

        var bytes = GC.GetTotalMemory(forceFullCollection: true);
        var rooms = app.Services.GetRequiredService<Rooms>();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"# hour {hour}: {bytes / 1e6:F1} MB; {rooms.All.Count()} rooms, {rooms.All.Sum(room => room.Watchers)} streams, {rooms.All.Sum(room => room.Fragments.Count)} fragments, {app.Services.GetRequiredService<OncePressed>().Count} presses, {app.Services.GetRequiredService<AudienceClouds>().Questions.Length} clouds, {app.Services.GetRequiredService<ReadingCache>().Kept.Length} readings"));
        return bytes;
    }
}
