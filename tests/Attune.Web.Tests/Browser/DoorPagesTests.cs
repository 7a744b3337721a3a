using Attune.Web.Tests.Seat;
using Attune.Web.Tests.Sittings;

namespace Attune.Web.Tests.Browser;

/// <summary>The pages before a Seat and of its devices, on a phone by day and by night, and what the Desk says of a link that it does not show.</summary>
[Trait("Proof", "Browser")]
public sealed class DoorPagesTests(RoomHost host, Chromium chromium) : IClassFixture<RoomHost>
{
    private const string Pin = "493017";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_leader_begins_with_a_PIN_goes_on_on_another_device_and_reads_what_happened(bool atNight)
    {
        var device = atNight ? Device.PhoneAtNight : Device.Phone;
        var round = await host.StartRoundAsync();
        var link = $"/i/{round.Tokens[0]}";
        await ForgetAddressesAsync(round);
        await using var phone = await chromium.ArriveAsync(host.Address, "the leader", device);
        await phone.GoAsync(link);
        await phone.LookAsync("seat-landing");
        await phone.PressAsync("Open my questions");
        await phone.Page.GetByText("To continue on another device").ClickAsync();
        await phone.FillAsync("pin", Pin);
        await phone.LookAsync("seat-begin-pin");
        await phone.PressAsync("Begin");
        await phone.FillAsync("text", "One margin for eleven plants.");
        await phone.GoOnAsync();
        await phone.GoAsync("/seat/devices");
        await phone.PressAsync("Show a code");
        await phone.LookAsync("seat-devices-code");

        await using var laptop = await chromium.ArriveAsync(host.Address, "the leader's other device", device);
        await laptop.GoAsync("/open");
        await laptop.LookAsync("seat-code");
        await laptop.GoAsync(link);
        await laptop.LookAsync("seat-landing-begun");
        await laptop.FillAsync("pin", "000000");
        await laptop.PressAsync("Open my answers");
        await laptop.LookAsync("seat-landing-wrong");
        await laptop.FillAsync("pin", Pin);
        await laptop.PressAsync("Open my answers");
        await laptop.Page.WaitForURLAsync(url => url.EndsWith("/seat", StringComparison.Ordinal));
        await laptop.LookAsync("seat-back");

        await using var stranger = await chromium.ArriveAsync(host.Address, "somebody with the link", device);
        await stranger.GoAsync(link);
        await stranger.PressAsync("Begin in an empty seat");
        await stranger.Page.WaitForURLAsync(url => url.EndsWith("/seat", StringComparison.Ordinal));
        await stranger.LookAsync("seat-fresh");
        await stranger.PressAsync("Begin");
        await stranger.GoAsync("/seat/answers");
        await stranger.PressAsync("I am done");
        await phone.GoAsync("/seat/answers");
        await phone.LookAsync("seat-aside");
        await phone.GoAsync("/seat/devices");
        await phone.LookAsync("seat-devices-aside");
        await phone.PressAsync("Let my answers here count");
        await phone.GoAsync("/seat/my-data");
        await phone.LookAsync("seat-my-data-lines");
        await phone.PressAsync("I have read this");
        await phone.GoAsync("/seat/answers");
        (await phone.Page.GetByText("have not read").CountAsync()).ShouldBe(0);
        await laptop.GoAsync("/seat/1");
        await phone.GoAsync("/seat/devices");
        await phone.Page.GetByText("End all devices").First.ClickAsync();
        await phone.LookAsync("seat-devices");
        await phone.PressAsync("End all of them now");
        await phone.LookAsync("seat-ended");
        // What is typed on the other device meanwhile is not saved; it is said at once, and again with the words when the button is pressed.
        await laptop.FillAsync("text", "One margin, and one price book in every plant.");
        await laptop.Page.Locator("#state", new() { HasText = "This browser is signed out" }).WaitForAsync();
        await laptop.Page.Locator("#answer button[type=submit]").Last.ClickAsync();
        await laptop.Page.GetByText("Not saved: this browser is signed out").First.WaitForAsync();
        (await laptop.Page.GetByLabel("You wrote").InputValueAsync()).ShouldBe("One margin, and one price book in every plant.");
        await laptop.LookAsync("seat-words-back");
        foreach (var visitor in new[] { phone, stranger }) { visitor.ShouldHaveNothingToComplainOf(host.Address); }
    }

    [Fact]
    public async Task After_the_lock_a_link_alone_opens_the_sitting_without_script_and_the_Desk_shows_no_link_to_what_was_begun()
    {
        var (round, mail) = await host.LockedAsync();
        await ForgetAddressesAsync(round);
        await using var phone = await chromium.ArriveAsync(host.Address, "somebody with the link", Device.PhoneAtNight, script: false);
        await phone.GoAsync($"/i/{round.Tokens[0]}");
        await phone.LookAsync("seat-landing-locked");
        await phone.PressAsync("Open the sitting");
        await phone.Page.WaitForURLAsync(url => url.EndsWith("/seat/room", StringComparison.Ordinal));
        await phone.LookAsync("seat-room-only");

        await using var ruth = await chromium.ArriveAsync(host.Address, "Ruth", Device.Laptop);
        await ruth.SignInAsync(mail, RoomHost.Password);
        await ruth.GoAsync($"/programs/{round.Program.Id}/invitations");
        await ruth.LookAsync("desk-invitations-begun");
        await ruth.Page.Locator($"form[action*='/invitations/'] button").First.ClickAsync();
        await ruth.Page.GetByText("A new link leaves only by letter").WaitForAsync();
        await ruth.LookAsync("desk-links-begun");
        (await ruth.Page.Locator("input[readonly]").CountAsync()).ShouldBe(0);
        await ruth.GoAsync($"/programs/{round.Program.Id}/record");
        await ruth.LookAsync("desk-record-links");
        ruth.ShouldHaveNothingToComplainOf(host.Address);
    }

    // As of leaders who never confirmed an address.
    private async Task ForgetAddressesAsync(OpenRound round)
    {
        await using var db = host.Open();
        await db.Seats.Where(seat => seat.Round == round.Id).ExecuteUpdateAsync(row => row.SetProperty(seat => seat.MailConfirmed, false), Cancel);
    }
}
