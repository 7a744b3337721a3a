using Attune.Domain.Statements;
using Attune.Store.UseCases.Statements;
using Attune.Store.UseCases.Votes;
using Attune.Web.Tests.Browser;
using Attune.Web.Tests.Sittings;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Attune.Web.Tests.Seat;

/// <summary>The page of a statement on a phone goes where the facilitator's window leads the room, and nobody loses a word over it.</summary>
[Trait("Proof", "Browser")]
public sealed class StatementFollowsInBrowsersTests(RoomHost host, Chromium chromium) : IClassFixture<RoomHost>
{
    private const string Reason = "Eight of ten by when? I have to know the quarter.";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_phone_goes_to_the_next_statement_and_with_the_stage_and_keeps_what_is_typed()
    {
        var (ruth, round, program, sitting) = await SitAsync();
        await using var desk = ruth;
        await WriteAsync(ruth, program, "Data quality has one owner in the business.");
        await WriteAsync(ruth, program, "Eight of ten teams use the new screens.");
        await ruth.GoAsync($"{program}/statements");
        await ruth.PressAsync("Show the statements on the Screen");
        await ruth.Page.WaitForURLAsync(url => url.EndsWith("/drive", StringComparison.Ordinal));
        await OpenAsync(ruth, program, 1);
        await using var seat = await ArriveAsync(round, 0, "/seat/statements/1");
        await using var plain = await ArriveAsync(round, 1, "/seat/statements/1", script: false);

        // The words of the statement are changed between two votes.
        await CloseAsync(ruth, round, program, 1);
        await seat.Page.GetByText("The vote is closed.").First.WaitForAsync();
        await ruth.FillAsync("text", "Data quality has one owner at each plant.");
        await ruth.Page.Locator("form[action$='/words'] button").ClickAsync();
        await seat.Page.GetByText("Data quality has one owner at each plant.").First.WaitForAsync();

        await OpenAsync(ruth, program, 2);
        await seat.Page.WaitForURLAsync(url => url.EndsWith("/seat/statements/2", StringComparison.Ordinal));
        await seat.Page.Locator("#grade-Agree").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await plain.FollowAsync("Show what is on now");
        await plain.Page.GetByText("The room works on another statement.").WaitForAsync();
        await plain.LookAsync("statement-elsewhere-plain");
        await plain.FollowAsync("Go there");
        new Uri(plain.Page.Url).AbsolutePath.ShouldBe("/seat/statements/2");

        // Whoever is writing stays with the words when the room goes on.
        await seat.Page.Locator("label:has(#grade-Cannot)").ClickAsync();
        await seat.Page.FillAsync("#Reason", Reason);
        await CloseAsync(ruth, round, program, 2);
        await seat.Page.GetByText("You had typed this.").WaitForAsync();
        (await seat.Page.InputValueAsync("#Reason")).ShouldBe(Reason);
        await seat.LookAsync("statement-unsent");
        await OpenAsync(ruth, program, 1);
        await seat.Page.GetByText("The room works on another statement.").WaitForAsync();
        (await seat.Page.InputValueAsync("#Reason")).ShouldBe(Reason);
        await seat.LookAsync("statement-elsewhere");
        await seat.FollowAsync("Go there");
        await seat.Page.Locator("#grade-Agree").WaitForAsync(new() { State = WaitForSelectorState.Attached });

        // The facilitator goes back to a card.
        await ruth.GoAsync($"{sitting}/drive");
        await ruth.Page.Locator("form[action$='/back'] button").First.ClickAsync();
        await seat.Page.WaitForURLAsync(url => url.EndsWith("/seat/room", StringComparison.Ordinal));
        await seat.LookAsync("statement-back-in-the-room");
        foreach (var visitor in new[] { ruth, seat, plain }) { visitor.ShouldHaveNothingToComplainOf(host.Address); }
    }

    [Fact]
    public async Task A_choice_of_one_ballot_is_not_taken_into_the_next_and_its_words_are()
    {
        var (ruth, round, program, _) = await SitAsync();
        await using var desk = ruth;
        await WriteAsync(ruth, program, "Data quality has one owner in the business.");
        await OpenAsync(ruth, program, 1);
        await using var seat = await ArriveAsync(round, 0, "/seat/statements/1");
        await seat.Page.Locator("label:has(#grade-Cannot)").ClickAsync();
        await seat.Page.FillAsync("#Reason", Reason);

        await CloseAsync(ruth, round, program, 1);
        await seat.Page.GetByText("You had typed this.").WaitForAsync();
        await OpenAsync(ruth, program, 1);

        await seat.Page.Locator("#grade-Cannot").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        (await seat.Page.Locator("#grade-Cannot").IsCheckedAsync()).ShouldBeFalse("a choice belongs to the words on which it was made");
        (await seat.Page.InputValueAsync("#Reason")).ShouldBe(Reason);
        seat.ShouldHaveNothingToComplainOf(host.Address);
    }

