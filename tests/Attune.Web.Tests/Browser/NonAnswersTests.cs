using Attune.Web.Tests.Sittings;

namespace Attune.Web.Tests.Browser;

/// <summary>Who cannot tell is asked kindly on the phone.</summary>
[Trait("Proof", "Browser")]
public sealed class NonAnswersTests(RoomHost host, Chromium chromium) : IClassFixture<RoomHost>
{
    [Fact]
    public async Task A_phone_asks_once_and_blocks_nothing()
    {
        var round = await host.StartRoundAsync();
        await using var leader = await chromium.ArriveAsync(host.Address, "Kari", Device.PhoneAtNight);
        await leader.OpenAsync($"/i/{round.Tokens[0]}");
        await leader.GoOnAsync();
        await leader.Page.Locator("textarea").First.FillAsync("I don’t know");
        await leader.Page.GetByText("Leave it so, or say what would help you to tell?").WaitForAsync();
        await leader.LookAsync("seat-cannot-tell");
        await leader.GoOnAsync();
        leader.Path.ShouldNotBe("/seat/1", "it blocks nothing");
        leader.ShouldHaveNothingToComplainOf(host.Address);
    }
}
