using Attune.Domain.Programs;
using Attune.Web.Tests.Sittings;

namespace Attune.Web.Tests.Browser;

/// <summary>What the facilitator opens between the lock and the sitting, with axe, by keys alone and without script.</summary>
[Trait("Proof", "Browser")]
public sealed class AfterTheLockTests(RoomHost host, Chromium chromium) : IClassFixture<RoomHost>
{
    [Fact]
    public async Task A_probe_round_is_chosen_opened_and_ended_with_keys_alone_and_without_script()
    {
        var (round, mail) = await host.LockedAsync();
        var program = $"/programs/{round.Program.Id}";
        await using var ruth = await chromium.ArriveAsync(host.Address, "Ruth", Device.Laptop, script: false);
        await ruth.SignInAsync(mail, RoomHost.Password);
        await LookEverywhereAsync(ruth, [$"{program}/probe"], "desk-probe-choose");

        await ruth.GoAsync($"{program}/probe");
        for (var i = 0; await FocusedAsync(ruth) != "word"; i++)
        {
            i.ShouldBeLessThan(40, "No word can be reached with the Tab key.");
            await ruth.Page.Keyboard.PressAsync("Tab");
        }

        await ruth.Page.Keyboard.PressAsync(" ");
        await ruth.Page.Keyboard.PressAsync("Enter");
        await ruth.Page.GetByText("The probe round is open").First.WaitForAsync();
        await WriteAsync(round);
        await ruth.GoAsync($"{program}/probe");
        (await ruth.Page.Locator(".half-head .big").AllInnerTextsAsync()).Select(text => text.Trim()[..6]).ShouldBe(["1 of 4", "0 of 4"]);
        await LookEverywhereAsync(ruth, [$"{program}/probe", $"{program}/leaders", $"{program}/leaders/{await LeaderAsync()}", $"{program}/record", program], "desk-probing");

        await ruth.GoAsync($"{program}/probe");
        await ruth.PressAsync("End the probe round");
        await ruth.Page.GetByText("This cannot be taken back.").WaitForAsync();
        await ruth.PressAsync("End the probe round");
        await ruth.Page.GetByText("The probe round has ended").First.WaitForAsync();
        await LookEverywhereAsync(ruth, [$"{program}/probe"], "desk-probe-ended");
    }

    // Axe needs script, so the same pages are opened in browsers that have it, in light on a laptop and in dark on a phone.
    private async Task LookEverywhereAsync(Visitor ruth, IReadOnlyList<string> paths, string picture)
    {
        foreach (var device in new[] { Device.Laptop, Device.PhoneAtNight })
        {
            await using var there = await chromium.ArriveAsync(host.Address, "Ruth", device);
            await there.ComeInAsAsync(ruth);
            foreach (var (i, path) in paths.Index())
            {
                await there.GoAsync(path);
                there.Path.ShouldBe(path);
                await there.LookAsync($"{picture}-{i}");
            }

            there.ShouldHaveNothingToComplainOf(host.Address);
        }
    }

    // Without script the page cannot be asked where the focus is, but the browser's own selector can.
    private static async Task<string?> FocusedAsync(Visitor ruth)
        => await ruth.Page.Locator(":focus").CountAsync() == 0 ? null : await ruth.Page.Locator(":focus").GetAttributeAsync("name");

    private static async Task WriteAsync(Web.Tests.Seat.OpenRound round)
    {
        using var phone = await round.PhoneAsync(0, begin: false);
        await phone.GetAsync("/seat/word/1");
        (await phone.PostAsync("/seat/word/1", ("text", "People stop keeping a list of their own."))).Status.ShouldBe(System.Net.HttpStatusCode.Redirect);
    }

    private async Task<LeaderId> LeaderAsync()
    {
        await using var db = host.Open();
        return await db.Leaders.Select(leader => leader.Id).FirstAsync(TestContext.Current.CancellationToken);
    }
}
