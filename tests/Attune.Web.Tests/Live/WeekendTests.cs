using Attune.Web.Components;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Attune.Web.Tests.Live;

/// <summary>A host whose clock is moved.</summary>
public sealed class WeekendHost : LiveHost
{
    public FakeTimeProvider Time { get; } = new(TimeProvider.System.GetUtcNow());

    protected override void Change(WebApplicationBuilder builder) => builder.Services.AddSingleton<TimeProvider>(Time);
}

/// <summary>A room left open from Friday to Monday: phones come and go, and what is held in memory is what is looked at.</summary>
public sealed class WeekendTests(WeekendHost host) : IClassFixture<WeekendHost>, IDisposable
{
    private const int Hours = 72;
    private const int Step = 3;

    private static readonly string[] Languages = ["en-GB", "en-US", "en-ZA"];

    private readonly HttpClient _http = new() { BaseAddress = host.Address };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_piles_up_and_on_Monday_the_phone_on_the_table_is_told_where_the_room_is()
    {
        var room = await host.RoomAsync();
        var passing = await host.RoomAsync();
        await host.ChangeAsync(room, "cloud");
        await using var left = await Stream.OpenAsync(_http, room);
        (await left.StateAsync())!.ShouldContain("cloud");
        var presses = host.Services.GetRequiredService<OncePressed>();

        for (var hour = Step; hour <= Hours; hour += Step)
        {
            foreach (var watched in new[] { room, passing })
            {
                await using var stream = await Stream.OpenAsync(_http, watched);
                await stream.StateAsync();
                foreach (var language in Languages) { await LookAsync(watched, language); }
            }

            await host.ChangeAsync(passing, "vote");
            await presses.RunAsync($"pressed in hour {hour}", () => Task.FromResult<object?>(new byte[1000]));
            host.Time.Advance(TimeSpan.FromHours(Step));
            if (hour % 24 == 0) { await HeldAsync(room, hour); }
        }

        await host.ChangeAsync(room, "gaps");

        (await left.StateAsync())!.ShouldContain("gaps");
        await using var monday = await Stream.OpenAsync(_http, room);
        (await monday.StateAsync())!.ShouldContain("gaps");
    }

    public void Dispose() => _http.Dispose();

    // What the clock lets go is let go by tasks of their own, so the count is awaited.
    private async Task HeldAsync(Domain.Programs.RoundId room, int hour)
    {
        var presses = host.Services.GetRequiredService<OncePressed>();
        for (var passes = 0; passes < 200 && (host.Rooms.All.Count() > 1 || presses.Count > 0); passes++)
        {
            host.Time.Advance(TimeSpan.FromMinutes(1));
            await Task.Delay(20, Cancel);
        }

        var live = host.Rooms.All.ShouldHaveSingleItem($"after {hour} hours only the room in which a phone is left is known");
        live.Round.ShouldBe(room);
        await Eventually.ShouldHappenAsync(() => live.Watchers == 1, $"After {hour} hours more than the phone on the table watches.");
        live.Fragments.Count.ShouldBe(Languages.Length);
        presses.Count.ShouldBe(0);
    }

    private async Task LookAsync(Domain.Programs.RoundId room, string language)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/room/{room}/fragment?revision=0") { Headers = { { "Accept-Language", language } } };
        using var reply = await _http.SendAsync(request, Cancel);
        reply.EnsureSuccessStatusCode();
    }
}
