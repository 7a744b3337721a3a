using Attune.Domain.Statements;
using Attune.Store.UseCases.Votes;
using Attune.Store.Writing;
using Attune.Web.Tests.Browser;
using Attune.Web.Tests.Seat;
using Attune.Web.Tests.Sittings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Attune.Web.Tests.Agreements;

/// <summary>The stage after the cards on Desk, Screen and Seat: with the longest words there may be, two votes, and what moved between them.</summary>
[Trait("Proof", "Browser")]
public sealed class StatementsStageInBrowsersTests(RoomHost host, Chromium chromium) : IClassFixture<RoomHost>
{
    private static readonly Device Projector = new(1920, 1080, ColorScheme.Light);
    private static readonly Device Desk = new(1440, 900, ColorScheme.Light);
    private static readonly Device DeskAtNight = new(1440, 900, ColorScheme.Dark);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_longest_words_two_votes_and_their_movement_stand_on_one_screen()
    {
        var (round, mail) = await host.LockedAsync();
        await using var ruth = await SignInAsync(mail, Desk);
        var (program, sitting) = ($"/programs/{round.Program.Id}", $"/programs/{round.Program.Id}/rounds/{round.Id}/sitting");
        await ruth.GoAsync($"{sitting}/prepare");
        await ruth.Page.Locator("form[action$='/approve'] button").ClickAsync();
        await ruth.OpenAnswersAsync();
        await ruth.Page.WaitForURLAsync(url => url.EndsWith("/drive", StringComparison.Ordinal));
        await ruth.GoAsync($"{program}/statements");
        await ruth.FillAsync("text", Longest());
        await ruth.PressAsync("Save the statement");
        await ruth.GoAsync($"{program}/statements");
        await ruth.PressAsync("Show the statements on the Screen");
        await ruth.Page.WaitForURLAsync(url => url.EndsWith("/drive", StringComparison.Ordinal));

        await using var screen = await chromium.ArriveAsync(host.Address, "the Screen", Projector);
        await screen.ComeInAsAsync(ruth);
        await screen.GoAsync($"{sitting}/screen");
        await using var seat = await chromium.ArriveAsync(host.Address, "a leader", Device.PhoneAtNight);
        await seat.GoAsync($"/i/{round.Tokens[0]}");
        await seat.Page.Locator("form button").First.ClickAsync();
        await seat.GoAsync("/seat/room");
        await VoteAsync(ruth, round, program, "aallllxx", screen, seat);
        await VoteAsync(ruth, round, program, "aaalalxl", screen, seat);
        await screen.Page.GetByText("nobody went the other way").WaitForAsync();
        await FitsAsync(screen, "stage-moved");
        await seat.Page.GetByText("Each side passes").First.WaitForAsync();
        await seat.LookAsync("stage-seat-moved");
        await ruth.GoAsync($"{sitting}/drive");
        await ruth.LookAsync("stage-drive");
        // The small picture of the Screen is the Screen itself.
        await InsideAsync(ruth, "stage-drive");
        await using var night = await SignInAsync(mail, DeskAtNight);
        await night.GoAsync($"{sitting}/drive");
        await night.LookAsync("stage-drive");
        await ruth.PressAsync("Dark Screen");
        await screen.Page.Locator("[data-theme=dark]").WaitForAsync();
        await FitsAsync(screen, "stage-dark");
        foreach (var visitor in new[] { ruth, night, screen, seat }) { visitor.ShouldHaveNothingToComplainOf(host.Address); }
    }

    private async Task VoteAsync(Visitor ruth, OpenRound round, string program, string letters, Visitor screen, Visitor seat)
    {
        await ruth.GoAsync($"{program}/statements/1");
        await ruth.Page.Locator("form[action$='/open'] button").ClickAsync();
        await screen.Page.GetByText("0 of 8").WaitForAsync();
        await seat.Page.GetByText("Vote on it").WaitForAsync();
        await FitsAsync(screen, $"stage-open-{letters}");
        await using var db = host.Open();
        var ballot = (await db.Statements.SingleAsync(statement => statement.Round == round.Id, Cancel)).OpenBallot!.Id;
        foreach (var (place, letter) in letters.Index())
        {
            var grade = letter switch { 'a' => Grade.Agree, 'l' => Grade.CanLiveWith, _ => Grade.Cannot };
            (await host.Services.GetRequiredService<VoteOnStatement>().RunAsync(ballot, (await round.AdmissionAsync(place)).Participant, new(grade, grade == Grade.Cannot ? "By when?" : "", ReasonShown.BySide), Guid.NewGuid(), Cancel)).ShouldBe(WriteOutcome.Saved);
        }

        await ruth.Page.Locator("form[action$='/close'] button").ClickAsync();
        await ruth.Page.GetByText("The votes").First.WaitForAsync();
    }

    // Nothing may be cut off, and nothing may lie under the head or the foot.
    private static async Task FitsAsync(Visitor screen, string picture)
    {
        await screen.LookAsync(picture);
        await InsideAsync(screen, picture);
    }

    private static async Task InsideAsync(Visitor screen, string picture)
        => (await screen.Page.EvaluateAsync<bool>("(main => [...main.children].every(part => part.getBoundingClientRect().top >= main.getBoundingClientRect().top - 1 && part.getBoundingClientRect().bottom <= main.getBoundingClientRect().bottom + 1))(document.querySelector('.screen-main'))"))
            .ShouldBeTrue($"{picture}: it does not fit");

    private async Task<Visitor> SignInAsync(string mail, Device device)
    {
        var ruth = await chromium.ArriveAsync(host.Address, "Ruth", device);
        await ruth.SignInAsync(mail, RoomHost.Password);
        return ruth;
    }

    private static string Longest()
    {
        const string Sentence = "The business owns the data quality of every master record that leaves its plant, and IT owns the checks that find what is wrong. ";
        return string.Concat(Enumerable.Repeat(Sentence, 1 + (Statement.LongestText / Sentence.Length)))[..(Statement.LongestText - 1)].Trim() + ".";
    }
}
