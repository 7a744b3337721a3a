using Attune.Domain.Programs;
using Attune.Web.Tests.Browser;
using Microsoft.Playwright;

namespace Attune.Web.Tests.Live;

/// <summary>What the module does in a real browser, when all is well and when it is not.</summary>
[Trait("Proof", "Browser")]
public sealed class LiveModuleTests(Chromium chromium, LiveHost host) : IClassFixture<LiveHost>
{
    private const string Stream = "**/stream";

    [Fact]
    public async Task A_change_is_there_and_what_is_being_typed_stays_under_the_cursor()
    {
        var room = await host.RoomAsync();
        await using var seat = await OpenAsync(room);
        await seat.Page.FillAsync("#reason", "because of the close");
        await seat.Page.EvaluateAsync("document.getElementById('reason').setSelectionRange(3, 7)");

        await host.ChangeAsync(room, "cloud");

        await ShowsAsync(seat, "cloud 1");
        (await seat.Page.InputValueAsync("#reason")).ShouldBe("because of the close");
        (await seat.Page.EvaluateAsync<string>("`${document.activeElement.id} ${document.activeElement.selectionStart} ${document.activeElement.selectionEnd}`")).ShouldBe("reason 3 7");
        (await seat.Page.TextContentAsync("[role=status]")).ShouldBe("Now cloud");
        await host.ChangeAsync(room, "gaps");
        await ShowsAsync(seat, "gaps 2");
        seat.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public async Task Another_card_is_read_from_its_top_and_the_same_one_stays_where_it_was_read()
    {
        var room = await host.RoomAsync();
        await using var seat = await OpenAsync(room);
        await host.ChangeAsync(room, "cloud");
        await ShowsAsync(seat, "cloud 1");
        await seat.Page.EvaluateAsync("document.querySelector('[data-live]').style.minHeight = '4000px'");
        await seat.Page.EvaluateAsync("scrollTo(0, 900)");

        await host.ChangeAsync(room, "cloud");
        await ShowsAsync(seat, "cloud 2");
        (await seat.Page.EvaluateAsync<int>("scrollY")).ShouldBe(900);

        await host.ChangeAsync(room, "gaps");
        await ShowsAsync(seat, "gaps 3");
        (await seat.Page.EvaluateAsync<int>("scrollY")).ShouldBe(0);
    }

    [Fact]
    public async Task Where_a_proxy_lets_no_stream_through_the_page_asks_and_is_as_far()
    {
        var room = await host.RoomAsync();
        await using var seat = await chromium.ArriveAsync(host.Address, "blocked", Device.Phone);
        await seat.Page.RouteAsync(Stream, route => route.FulfillAsync(new() { Status = 502, Body = "blocked" }));
        await seat.GoAsync($"/page/{room}");
        await host.ChangeAsync(room, "cloud");
        await ShowsAsync(seat, "cloud 1");
        await host.ChangeAsync(room, "gaps");
        await ShowsAsync(seat, "gaps 2");
    }

    [Fact]
    public async Task After_a_cut_of_the_network_the_page_comes_back_to_where_the_room_is()
    {
        var room = await host.RoomAsync();
        await using var seat = await OpenAsync(room);
        await host.ChangeAsync(room, "forecast");
        await ShowsAsync(seat, "forecast 1");
        await seat.Page.Context.SetOfflineAsync(true);
        await host.ChangeAsync(room, "cloud");
        await host.ChangeAsync(room, "gaps");
        await Task.Delay(3000, TestContext.Current.CancellationToken);

        await seat.Page.Context.SetOfflineAsync(false);

        await ShowsAsync(seat, "gaps 3");
    }

    [Fact]
    public async Task What_changed_between_the_page_and_its_stream_is_not_missed()
    {
        var room = await host.RoomAsync();
        await using var seat = await chromium.ArriveAsync(host.Address, "late", Device.Phone);
        await seat.Page.RouteAsync("**/live.js*", async route =>
        {
            await host.ChangeAsync(room, "cloud");
            await route.ContinueAsync();
        });
        await seat.GoAsync($"/page/{room}");
        await ShowsAsync(seat, "cloud 1");
    }

    [Fact]
    public async Task Without_script_a_link_shows_what_is_on_now()
    {
        var room = await host.RoomAsync();
        await using var seat = await chromium.ArriveAsync(host.Address, "plain", Device.Phone, script: false);
        await seat.GoAsync($"/page/{room}");
        await seat.FollowAsync("Show what is on now");
        new Uri(seat.Page.Url).AbsolutePath.ShouldBe($"/page/{room}");
    }

    [Fact]
    public async Task Where_a_change_comes_before_the_one_before_has_glided_in_no_error_is_left()
    {
        var room = await host.RoomAsync();
        await using var seat = await OpenAsync(room);
        await seat.Page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.NoPreference });
        // Whatever begins a transition ends the one that is under way, as a second change does a moment later.
        await seat.Page.EvaluateAsync("setInterval(() => { const own = document.startViewTransition(() => {}); for (const part of [own.ready, own.finished, own.updateCallbackDone]) part.catch(() => {}); }, 1)");

        foreach (var phase in new[] { "cloud", "gaps", "forecast", "cloud", "gaps" }.Index())
        {
            await host.ChangeAsync(room, phase.Item);
            await ShowsAsync(seat, $"{phase.Item} {phase.Index + 1}");
        }

        seat.Complaints.ShouldBeEmpty();
    }

    [Fact]
    public void The_module_is_under_two_thousand_bytes()
    {
        using var packed = new MemoryStream();
        using (var brotli = new System.IO.Compression.BrotliStream(packed, System.IO.Compression.CompressionLevel.SmallestSize, leaveOpen: true))
        {
            brotli.Write(File.ReadAllBytes(Checkout.PathOf("src", "Attune.Web", "wwwroot", "modules", "live.js")));
        }

        packed.Length.ShouldBeLessThan(2000);
    }

    private static Task ShowsAsync(Visitor seat, string words) => Assertions.Expect(seat.Page.Locator("[data-live]")).ToContainTextAsync(words, new() { Timeout = 120_000 });

    private async Task<Visitor> OpenAsync(RoundId room)
    {
        var seat = await chromium.ArriveAsync(host.Address, "seat", Device.Phone);
        await seat.GoAsync($"/page/{room}");
        return seat;
    }
}