    [Fact]
    public async Task After_the_weekend_a_window_whose_sign_in_has_ended_asks_for_it_and_leads_back()
    {
        var (ruth, round, program, sitting) = await SitAsync();
        await using var desk = ruth;
        await ruth.GoAsync($"{sitting}/screen");
        var before = await ruth.Page.TitleAsync();
        await using (var db = host.Open()) { await db.Sessions.ExecuteDeleteAsync(Cancel); }

        // The room changes while nobody is signed in at this window.
        await using (var scope = host.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<DraftStatement>().RunAsync(new(new(Guid.NewGuid()), round.Program.Id, round.Id, 9, StatementOrigin.Free), "Monday.", "Ruth", DateTimeOffset.UtcNow, Cancel);
        }

        await ruth.Page.WaitForURLAsync(url => url.Contains("/sign-in", StringComparison.Ordinal));
        (await ruth.Page.Locator("[data-live]").CountAsync()).ShouldBe(0, "the page to sign in stands alone, and not in the picture of the room");
        ruth.Page.Url.ShouldContain(Uri.EscapeDataString($"{sitting}/screen"));
        before.ShouldNotBe(await ruth.Page.TitleAsync());
    }

    private async Task<(Visitor Ruth, OpenRound Round, string Program, string Sitting)> SitAsync()
    {
        var (round, mail) = await host.LockedAsync();
        var ruth = await chromium.ArriveAsync(host.Address, "Ruth", Device.Laptop);
        await ruth.SignInAsync(mail, RoomHost.Password);
        var (program, sitting) = ($"/programs/{round.Program.Id}", $"/programs/{round.Program.Id}/rounds/{round.Id}/sitting");
        await ruth.GoAsync($"{sitting}/prepare");
        await ruth.Page.Locator("form[action$='/approve'] button").ClickAsync();
        await ruth.OpenAnswersAsync();
        await ruth.Page.WaitForURLAsync(url => url.EndsWith("/drive", StringComparison.Ordinal));
        return (ruth, round, program, sitting);
    }

    private async Task<Visitor> ArriveAsync(OpenRound round, int place, string path, bool script = true)
    {
        var seat = await chromium.ArriveAsync(host.Address, $"leader {place}", Device.Phone, script);
        await seat.GoAsync($"/i/{round.Tokens[place]}");
        await seat.Page.Locator("form button").First.ClickAsync();
        await seat.GoAsync(path);
        return seat;
    }

    private static async Task WriteAsync(Visitor ruth, string program, string text)
    {
        await ruth.GoAsync($"{program}/statements");
        await ruth.FillAsync("text", text);
        await ruth.PressAsync("Save the statement");
    }

    private static async Task OpenAsync(Visitor ruth, string program, int number)
    {
        await ruth.GoAsync($"{program}/statements/{number}");
        await ruth.Page.Locator("form[action$='/open'] button").First.ClickAsync();
        await ruth.Page.Locator("form[action$='/close'] button").First.WaitForAsync();
    }

    // All vote but the two who sit at the windows of the test.
    private async Task CloseAsync(Visitor ruth, OpenRound round, string program, int number)
    {
        await using (var db = host.Open())
        {
            var statement = await db.Statements.SingleAsync(candidate => candidate.Round == round.Id && candidate.Number == number, Cancel);
            for (var place = 2; place < round.Tokens.Count; place++)
            {
                await host.Services.GetRequiredService<VoteOnStatement>().RunAsync(statement.OpenBallot!.Id, (await round.AdmissionAsync(place)).Participant, new(Grade.Cannot, "By when?", ReasonShown.BySide), Guid.NewGuid(), Cancel);
            }
        }

        await ruth.GoAsync($"{program}/statements/{number}");
        await ruth.Page.Locator("form[action$='/close'] button").First.ClickAsync();
        await ruth.Page.GetByText("The votes").First.WaitForAsync();
    }
}
