using Attune.Web.Tests.Browser;
using Microsoft.Playwright;

namespace Attune.Web.Tests.Sittings;

/// <summary>What was rated and ranked, on a Desk, a Screen and a Seat at their real sizes.</summary>
[Trait("Proof", "Browser")]
public sealed class RatedInBrowsersTests(RoomHost host, Chromium chromium) : IClassFixture<RoomHost>
{
    private static readonly Device Projector = new(1920, 1080, ColorScheme.Light);
    private static readonly Device Desk = new(1440, 900, ColorScheme.Light);

    [Fact]
    public async Task Ratings_and_orders_stand_on_the_Screen_and_as_numbers_on_the_Seats()
    {
        var (round, mail) = await host.LockedAsync(scales: true);
        await using var ruth = await chromium.ArriveAsync(host.Address, "Ruth", Desk);
        await ruth.SignInAsync(mail, RoomHost.Password);
        await ruth.GoAsync($"/programs/{round.Program.Id}");
        await ruth.FollowAsync("Prepare the reveal");
        await ruth.Page.GetByRole(AriaRole.Heading, new() { NameString = "Words that are not known" }).WaitForAsync();
        await ruth.LookAsync("rated-desk-prepare");
        await ruth.Page.Locator("form[action$='/approve'] button").ClickAsync();
        await ruth.Page.WaitForURLAsync(url => url.EndsWith("/run", StringComparison.Ordinal));
        var sitting = ruth.Path[..^"/run".Length];
        await ruth.OpenAnswersAsync();
        await using var screen = await chromium.ArriveAsync(host.Address, "the Screen", Projector);
        await screen.ComeInAsAsync(ruth);
        await using var seat = await chromium.ArriveAsync(host.Address, "a Seat", Device.Phone);
        await seat.GoAsync($"/i/{round.Tokens[0]}");
        await seat.Page.Locator("form button").First.ClickAsync();
        foreach (var (name, heading, onSeat) in new[] { ("How far you agree", "One item divides the two sides", "half of them from"), ("Your order", "Each side has an order of its own", "How alike: W =") })
        {
            await ruth.GoAsync($"{sitting}/drive");
            await ruth.Page.Locator(".run button", new() { HasTextString = name }).ClickAsync();
            await ruth.Page.Locator(".run li[aria-current=step]", new() { HasTextString = name }).WaitForAsync();
            // A key is heard once the page's module runs.
            await ruth.Page.WaitForLoadStateAsync(LoadState.Load);
            await ruth.Page.Keyboard.PressAsync("F2");
            await ruth.Page.GetByText("This card: Business 1, IT 0.").WaitForAsync();
            await ruth.LookAsync($"rated-desk-{name[0]}");
            await screen.GoAsync($"{sitting}/screen");
            await screen.Page.Locator("h1", new() { HasTextString = heading }).WaitForAsync();
            (await ScreenFit.ProblemsAsync(screen, 0)).ShouldBeEmpty();
            await screen.LookAsync($"rated-screen-{name[0]}");
            await screen.Page.EvaluateAsync("document.querySelector('[data-theme]').dataset.theme = 'dark'");
            await screen.LookAsync($"rated-screen-{name[0]}-dark");
            await seat.GoAsync("/seat/room");
            (await seat.Page.Locator("main").InnerTextAsync()).ShouldContain(heading);
            (await seat.Page.Locator("main").TextContentAsync())!.ShouldContain(onSeat);
            await seat.LookAsync($"rated-seat-{name[0]}");
        }

        await ruth.GoAsync($"/programs/{round.Program.Id}/rounds/{round.Id}/reading");
        await ruth.Page.Locator("#scales").WaitForAsync();
        await ruth.LookAsync("rated-report");
        await ruth.GoAsync($"{sitting}/pack");
        await ruth.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await ruth.TakeAsync("rated-pack");
        foreach (var visitor in new[] { ruth, screen, seat }) { visitor.ShouldHaveNothingToComplainOf(host.Address); }
    }
}
