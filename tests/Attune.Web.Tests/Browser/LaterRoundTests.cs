using Attune.Domain.Rounds;
using Attune.Web.Tests.Seat;
using Attune.Web.Tests.Sittings;

namespace Attune.Web.Tests.Browser;

/// <summary>A later round as it looks: the offer to keep the last answer, why it is not offered, what changed since, and what the quarter asks of each person.</summary>
[Trait("Proof", "Browser")]
public sealed class LaterRoundTests(RoomHost host, Chromium chromium) : IClassFixture<RoomHost>
{
    [Fact]
    public async Task A_leader_keeps_changes_and_sees_what_came_of_it()
    {
        var room = await ForecastRoom.OpenAsync(host);
        await room.StartAsync();
        await room.EndAsync();
        var first = room.Round;
        var devices = new[] { Device.Phone, Device.PhoneAtNight, Device.Laptop };
        var visitors = new List<Visitor>();
        foreach (var (leader, device) in devices.Index())
        {
            var phone = await chromium.ArriveAsync(host.Address, $"leader {leader}", device);
            visitors.Add(phone);
            await OpenAsync(phone, first.Tokens[leader]);
        }

        var next = await first.NextAsync(change: round => round.Rest("fit", rests: true, first.Pack.Revise(first.Pack.Questions)).ShouldBe(RestOutcome.Changed));
        foreach (var (leader, phone) in visitors.Index())
        {
            await OpenAsync(phone, next.Tokens[leader]);
            if (phone.Path == "/seat") { await phone.GoOnAsync(); }
            await phone.GoAsync("/seat/1");
            await phone.LookAsync("later-keep");
            await phone.PressAsync("Keep it as it is");
            await phone.Page.WaitForURLAsync(url => url.EndsWith("/seat/1/forecast", StringComparison.Ordinal));
            await phone.GoAsync("/seat/3");
            await phone.PressAsync("Take it over and change it");
            await phone.Page.Locator("textarea").First.WaitForAsync();
            await phone.LookAsync("later-change");
            await phone.GoAsync("/seat/5/1");
            await phone.LookAsync("later-keep-matrix");
            await phone.GoAsync("/seat/answers");
            await phone.LookAsync("later-answers");
            await phone.GoAsync("/seat/changed");
            await phone.LookAsync("later-changed");
            phone.ShouldHaveNothingToComplainOf(host.Address);
            await phone.DisposeAsync();
        }

        await using var unknown = await chromium.ArriveAsync(host.Address, "somebody with the link", Device.Phone);
        await OpenAsync(unknown, next.Tokens[4]);
        if (unknown.Path == "/seat") { await unknown.GoOnAsync(); }
        await unknown.GoAsync("/seat/1");
        await unknown.Page.Locator("summary").First.ClickAsync();
        await unknown.LookAsync("later-unknown");
        unknown.ShouldHaveNothingToComplainOf(host.Address);
    }

    [Fact]
    public async Task The_Desk_sees_what_the_quarter_asks_and_lets_a_question_rest()
    {
        var room = await ForecastRoom.OpenAsync(host);
        await room.StartAsync();
        await room.EndAsync();
        foreach (var device in new[] { Device.Laptop, Device.Phone })
        {
            await using var ruth = await chromium.ArriveAsync(host.Address, "Ruth", device);
            await ruth.SignInAsync(room.Mail, RoomHost.Password);
            var program = $"/programs/{room.Round.Program.Id}";
            if (device == Device.Laptop)
            {
                await ruth.GoAsync($"{program}/rounds/next");
                await ruth.PressAsync("Prepare round 2");
                await ruth.Page.WaitForURLAsync(url => url.EndsWith($"{room.Round.Program.Id}", StringComparison.Ordinal));
            }

            await ruth.GoAsync($"{program}/quarter");
            await ruth.LookAsync("later-quarter");
            await ruth.PressAsync(device == Device.Laptop ? "Let it rest" : "Ask it after all");
            await ruth.Page.WaitForURLAsync(url => url.EndsWith("/quarter", StringComparison.Ordinal));
            await ruth.LookAsync("later-quarter-rests");
            await ruth.GoAsync($"{program}/questions");
            await ruth.LookAsync("later-questions");
            await ruth.GoAsync($"{program}/start");
            await ruth.LookAsync("later-start");
            ruth.ShouldHaveNothingToComplainOf(host.Address);
        }
    }

    private static async Task OpenAsync(Visitor phone, string token)
    {
        await phone.GoAsync($"/i/{token}");
        await phone.Page.Locator("form button").First.ClickAsync();
        await phone.Page.WaitForURLAsync(url => !url.Contains("/i/", StringComparison.Ordinal));
    }
}
