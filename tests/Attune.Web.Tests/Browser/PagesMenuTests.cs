using Attune.Web.Accounts;
using Attune.Web.Tests.Seat;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Attune.Web.Tests.Browser;

/// <summary>The pages of a program: in sight on a laptop, and on a phone behind one press, so that the page itself begins in the window.</summary>
[Trait("Proof", "Browser")]
public sealed class PagesMenuTests(SeatHost host, Chromium chromium) : IClassFixture<SeatHost>
{
    [Fact]
    public async Task On_a_phone_the_pages_of_a_program_open_at_a_press_also_without_script()
    {
        await using var ruth = await chromium.ArriveAsync(host.Address, "Ruth", Device.Laptop);
        await ruth.MakeAccountAsync(host.Services.GetRequiredService<FirstRun>().Code);
        var program = await ruth.PrepareAsync();
        await ruth.GoAsync($"{program}/promise");
        (await Pages(ruth).IsVisibleAsync()).ShouldBeTrue("a laptop has room for them");
        (await ruth.Page.Locator(".pages-open").IsVisibleAsync()).ShouldBeFalse();

        foreach (var script in new[] { true, false })
        {
            await using var phone = await chromium.ArriveAsync(host.Address, "Ruth", Device.PhoneAtNight, script);
            await phone.ComeInAsAsync(ruth);
            await phone.GoAsync($"{program}/promise");
            (await Pages(phone).IsVisibleAsync()).ShouldBeFalse();
            (await phone.Page.Locator("h1").BoundingBoxAsync())!.Y.ShouldBeLessThan(Device.PhoneAtNight.Height / 2f, "the heading stands in the upper half of the window");

            await phone.PressAsync("All pages");
            (await Pages(phone).IsVisibleAsync()).ShouldBeTrue();
            await phone.LookAsync($"desk-pages-{script}");
            await phone.PressAsync("Close");
            (await Pages(phone).IsVisibleAsync()).ShouldBeFalse();
            await phone.PressAsync("All pages");
            await Pages(phone).GetByRole(AriaRole.Link, new() { NameString = "Audit trail" }).ClickAsync();
            await phone.Page.WaitForURLAsync(url => url.EndsWith("/record", StringComparison.Ordinal));
        }
    }

    private static ILocator Pages(Visitor visitor) => visitor.Page.Locator("nav.pages");
}
