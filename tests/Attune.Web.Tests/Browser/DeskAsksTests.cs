using Attune.Web.Accounts;
using Attune.Web.Tests.Seat;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Attune.Web.Tests.Browser;

/// <summary>What the Desk asks, says, takes back and explains, in a browser with script and without, by day and by night.</summary>
[Trait("Proof", "Browser")]
public sealed class DeskAsksTests(SeatHost host, Chromium chromium) : IClassFixture<SeatHost>
{
    [Fact]
    public async Task What_is_pressed_is_asked_said_taken_back_and_copied_with_script_and_without()
    {
        await using var ruth = await chromium.ArriveAsync(host.Address, "Ruth", Device.Laptop);
        await ruth.MakeAccountAsync(host.Services.GetRequiredService<FirstRun>().Code);
        var program = await ruth.PrepareAsync();
        foreach (var (device, script) in new[] { (Device.Laptop, true), (Device.PhoneAtNight, true), (Device.Phone, false) })
        {
            await using var there = await chromium.ArriveAsync(host.Address, "Ruth", device, script);
            await there.ComeInAsAsync(ruth);
            await there.GoAsync($"{program}/leaders");
            var names = await there.Page.Locator(".people li").CountAsync();
            await there.Page.Locator("a[href$='/take-out']").First.ClickAsync();
            await there.Page.Locator("input[name=sure]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
            await there.LookAsync("desk-take-out");
            await there.Page.Locator("main .button.primary").ClickAsync();
            await there.Page.Locator(".said").WaitForAsync();
            await there.LookAsync("desk-said");
            (await there.Page.Locator(".people li").CountAsync()).ShouldBe(names - 1);
            await there.Page.Locator(".said button").ClickAsync();
            await Assertions.Expect(there.Page.Locator(".people li")).ToHaveCountAsync(names);
            await Assertions.Expect(there.Page.Locator(".said button")).ToHaveCountAsync(0);

            // A form that asks on the page of all forms.
            await there.GoAsync($"{program}/record");
            await there.Page.Locator("details:has(select) > summary").ClickAsync();
            await there.Page.Locator($"form[action='{program}/record/leader'] button").ClickAsync();
            await there.Page.Locator("input[name=sure]").WaitForAsync(new() { State = WaitForSelectorState.Attached });
            await there.LookAsync("desk-question");
            await there.Page.Locator("main a.link").ClickAsync();
            await there.Page.WaitForURLAsync(url => url.EndsWith("/record", StringComparison.Ordinal));

            // Help opens by key, where the word stands.
            await there.GoAsync($"{program}/promise");
            await there.Page.Locator(".help > summary").First.FocusAsync();
            await there.Page.Keyboard.PressAsync("Enter");
            await Assertions.Expect(there.Page.Locator(".help > p").First).ToBeVisibleAsync();
            await there.LookAsync("desk-help");
            await there.GoAsync($"{program}/start");
            await there.Page.Locator(".how-sure > summary").First.ClickAsync();
            await there.LookAsync("desk-how-sure");
            there.ShouldHaveNothingToComplainOf(host.Address);
        }

        // All new links are copied with one press; without script they stand in a field to be selected.
        await ruth.GoAsync($"{program}/start");
        var links = await ruth.InviteAsync(program);
        var all = (await ruth.Page.Locator("#all-links").InputValueAsync()).Split('\n');
        all.Length.ShouldBe(links.Length);
        links.ShouldAllBe(link => all.Any(line => line.EndsWith(link, StringComparison.Ordinal)));
        await ruth.Page.Locator("[data-copies='all-links']").ClickAsync();
        await Assertions.Expect(ruth.Page.Locator("[data-copies='all-links']")).ToHaveTextAsync("Copied");
        ruth.ShouldHaveNothingToComplainOf(host.Address);
    }
}
