using Attune.Domain.Rounds;
using Attune.Domain.Sittings;
using Attune.Web.Tests.Browser;
using Microsoft.Playwright;

namespace Attune.Web.Tests.Sittings;

/// <summary>Forecasts of one question and of many at their real sizes, on the Desk, the Screen and a phone, in the light and in the dark.</summary>
[Trait("Proof", "Browser")]
public sealed class ForecastsInBrowsersTests(RoomHost host, Chromium chromium) : IClassFixture<RoomHost>
{
    private static readonly Device Projector = new(1920, 1080, ColorScheme.Light);
    private static readonly Device Desk = new(1440, 900, ColorScheme.Light);
    private static readonly Device DarkDesk = new(1440, 900, ColorScheme.Dark);

    [Theory]
    [InlineData("one", new[] { "purpose" })]
    [InlineData("two", new[] { "purpose", "success" })]
    [InlineData("many", null)]
    public async Task The_wall_and_what_came_of_it_fit_the_Screen_and_a_phone(string name, string[]? asked)
    {
        var room = await ForecastRoom.OpenAsync(host, Contract.Attributed, asked);
        var screen = await room.StartAsync();
        await using var projector = await chromium.ArriveAsync(host.Address, "the Screen", Projector);
        await using var phone = await chromium.ArriveAsync(host.Address, "a phone", Device.Phone);
        await using var night = await chromium.ArriveAsync(host.Address, "a phone at night", Device.PhoneAtNight);
        foreach (var (seat, place) in new[] { (phone, 0), (night, 5) })
        {
            await seat.GoAsync($"/i/{room.Round.Tokens[place]}");
            await seat.Page.Locator("form button").First.ClickAsync();
        }

        foreach (var stage in new[] { SittingStage.ForecastWall, SittingStage.Perception })
        {
            await room.GoToAsync(stage);
            await projector.GoAsync(screen);
            await projector.LookAsync($"{name}-{stage}");
            (await ScreenFit.ProblemsAsync(projector, 0)).ShouldBeEmpty($"{name}, {stage}");
            await projector.Page.EvaluateAsync("document.querySelector('[data-theme]').dataset.theme = 'dark'");
            await projector.LookAsync($"{name}-{stage}-dark");
            foreach (var seat in new[] { phone, night })
            {
                await seat.GoAsync("/seat/room");
                await seat.LookAsync($"{name}-{stage}-seat");
            }
        }

        await room.EndAsync();
        foreach (var seat in new[] { phone, night })
        {
            await seat.GoAsync("/seat/place");
            await seat.LookAsync($"{name}-place");
            (await seat.Page.Locator("svg.place").CountAsync()).ShouldBe(1);
        }

        await phone.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await phone.TakeAsync($"{name}-place-print");
    }

    [Fact]
    public async Task The_facilitator_writes_the_own_forecast_on_any_device_with_the_keyboard()
    {
        var room = await ForecastRoom.OpenAsync(host, lockIt: false);
        foreach (var device in new[] { Desk, DarkDesk, Device.Phone })
        {
            await using var ruth = await chromium.ArriveAsync(host.Address, "Ruth", device);
            await ruth.SignInAsync(room.Mail, RoomHost.Password);
            await ruth.GoAsync($"/programs/{room.Round.Program.Id}/forecast");
            await ruth.LookAsync("own-forecast");
            await ruth.Page.Locator("input[name='likeness.purpose']").First.FocusAsync();
            await ruth.Page.Keyboard.PressAsync("Space");
            await ruth.Page.Locator("[name='nobodys.who']").FillAsync("5");
            await ruth.PressAsync("Keep it sealed");
            await ruth.Page.GetByText("Your forecast is kept").WaitForAsync();
            (await ruth.Page.Locator("input[name='likeness.purpose']").First.IsCheckedAsync()).ShouldBeTrue();
            ruth.ShouldHaveNothingToComplainOf(host.Address);
        }
    }
}
