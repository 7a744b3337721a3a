using Attune.Analysis.Rounds;
using Attune.Domain.Agreements;
using Attune.Domain.Leaders;
using Attune.Domain.Questions;
using Attune.Domain.Rehearsals;
using Attune.Domain.Rounds;
using Attune.Domain.Statements;
using Attune.Domain.Tracking;
using Attune.Store;
using Attune.Store.Tests.Providers;
using Attune.Store.UseCases.Votes;
using Attune.Store.Writing;
using Attune.Web.Accounts;
using Attune.Web.Tests.Browser;
using Attune.Web.Tests.Seat;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Attune.Web.Tests.Agreements;

/// <summary>The pages of converging and committing in a real browser: whole at every width, by day and by night, for keys and for a screen reader.</summary>
[Trait("Proof", "Browser")]
public sealed class AgreementsInBrowsersTests(SeatHost host, Chromium chromium) : IClassFixture<SeatHost>
{
    private static string[] Pages => ["statements", "statements/1", "decisions", "glossary", "ownership?activity=training&stage=Maintain", "benefits?from=horizon", "commitments", "principle", $"benefits/{Measured}/actuals", $"benefits/{Outside}/actuals", "timeline"];

    private static BenefitId Measured { get; } = new(new("3f1b6c52-1d0e-4a6e-9b1c-5f0a7f3c1a01"));

    private static BenefitId Outside { get; } = new(new("3f1b6c52-1d0e-4a6e-9b1c-5f0a7f3c1a02"));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task From_the_words_to_a_decision_with_a_dissent_every_page_is_whole()
    {
        await using var ruth = await chromium.ArriveAsync(host.Address, "Ruth", Device.Laptop);
        await ruth.MakeAccountAsync(host.Services.GetRequiredService<FirstRun>().Code);
        var room = await StartAsync();
        var desk = $"/programs/{room.Program.Id}";
        await ruth.GoAsync($"{desk}/statements");
        await ruth.FillAsync("text", "We have adopted the system when eight of ten teams close a month without a side spreadsheet.");
        await ruth.GoOnAsync();
        await ruth.PressAsync("Open the first vote");
        await ruth.Page.GetByText("vote is open").First.WaitForAsync();

        await VoteByKeysAsync(room.Tokens[7]);
        // While the Desk looks, it is shown by itself how many have voted, but not what.
        await ruth.Page.Locator("aside").GetByText("1 of 4", new() { Exact = true }).WaitForAsync();
        await VoteWithoutScriptAsync(room.Tokens[0]);
        await OthersVoteAsync(room);
        await ruth.GoAsync($"{desk}/statements/1");
        await ruth.LookAsync("converge-open");
        await ruth.PressAsync("Close the vote and show it");
        await ruth.Page.GetByText("Talk, then").Or(ruth.Page.GetByText("Each side passes.")).First.WaitForAsync();
        await AgreeAsync(room);
        foreach (var page in Pages)
        {
            await ruth.GoAsync($"{desk}/{page}");
            await ruth.LookAsync($"converge-{page.Split('?')[0].Replace('/', '-')}");
        }

        await ruth.Page.SetViewportSizeAsync(Device.Phone.Width, Device.Phone.Height);
        await ruth.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        foreach (var page in Pages)
        {
            await ruth.GoAsync($"{desk}/{page}");
            await ruth.LookAsync($"converge-narrow-{page.Split('?')[0].Replace('/', '-')}");
        }

        ruth.ShouldHaveNothingToComplainOf(host.Address);
        await AfterwardsAsync(room.Tokens[7]);
    }

