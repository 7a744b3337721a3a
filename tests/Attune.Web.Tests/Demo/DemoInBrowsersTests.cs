using Attune.Web.Tests.Browser;
using Attune.Web.Tests.Sittings;

namespace Attune.Web.Tests.Demo;

/// <summary>The finished demo as a new user looks at it, from the list of programs to the last page of the tour, on a laptop and on a phone at night.</summary>
[Trait("Proof", "Browser")]
public sealed class DemoInBrowsersTests(RoomHost host, Chromium chromium) : IClassFixture<RoomHost>
{
    [Fact]
    public async Task The_tour_is_walked_from_its_first_stop_to_its_last()
    {
        var (_, mail) = await host.LockedAsync();
        await using var ruth = await chromium.ArriveAsync(host.Address, "Ruth", Device.Laptop);
        await ruth.SignInAsync(mail, RoomHost.Password);
        await ruth.GoAsync("/programs");
        await ruth.PressAsync("See a finished program");
        await ruth.Page.WaitForURLAsync(url => url.EndsWith("/tour", StringComparison.Ordinal));
        await ruth.LookAsync("demo-tour");
        var stops = await ruth.Page.Locator("main .shares a").EvaluateAllAsync<string[]>("all => all.map(one => new URL(one.href).pathname)");
        stops.Length.ShouldBeGreaterThan(18);
        await using var phone = await chromium.ArriveAsync(host.Address, "Ruth", Device.PhoneAtNight);
        await phone.ComeInAsAsync(ruth);
        await phone.GoAsync(ruth.Path);
        await phone.LookAsync("demo-tour-phone");
        foreach (var (place, stop) in stops.Index())
        {
            await ruth.GoAsync(stop);
            (await ruth.Page.Locator("main button:enabled, main input:enabled").CountAsync()).ShouldBe(0, stop);
            await ruth.LookAsync($"demo-{place:00}");
        }

        ruth.ShouldHaveNothingToComplainOf(host.Address);
        phone.ShouldHaveNothingToComplainOf(host.Address);
    }
}
