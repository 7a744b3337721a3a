using Attune.Web.Tests.Browser;
using Microsoft.Playwright;

namespace Attune.Web.Tests.Sittings;

/// <summary>A product whose pages wait for no reading.</summary>
public sealed class HurriedRoomHost : RoomHost
{
    protected override IReadOnlyList<string> Settings => [.. base.Settings, "--Attune:PatienceMilliseconds=0"];
}

/// <summary>A page that needs a reading says how far it is, and goes on by itself, with script and without.</summary>
[Trait("Proof", "Browser")]
public sealed class WaitingInBrowsersTests(HurriedRoomHost host, Chromium chromium) : IClassFixture<HurriedRoomHost>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_page_of_the_topics_opens_by_itself_once_it_is_read(bool script)
    {
        var (round, mail) = await host.LockedAsync();
        await using var ruth = await chromium.ArriveAsync(host.Address, "Ruth", script ? Device.Laptop : Device.PhoneAtNight, script);
        await ruth.SignInAsync(mail, RoomHost.Password);
        // The module hears nothing at first, so that the page stays to be looked at.
        var held = true;
        await ruth.Page.RouteAsync("**/prepare", route => held && route.Request.ResourceType == "fetch" ? route.AbortAsync() : route.ContinueAsync());

        await ruth.GoAsync($"/programs/{round.Program.Id}/rounds/{round.Id}/sitting/prepare");
        if (script)
        {
            await ruth.Page.Locator("progress").WaitForAsync();
            await ruth.LookAsync("desk-waiting");
        }

        held = false;
        await ruth.Page.Locator("table.topics").First.WaitForAsync(new() { State = WaitForSelectorState.Attached });
        (await ruth.Page.Locator("progress").CountAsync()).ShouldBe(0);
    }
}