    /// <summary>Votes with keys alone, as somebody without a mouse: space chooses, Tab moves on, Enter sends.</summary>
    private async Task VoteByKeysAsync(string token)
    {
        await using var leader = await chromium.ArriveAsync(host.Address, "a leader with keys", Device.Phone);
        await leader.OpenAsync($"/i/{token}");
        await leader.GoAsync("/seat/statements");
        await leader.LookAsync("seat-statements");
        await leader.GoAsync("/seat/statements/1");
        (await leader.Page.Locator("#Reason").IsVisibleAsync()).ShouldBeFalse();
        await leader.Page.Locator("#grade-Agree").FocusAsync();
        await leader.Page.Keyboard.PressAsync("ArrowDown");
        await leader.Page.Keyboard.PressAsync("ArrowDown");
        await leader.Page.Keyboard.PressAsync("Tab");
        await leader.Page.Keyboard.TypeAsync("Eight of ten by when? Without a quarter in it I would be agreeing to nothing.");
        await leader.LookAsync("seat-vote");
        await leader.Page.Keyboard.PressAsync("Tab");
        await leader.Page.Keyboard.PressAsync("Tab");
        await leader.Page.Keyboard.PressAsync("Enter");
        await leader.Page.GetByText("Your vote is saved").WaitForAsync();
        await leader.LookAsync("seat-voted");
        leader.ShouldHaveNothingToComplainOf(host.Address);
    }

    private async Task VoteWithoutScriptAsync(string token)
    {
        await using var leader = await chromium.ArriveAsync(host.Address, "a leader without script", Device.PhoneAtNight, script: false);
        await leader.OpenAsync($"/i/{token}");
        await leader.GoAsync("/seat/statements");
        await leader.GoOnAsync();
        await leader.Page.Locator("label:has(#grade-CanLiveWith)").ClickAsync();
        await leader.PressAsync("Send my vote");
        await leader.Page.GetByText("Your vote is saved").WaitForAsync();
        await leader.TakeAsync("seat-voted-without-script");
    }

    private async Task OthersVoteAsync(OpenRound room)
    {
        await using var db = host.Open();
        var ballot = (await db.Statements.SingleAsync(statement => statement.Round == room.Id, Cancel)).OpenBallot!.Id;
        for (var i = 1; i < 7; i++)
        {
            (await host.Services.GetRequiredService<VoteOnStatement>().RunAsync(ballot, (await room.AdmissionAsync(i)).Participant, new(i < 4 ? Grade.Agree : Grade.CanLiveWith, "", ReasonShown.NotShown), Guid.NewGuid(), Cancel)).ShouldBe(WriteOutcome.Saved);
        }
    }

    /// <summary>Makes a second version, and something of each kind, so that no page is empty.</summary>
    private async Task AgreeAsync(OpenRound room)
    {
        await using var db = host.Open();
        var (now, today) = (DateTimeOffset.UtcNow, DateOnly.FromDateTime(DateTime.UtcNow));
        var round = await db.Rounds.SingleAsync(candidate => candidate.Id == room.Id, Cancel);
        var leaders = (await db.LeadersByNameAsync()).Where(leader => leader.Program == room.Program.Id).ToList();
        (await db.Statements.SingleAsync(statement => statement.Round == room.Id, Cancel)).Revise("We have adopted the system when eight of ten teams close a month by Q4 2027 without a side spreadsheet.", "Ruth Okafor", now).ShouldBe(RevisionOutcome.Revised);
        var hands = Ground.From(new HandVote(new(4, 3), new(4, 4)))!;
        var first = new Decision(DecisionId.New(), round, 1, "The change board decides on changes after go-live.", hands, Accountable.ForLeader(leaders[0].Id), today.AddDays(60), null, "Ruth Okafor", now);
        db.AddRange(first, new GlossaryEntry(round, "adoption", "People work the new way.", 1, hands, "Ruth Okafor", now), new GlossaryEntry(round, "Adoption", "People work the new way, without a spreadsheet beside it.", 2, hands, "Ruth Okafor", now));
        db.AddRange(
            new Decision(DecisionId.New(), round, 2, "Process owners decide; the change board advises.", hands, Accountable.Named("Jonas Weber")!, today.AddDays(90), first, "Ruth Okafor", now),
            new Ownership(round, StarterPack.Questions.SelectMany(question => question.Activities).First(), Stage.Maintain, Accountable.ForLeader(leaders[7].Id), now),
            new Benefit(BenefitId.New(), round, new("Better decisions", "", "", null, null, null, null), now),
            new Commitment(CommitmentId.New(), round, leaders[7].Id, 1, "I close March without a spreadsheet", today.AddDays(120), now),
            new Principle(round, 1, Fit.ToStandard, "The standard first. Who departs from it pays for it, release after release.", hands, "Ruth Okafor", now));
        await db.SaveChangesAsync(Cancel);
        await MeasureAsync(db, round, leaders, now);
        db.Add(new ExceptionEntry(round, 1, 1, new("Own catalogue for Sales", "Sales", Accountable.ForLeader(leaders[2].Id), "R3"), now));
        await db.SaveChangesAsync(Cancel);
    }

