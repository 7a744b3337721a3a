using Attune.Web.Tests.Browser;
using Attune.Web.Tests.Sittings;
using Microsoft.Playwright;

namespace Attune.Web.Tests.Arrived;

/// <summary>The pages of what arrived with the teams at their real sizes, in the light and in the dark, and on paper.</summary>
[Trait("Proof", "Browser")]
public sealed class ArrivedInBrowsersTests(RoomHost host, Chromium chromium) : IClassFixture<RoomHost>
{
    [Fact]
    public async Task What_arrived_fits_a_phone_a_desk_and_paper()
    {
        var room = await TeamsRoom.OpenAsync(host);
        await room.AnswerAsync();
        await using var phone = await chromium.ArriveAsync(host.Address, "a phone", Device.Phone);
        await using var night = await chromium.ArriveAsync(host.Address, "a phone at night", Device.PhoneAtNight);
        foreach (var (seat, place) in new[] { (phone, 0), (night, 1) })
        {
            await seat.GoAsync($"/i/{room.Room.Round.Tokens[place]}");
            await seat.Page.Locator("form button").First.ClickAsync();
            await seat.GoAsync("/seat/teams");
            await seat.LookAsync("arrived-own");
        }

        await phone.GoAsync($"/seat/teams?of={room.Team("Kiln")}");
        await phone.LookAsync("arrived-own-team");
        await using var person = await chromium.ArriveAsync(host.Address, "somebody of a team", Device.Phone);
        await person.GoAsync($"/team?code={await room.CodeAsync("Kiln")}");
        await person.Page.Locator("main form button").First.ClickAsync();
        await person.GoAsync("/team/result");
        await person.LookAsync("arrived-team");
        await phone.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await phone.TakeAsync("arrived-own-print");
        foreach (var device in new[] { new Device(1440, 900, ColorScheme.Light), new Device(1440, 900, ColorScheme.Dark), new Device(1920, 1080, ColorScheme.Light), Device.Phone })
        {
            await using var ruth = await chromium.ArriveAsync(host.Address, "Ruth", device);
            await ruth.SignInAsync(room.Room.Mail, RoomHost.Password);
            await ruth.GoAsync(room.Desk);
            await ruth.LookAsync("arrived-desk");
            await ruth.GoAsync($"{room.Desk}/report");
            await ruth.LookAsync("arrived-report");
        }
    }
}
