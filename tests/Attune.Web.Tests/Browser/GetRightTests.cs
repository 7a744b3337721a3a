using Attune.Web.Tests.Sittings;

namespace Attune.Web.Tests.Browser;

/// <summary>"Did we get you right?", the choice beside an answer and the plainer wording, as they look and with axe, on phones and at the Desk, by day and by night.</summary>
[Trait("Proof", "Browser")]
public sealed class GetRightTests(RoomHost host, Chromium chromium) : IClassFixture<RoomHost>
{
    [Fact]
    public async Task A_leader_looks_corrects_and_decides_and_the_Desk_reads_it()
    {
        var (round, mail) = await host.LockedAsync();
        foreach (var (leader, device) in new[] { (0, Device.Phone), (1, Device.PhoneAtNight) })
        {
            await using var phone = await chromium.ArriveAsync(host.Address, $"leader {leader}", device);
            await phone.GoAsync($"/i/{round.Tokens[leader]}");
            await phone.Page.Locator("form button").First.ClickAsync();
            await phone.Page.WaitForURLAsync(url => !url.Contains("/i/", StringComparison.Ordinal));
            await phone.GoAsync("/seat/room");
            await phone.LookAsync("getright-waiting");
            await phone.FollowAsync("Did we get you right?");
            await phone.Page.Locator("[name=\"not-0\"]").First.CheckAsync();
            await phone.Page.Locator("details summary").First.ClickAsync();
            await phone.FillAsync("added-0", "Nobody has named who pays for year two.");
            await phone.LookAsync("getright-page");
            await phone.PressAsync("Save");
            await phone.Page.Locator(".saved").WaitForAsync();
            await phone.LookAsync("getright-saved");
            await phone.GoAsync("/seat/answers");
            await phone.LookAsync("getright-answers");
            await phone.GoAsync("/seat/quotes");
            await phone.LookAsync("getright-quotes");
            phone.ShouldHaveNothingToComplainOf(host.Address);
        }

        var sitting = $"/programs/{round.Program.Id}/rounds/{round.Id}/sitting";
        await using var ruth = await chromium.ArriveAsync(host.Address, "Ruth", Device.Laptop);
        await ruth.SignInAsync(mail, RoomHost.Password);
        await ruth.GoAsync($"{sitting}/prepare");
        await ruth.LookAsync("getright-prepare");
        await ruth.PressAsync("Read the corrections");
        await ruth.LookAsync("getright-ask");
        await ruth.PressAsync("Read the corrections");
        await ruth.Page.GetByText("no more are taken").First.WaitForAsync();
        await ruth.LookAsync("getright-read");
        ruth.ShouldHaveNothingToComplainOf(host.Address);
    }

    [Fact]
    public async Task The_choice_stands_below_the_answer()
    {
        var round = await host.StartRoundAsync();
        foreach (var device in new[] { Device.Phone, Device.PhoneAtNight, Device.Laptop })
        {
            await using var phone = await chromium.ArriveAsync(host.Address, "a leader", device);
            await phone.GoAsync($"/i/{round.Tokens[0]}");
            await phone.Page.Locator("form button").First.ClickAsync();
            await phone.Page.WaitForURLAsync(url => !url.Contains("/i/", StringComparison.Ordinal));
            if (phone.Path == "/seat") { await phone.GoOnAsync(); }
            await phone.GoAsync("/seat/1");
            await phone.FillAsync("text", "Nobody asked my plant about it.");
            await phone.Page.Locator("[name=quoting]").First.CheckAsync();
            await phone.LookAsync("getright-answer");
            phone.ShouldHaveNothingToComplainOf(host.Address);
        }
    }
}
