using System.Text.RegularExpressions;
using Attune.Domain.Judging;
using Attune.Web.Tests.Browser;
using Attune.Web.Tests.Seat;
using Microsoft.Playwright;

namespace Attune.Web.Tests.Sittings;

/// <summary>The day itself, at real sizes: a word from the letter to its vote, a card after its vote, an empty answer, and a vote on a statement.</summary>
[Trait("Proof", "Browser")]
public sealed partial class DayInBrowsersTests(RoomHost host, Chromium chromium) : IClassFixture<RoomHost>
{
    private static readonly Device Projector = new(1920, 1080, ColorScheme.Light);
    private static readonly Device Desk = new(1440, 900, ColorScheme.Light);
    private static readonly Device DeskAtNight = new(1440, 900, ColorScheme.Dark);

    private static readonly string[] Meant =
    [
        "Somebody who stands beside a nurse in the first weeks, on every ward and also at night and on Sundays.", "A person on the ward, whom I can ask without leaving the patient, and not a number that I have to call.",
        "Help at the bed, at once, from somebody who knows our work and has done it with the old papers as well.", "Experienced colleagues who walk the floor in both shifts for as long as anybody is unsure what to press.",
        "Tickets that are closed within a day by the first level, and nothing that wakes the second level at night.", "A service desk with three levels, hours from eight to six, and a list of known errors that everybody reads.",
        "Incidents that are answered within the agreed time, counted by severity and told to the board every month.", "The contract with the vendor, under which patches come every quarter and errors are mended in four days.",
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_word_goes_from_its_letter_to_its_vote()
    {
        var (round, mail) = await host.LockedAsync();
        await using var ruth = await SignInAsync(mail, Desk);
        var (program, sitting) = ($"/programs/{round.Program.Id}", $"/programs/{round.Program.Id}/rounds/{round.Id}/sitting");
        await ruth.GoAsync($"{program}/probe");
        await ruth.FillAsync("own", "support");
        await ruth.PressAsync("Open the probe round");
        await ruth.Page.GetByText("Mail them").WaitForAsync();
        await ruth.LookAsync("day-probe");
        await ruth.FollowAsync("Mail them");
        await ruth.Page.WaitForURLAsync(url => url.EndsWith("/letters", StringComparison.Ordinal));
        await ruth.LookAsync("day-probe-letter");
        await using (var night = await SignInAsync(mail, DeskAtNight))
        {
            await night.GoAsync($"{program}/probe/letters");
            await night.LookAsync("day-probe-letter");
        }

        await using var leader = await chromium.ArriveAsync(host.Address, "a leader", Device.PhoneAtNight);
        await leader.GoAsync($"/i/{round.Tokens[0]}");
        await leader.Page.Locator("form button").First.ClickAsync();
        await leader.Page.WaitForURLAsync(url => url.Contains("/seat", StringComparison.Ordinal));
        await BeginAsync(round);
        await leader.GoAsync("/seat");
        leader.Path.ShouldBe("/seat/word/1", "nothing stands before the words");
        await leader.LookAsync("day-word");
        await leader.FillAsync("text", Meant[0]);
        await leader.PressAsync("Save");
        await leader.Page.WaitForURLAsync(url => url.EndsWith("/seat/answers", StringComparison.Ordinal));
        await leader.LookAsync("day-word-kept");
        foreach (var (place, sentence) in Meant.Index().Skip(1)) { await round.WriteAsync(place, new Domain.Rounds.Probe("support").Question, new() { Text = sentence }); }
        await ReleaseAllAsync(round);
        await ruth.GoAsync($"{program}/probe");
        await ruth.PressAsync("End the probe round");
        await ruth.PressAsync("End the probe round");
        await ruth.Page.GetByText("The probe round has ended").WaitForAsync();

        await ruth.GoAsync($"{sitting}/prepare");
        await ruth.LookAsync("day-prepare");
        await using var screen = await StartAsync(ruth, sitting, "support");
        await leader.GoAsync("/seat/room");
        await ShowsAsync(screen, "day-word-waits", "support", "and two more, on your phones");
        await ruth.PressAsync("Ask for the blind vote");
        await leader.Page.Locator("form[action='/seat/room/vote']").WaitForAsync();
        await leader.LookAsync("day-word-vote");
        // The Screen holds two of a side and three once the card is opened; the phone holds all.
        foreach (var sentence in Meant) { await leader.Page.Locator(".sense", new() { HasText = sentence }).WaitForAsync(); }
        await ShowsAsync(screen, "day-word-open", "and two more, on your phones");
        await ruth.Page.Locator("form[action$='/open'] button").ClickAsync();
        await ShowsAsync(screen, "day-word-opened", "and one more, on your phones");
        await ruth.Page.Locator("form[action$='/open'] button").ClickAsync();
        await ShowsAsync(screen, "day-word-open", "and two more, on your phones");
        await JudgeAsync(round, SameThing.NotTheSame);
        await ruth.PressAsync("Close the vote and show it");
        await screen.Page.GetByText("False agreement").First.WaitForAsync();
        await ShowsAsync(screen, "day-word-told", "of 8");
        // With both votes, what moved, and the card opened, it still stands on one Screen.
        await ruth.PressAsync("Ask again");
        await JudgeAsync(round, SameThing.TheSame, VoteTime.AfterTheTalk);
        await ruth.PressAsync("Close and show the movement");
        await ShowsAsync(screen, "day-word-moved", "moved");
        await ruth.Page.Locator("form[action$='/open'] button").ClickAsync();
        await ShowsAsync(screen, "day-word-moved-opened", "and two more, on your phones");
        await leader.Page.GetByText("What it means to each of you").WaitForAsync();
        await leader.LookAsync("day-word-seat");
        foreach (var visitor in new[] { ruth, leader, screen }) { visitor.ShouldHaveNothingToComplainOf(host.Address); }
    }

    [Fact]
    public async Task A_card_that_was_judged_keeps_its_subject_and_its_sentences()
    {
        var (round, mail) = await host.LockedAsync();
        await ReleaseAllAsync(round);
        await using var ruth = await SignInAsync(mail, Desk);
        var sitting = $"/programs/{round.Program.Id}/rounds/{round.Id}/sitting";
        await ruth.GoAsync($"{sitting}/prepare");
        await ruth.Page.Locator("#asks li", new() { HasText = "process owners decide" }).First.Locator("button[value=SettleSame]").ClickAsync();
        await ruth.Page.GetByText("Card made, Hidden agreement").WaitForAsync();
        var name = await ruth.Page.Locator("#asks a[href*='/cards/']").First.InnerTextAsync();
        await using var screen = await StartAsync(ruth, sitting, name);
        await ruth.PressAsync("Ask for the blind vote");
        await screen.Page.GetByText("0 of 8").First.WaitForAsync();
        string[] sentences = [.. await screen.Page.Locator(".sense-text").AllInnerTextsAsync()];
        sentences.Length.ShouldBe(2);
        await using var seat = await chromium.ArriveAsync(host.Address, "a leader", Device.Phone);
        await seat.GoAsync($"/i/{round.Tokens[0]}");
        await seat.Page.Locator("form button").First.ClickAsync();
        await seat.GoAsync("/seat/room");
        // Whoever cannot see the Screen reads both sentences on the phone.
        (await seat.Page.Locator(".sense p").AllInnerTextsAsync()).ShouldBe(sentences.Select(sentence => sentence.Trim('“', '”')));
        await seat.LookAsync("day-same-vote");
        await JudgeAsync(round, SameThing.NotTheSame);
        await ruth.PressAsync("Close the vote and show it");
        await screen.Page.GetByText("0 of 8").First.WaitForAsync();
        await screen.Page.GetByText("own judgment").WaitForAsync();
        await ShowsAsync(screen, "day-same-told", [.. sentences.Select(sentence => sentence.Trim('“', '”')), name]);
        foreach (var visitor in new[] { ruth, seat, screen }) { visitor.ShouldHaveNothingToComplainOf(host.Address); }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_empty_answer_is_never_saved_and_one_goes_on_on_purpose(bool script)
    {
        var round = await host.StartRoundAsync();
        await using var leader = await chromium.ArriveAsync(host.Address, "a leader", script ? Device.PhoneAtNight : Device.Phone, script);
        await leader.GoAsync($"/i/{round.Tokens[0]}");
        await leader.GoOnAsync();
        await leader.GoOnAsync();
        leader.Path.ShouldBe("/seat/1");
        await leader.Page.Locator("label.choice:has([name=confidence])").First.ClickAsync();
        if (script)
        {
            await leader.Page.Locator("#state", new() { HasText = "Nothing is written here yet." }).WaitForAsync();
            await leader.FillAsync("text", "Close the books in five days.");
            await leader.Page.Locator("#state", new() { HasText = "Saved" }).WaitForAsync();
            await leader.FillAsync("text", "");
            await leader.Page.Locator("#state", new() { HasText = "Nothing is written here yet." }).WaitForAsync();
            (await leader.Page.Locator(".saved svg").IsVisibleAsync()).ShouldBeFalse("no tick stands beside it");
        }

        await leader.Page.Locator("button[type=submit].primary").ClickAsync();

        var notice = leader.Page.Locator(".notice", new() { HasText = "Nothing is written here yet." });
        await notice.WaitForAsync();
        leader.Path.ShouldBe("/seat/1");
        await leader.LookAsync($"day-empty-{(script ? "script" : "plain")}");
        await leader.FollowAsync("Leave it empty and go on");
        await leader.Page.WaitForURLAsync(url => url.EndsWith("/seat/1/forecast", StringComparison.Ordinal));
        await leader.GoAsync("/seat/answers");
        await leader.Page.Locator("#empty a[href='/seat/1']").WaitForAsync();
        await leader.LookAsync($"day-empty-list-{(script ? "script" : "plain")}");
        // What a browser says of a page that came with 422.
        leader.Complaints.RemoveAll(complaint => complaint.Contains("422", StringComparison.Ordinal));
        leader.ShouldHaveNothingToComplainOf(host.Address);
    }

    [Fact]
    public async Task A_vote_on_a_statement_leads_back_to_the_room_and_its_page_closes_by_itself()
    {
        var (round, mail) = await host.LockedAsync();
        await using var ruth = await SignInAsync(mail, Desk);
        var (program, sitting) = ($"/programs/{round.Program.Id}", $"/programs/{round.Program.Id}/rounds/{round.Id}/sitting");
        await ruth.GoAsync($"{sitting}/prepare");
        await ruth.Page.Locator("form[action$='/approve'] button").ClickAsync();
        await ruth.OpenAnswersAsync();
        await ruth.GoAsync($"{program}/statements");
        await ruth.FillAsync("text", "Data quality has one owner in the business, from the first of March on.");
        await ruth.PressAsync("Save the statement");
        await ruth.GoAsync($"{program}/statements");
        await ruth.PressAsync("Show the statements on the Screen");
        await ruth.Page.WaitForURLAsync(url => url.EndsWith("/drive", StringComparison.Ordinal));
        await ruth.GoAsync($"{program}/statements/1");
        await ruth.Page.Locator("form[action$='/open'] button").ClickAsync();
        var phones = new List<Visitor>();
        foreach (var (place, device) in new[] { Device.Phone, Device.PhoneAtNight, Device.Phone }.Index())
        {
            var phone = await chromium.ArriveAsync(host.Address, $"phone {place}", device, script: place != 2);
            await phone.GoAsync($"/i/{round.Tokens[3 * place]}");
            await phone.Page.Locator("form button").First.ClickAsync();
            await phone.GoAsync("/seat/room");
            phones.Add(phone);
        }

        foreach (var phone in new[] { phones[0], phones[2] })
        {
            await phone.FollowAsync("Vote on it");
            await phone.Page.Locator("label:has(#grade-Agree)").ClickAsync();
            await phone.PressAsync("Send my vote");
            await phone.Page.WaitForURLAsync(url => url.EndsWith("/seat/room", StringComparison.Ordinal));
            await phone.Page.GetByText("Your vote is saved.").WaitForAsync();
        }

        await phones[0].LookAsync("day-voted");
        await phones[1].FollowAsync("Vote on it");
        await phones[1].Page.Locator("label:has(#grade-Cannot)").ClickAsync();
        await phones[1].FillAsync("Reason", "By when?");
        await phones[1].LookAsync("day-voting");
        // Somebody else's vote changes the room, and what is being written stays.
        (await phones[1].Page.Locator("#Reason").InputValueAsync()).ShouldBe("By when?");

        await ruth.GoAsync($"{program}/statements/1");
        await ruth.Page.Locator("form[action$='/close'] button").ClickAsync();

        await phones[1].Page.GetByText("The vote is closed.").First.WaitForAsync();
        (await phones[1].Page.Locator("form[action$='/vote']").CountAsync()).ShouldBe(0);
        await phones[1].LookAsync("day-vote-closed");
        await phones[1].FollowAsync("Back to the sitting");
        await phones[1].Page.WaitForURLAsync(url => url.EndsWith("/seat/room", StringComparison.Ordinal));
        await phones[0].Page.Locator("[data-live]", new() { HasText = "Your vote is saved." }).WaitForAsync(new() { State = WaitForSelectorState.Detached });
        await ruth.GoAsync($"{program}/statements/1");
        await ruth.LookAsync("day-statement");
        foreach (var phone in phones)
        {
            phone.ShouldHaveNothingToComplainOf(host.Address);
            await phone.DisposeAsync();
        }
    }

    private async Task<Visitor> SignInAsync(string mail, Device device)
    {
        var ruth = await chromium.ArriveAsync(host.Address, "Ruth", device);
        await ruth.SignInAsync(mail, RoomHost.Password);
        return ruth;
    }

    /// <summary>Approves, opens the answers to the room, goes to the card of this name, and opens the Screen.</summary>
    private async Task<Visitor> StartAsync(Visitor ruth, string sitting, string card)
    {
        await ruth.GoAsync($"{sitting}/prepare");
        await ruth.Page.Locator("form[action$='/approve'] button").ClickAsync();
        await ruth.OpenAnswersAsync();
        var screen = await chromium.ArriveAsync(host.Address, "the Screen", Projector);
        await screen.ComeInAsAsync(ruth);
        await screen.GoAsync($"{sitting}/screen");
        await ruth.Page.Locator("button.jump").GetByText(card, new() { Exact = true }).First.ClickAsync();
        await ruth.Page.GetByRole(AriaRole.Button, new() { NameString = "Ask for the blind vote" }).WaitForAsync();
        return screen;
    }

    private static async Task ShowsAsync(Visitor screen, string picture, params string[] texts)
    {
        foreach (var text in texts) { await screen.Page.Locator(".screen-main", new() { HasText = text }).WaitForAsync(); }
        await screen.LookAsync(picture);
        (await ScreenFit.ProblemsAsync(screen, 0)).ShouldBeEmpty(picture);
    }

    private static async Task BeginAsync(OpenRound round)
    {
        await using var db = round.Host.Open();
        foreach (var invitation in await db.Invitations.Where(invitation => invitation.Round == round.Id).ToListAsync(Cancel)) { invitation.Sign(Domain.Rounds.Contract.Confidential); }
        await db.SaveChangesAsync(Cancel);
    }

    // Every author releases everything, with the one button for the rest.
    private static async Task ReleaseAllAsync(OpenRound round)
    {
        for (var place = 0; place < round.Tokens.Count; place++)
        {
            using var phone = await round.PhoneAsync(place, begin: false);
            var page = await phone.GetAsync("/seat/quotes");
            page.Html.ShouldContain("Save, and release the rest word for word");
            await phone.PostAsync("/seat/quotes", [.. Key().Matches(page.Html).Select(key => (key.Groups[1].Value, key.Groups[2].Value)), ("rest", "Verbatim")]);
            (await phone.GetAsync("/seat/quotes")).Text.ShouldContain("You have decided on all of them.");
        }
    }

    private async Task JudgeAsync(OpenRound round, SameThing judgement, VoteTime time = VoteTime.BeforeTheTalk)
    {
        await using var db = host.Open();
        var pair = (await db.Sittings.AsNoTracking().SingleAsync(sitting => sitting.Round == round.Id, Cancel)).PairNow!;
        var voices = await db.Participants.AsNoTracking().Where(voice => voice.Round == round.Id).ToListAsync(Cancel);
        db.PairVotes.AddRange(voices.Select(voice => new PairVote(voice.Round, pair.Card, voice.Key, time, voice.Side, judgement)));
        await db.SaveChangesAsync(Cancel);
    }

    [GeneratedRegex("name=\"(key-[0-9]+)\" value=\"([^\"]+)\"")]
    private static partial Regex Key();
}