    /// <summary>Five quarters of a benefit on its way, with a correction, a figure that waits and one that is not so; and one that is overdue.</summary>
    private static async Task MeasureAsync(AttuneDb db, Round round, List<Leader> leaders, DateTimeOffset now)
    {
        var (running, owner, other) = (Quarter.Containing(DateOnly.FromDateTime(now.UtcDateTime)), leaders[7], leaders.First(leader => leader.Side != leaders[7].Side));
        var close = new Benefit(Measured, round, new("A faster close", "Working days to close the month", "days", 14, 7, running.Plus(4), Accountable.ForLeader(owner.Id)), now.AddMonths(-18));
        var returns = new Benefit(Outside, round, new("Fewer parcels come back", "Returned parcels of a hundred", "%", 12, 8, running.Plus(-1), Accountable.Named("Jonas Weber")), now.AddMonths(-18));
        db.AddRange(close, returns);
        await db.SaveChangesAsync(Cancel);
        var figures = new List<BenefitActual>();
        foreach (var (back, value) in new[] { (-4, 13m), (-3, 11.5m), (-2, 10m), (-1, 9m) }) { figures.Add(new(BenefitActualId.New(), close, new(running.Plus(back), value, back == -3 ? "Without the plant in Oslo." : "", ""), ActualAuthor.AtSeat(close, owner)!, null, now)); }
        figures.Add(new(BenefitActualId.New(), close, new(running.Plus(-2), 10.5m, "", "The figure of December was missing."), ActualAuthor.AtSeat(close, owner)!, figures[2], now));
        figures.Add(new(BenefitActualId.New(), returns, new(running.Plus(-1), 10m, "", ""), ActualAuthor.AtDesk(returns, null, "Ruth Okafor", corrects: false)!, null, now));
        db.AddRange(figures);
        await db.SaveChangesAsync(Cancel);
        foreach (var (figure, confirms) in figures.Take(5).Select((figure, place) => (figure, place != 3)))
        {
            var verdict = new ActualVerdict(figure, other);
            verdict.Say(confirms, confirms ? "" : "The invoices of the last week are not in it.", now).ShouldBeNull();
            db.Add(verdict);
        }

        await db.SaveChangesAsync(Cancel);
    }

    private async Task AfterwardsAsync(string token)
    {
        await using var leader = await chromium.ArriveAsync(host.Address, "the leader at home", Device.PhoneAtNight);
        await leader.OpenAsync($"/i/{token}");
        foreach (var page in new[] { "statements", "statements/1", "own", "actuals" })
        {
            await leader.GoAsync($"/seat/{page}");
            await leader.LookAsync($"seat-after-{page.Replace('/', '-')}");
        }

        await leader.GoAsync("/seat/own");
        await leader.PressAsync("Yes, I promise");
        await leader.Page.GetByText("You confirmed it.").First.WaitForAsync();
        leader.ShouldHaveNothingToComplainOf(host.Address);
    }

    private async Task<OpenRound> StartAsync()
    {
        var room = await host.StartRoundAsync();
        for (var i = 0; i < 8; i++) { await room.WriteAsync(i, "who", Invented.Leaders[i].Answers["who"]); }
        await room.LockAsync(8);
        await using var db = host.Open();
        var ruth = (await db.Users.ToListAsync(Cancel)).Single(account => account.Email == "ruth@example.org");
        await db.Programs.Where(program => program.Id == room.Program.Id).ExecuteUpdateAsync(set => set.SetProperty(program => program.Facilitator, ruth.Id), Cancel);
        return room;
    }
}
