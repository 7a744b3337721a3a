using Attune.Domain.Programs;
using Attune.Web.Tests.Browser;
using Attune.Web.Tests.Seat;
using Attune.Web.Tests.Sittings;
using Microsoft.Playwright;

namespace Attune.Web.Tests.Teams;

/// <summary>
/// The teams under the leaders, in real browsers: the facilitator pastes them, asks them and hands the sheets out; two people answer on the phone, one with keys alone and one
/// without script on the narrowest screen there is; the leader hands the links on. Every page has to be whole at its sizes, in light and dark.
/// </summary>
[Trait("Proof", "Browser")]
public sealed class TeamsInBrowsersTests(RoomHost host, Chromium chromium) : IClassFixture<RoomHost>
{
    private static readonly Device Narrowest = new(320, 640, ColorScheme.Light);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_facilitator_asks_the_teams_and_their_people_answer_on_the_phone()
    {
        var (round, mail) = await host.LockedAsync();
        await using var ruth = await ArriveAsync(mail, Device.Laptop);
        await using var night = await ArriveAsync(mail, Device.PhoneAtNight);
        var desk = $"/programs/{round.Program.Id}";
        string[] leaders;
        await using (var db = host.Open()) { leaders = [.. (await db.Leaders.Where(leader => leader.Program == round.Program.Id).ToListAsync(Cancel)).Select(leader => leader.Name).Order()]; }
        await BothAsync(ruth, night, $"{desk}/cascade", "cascade-before");
        await PasteAsync(ruth, night, desk, Cascaded.List(leaders[0], leaders[1]));
        await using (var db = host.Open()) { await Cascaded.MeetAsync(db, round.Id, DateTimeOffset.UtcNow, Cancel); }
        await BothAsync(ruth, night, $"{desk}/cascade", "cascade-choose");
        await ruth.PressAsync("Ask 5 teams");
        await ruth.Page.GetByText("fewer than 5").First.WaitForAsync();
        await BothAsync(ruth, night, $"{desk}/cascade", "cascade-open");
        await BothAsync(ruth, night, $"{desk}/cascade/sheets", "cascade-sheets");

        string code;
        await using (var db = host.Open()) { code = await Cascaded.CodeAsync(db, "Warehouse", Cancel); }
        foreach (var (device, script, name) in new[] { (Device.Phone, true, "team"), (Narrowest, false, "team-narrow"), (Device.PhoneAtNight, true, "team-night") }) { await AnswerAsync(device, script, name, code); }

        await using (var phone = await chromium.ArriveAsync(host.Address, "a leader", Device.Phone))
        {
            var place = await PlaceOfAsync(round.Program.Id, leaders[0], round);
            await phone.OpenAsync($"/i/{round.Tokens[place]}", to: "/seat/room");
            await phone.GoAsync("/seat/team-links");
            await phone.Page.GetByText("Night shift").First.WaitForAsync();
            await phone.LookAsync("seat-team-links");
            phone.ShouldHaveNothingToComplainOf(host.Address);
        }

        ruth.ShouldHaveNothingToComplainOf(host.Address);
        night.ShouldHaveNothingToComplainOf(host.Address);
    }

    private async Task AnswerAsync(Device device, bool script, string name, string code)
    {
        await using var phone = await chromium.ArriveAsync(host.Address, "somebody in a team", device, script: script);
        await phone.GoAsync("/team");
        await LookAsync(phone, script, $"{name}-join");
        await phone.FillAsync("code", code.ToLowerInvariant());
        await phone.PressAsync("Go on");
        await phone.Page.GetByText("Nobody reads your sentences").WaitForAsync();
        await LookAsync(phone, script, $"{name}-start");
        await phone.FollowAsync("Begin");
        for (var number = 1; await phone.Page.Locator("form[action^='/team/']").CountAsync() > 0 && phone.Page.Url.EndsWith($"/team/{number}", StringComparison.Ordinal); number++)
        {
            if (await phone.Page.Locator("textarea").CountAsync() > 0) { await phone.Page.Locator("textarea").First.FillAsync("We count by hand until the night is over."); }
            foreach (var group in await phone.Page.Locator("fieldset").AllAsync()) { await group.Locator("label").Nth(1).ClickAsync(); }
            await LookAsync(phone, script, $"{name}-{number}");
            await phone.Page.Locator("main button[type=submit]").First.ClickAsync();
        }

        await phone.Page.GetByText("Thank you, your answer is saved").First.WaitForAsync();
        await LookAsync(phone, script, $"{name}-answers");
        (await phone.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth")).ShouldBeLessThanOrEqualTo(0, "nothing is wider than the phone");
        phone.ShouldHaveNothingToComplainOf(host.Address);
    }

    private static async Task PasteAsync(Visitor ruth, Visitor night, string desk, string list)
    {
        await BothAsync(ruth, night, $"{desk}/teams", "teams-none");
        await ruth.FillAsync("pasted", list + "\nLost\tNowhere\t\tfive");
        await ruth.PressAsync("Look at what it makes");
        await ruth.Page.GetByText("Line 7:").WaitForAsync();
        await ruth.LookAsync("teams-problems");
        await ruth.FillAsync("pasted", list);
        await ruth.PressAsync("Look at what it makes");
        await ruth.Page.GetByText("The list holds 5 teams").First.WaitForAsync();
        await ruth.LookAsync("teams-look");
        await ruth.PressAsync("Keep it");
        await ruth.Page.GetByText("5 teams stand under 2 leaders").First.WaitForAsync();
        await BothAsync(ruth, night, $"{desk}/teams", "teams");
        await ruth.Page.GetByRole(AriaRole.Link, new() { NameString = "Change Warehouse" }).ClickAsync();
        await ruth.LookAsync("team");
        await night.GoAsync(new Uri(ruth.Page.Url).AbsolutePath);
        await night.LookAsync("team-narrow");
    }

    private static Task LookAsync(Visitor phone, bool script, string picture) => script ? phone.LookAsync(picture) : phone.TakeAsync(picture);

    private static async Task BothAsync(Visitor ruth, Visitor night, string path, string picture)
    {
        await ruth.GoAsync(path);
        await ruth.LookAsync(picture);
        await night.GoAsync(path);
        await night.LookAsync($"{picture}-narrow");
    }

    private async Task<int> PlaceOfAsync(ProgramId program, string leader, OpenRound round)
    {
        await using var db = host.Open();
        var id = (await db.Leaders.Where(candidate => candidate.Program == program).ToListAsync(Cancel)).First(candidate => candidate.Name == leader).Id;
        for (var place = 0; place < round.Tokens.Count; place++) { if ((await round.AdmissionAsync(place)).Leader == id) { return place; } }
        throw new InvalidOperationException($"{leader} has no place.");
    }

    private async Task<Visitor> ArriveAsync(string mail, Device device)
    {
        var visitor = await chromium.ArriveAsync(host.Address, "Ruth", device);
        await visitor.SignInAsync(mail, RoomHost.Password);
        return visitor;
    }
}
