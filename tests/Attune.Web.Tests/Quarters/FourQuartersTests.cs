using Attune.Web.Tests.Browser;
using Attune.Web.Tests.Seat;

namespace Attune.Web.Tests.Quarters;

/// <summary>
/// Four quarters of a program, played as its people would: agreements are made and measured, one leader leaves and one joins, a benefit is missed, a glossary word drifts,
/// the horizon slides, and three teams of 9, 6 and 4 answer. Every number was counted by hand from what the people of <see cref="QuarterLeader"/> put in.
/// </summary>
[Trait("Proof", "Browser")]
public sealed class FourQuartersTests(QuartersHost host, Chromium chromium) : IClassFixture<QuartersHost>
{
    private static readonly QuarterLeader[] Later = [.. QuarterLeader.All.Where(leader => leader.Name != "Dora Lind"), QuarterLeader.Newcomer];

    [Fact]
    public async Task Four_quarters_from_the_first_answers_to_the_page_a_sponsor_understands()
    {
        await using var story = new Story(host, chromium);
        await story.BeginAsync();
        await FirstAsync(story);
        await SecondAsync(story);
        await ThirdAsync(story);
        await FourthAsync(story);
        story.Ruth.ShouldHaveNothingToComplainOf(host.Address);
    }

    // The leaders agree on a word, a decision, an owner, two benefits and two promises; the year is planned.
    private async Task FirstAsync(Story story)
    {
        await story.AnswerAsync(QuarterLeader.All);
        var sitting = await story.SitAsync(1, 25, 30, async sitting => (await story.ScreenAsync(sitting, "quarter-1-screen")).ShouldNotContain("overdue"));
        await story.EndAsync(sitting);
        var (ruth, program) = (story.Ruth, story.Program);
        (string, string)[] hands = [("Business", "4"), ("BusinessPresent", "4"), ("It", "3"), ("ItPresent", "4")];
        await ruth.SendAsync($"{program}/glossary", $"{program}/glossary", [("Term", "self-service"), ("Meaning", "A buyer gets an order approved on the phone, and nobody in an office touches it"), .. hands]);
        await ruth.SendAsync($"{program}/decisions", $"{program}/decisions", [("Text", "We adapt to the standard purchasing process"), .. hands, ("Leader", await story.IdOfAsync("Anna Berg")), ("ReviewOn", "2087-09-30")]);
        await ruth.SendAsync($"{program}/ownership", $"{program}/ownership", ("activity", "Support"), ("stage", "Maintain"), ("Leader", await story.IdOfAsync("Dora Lind")));
        await ruth.SendAsync($"{program}/benefits", $"{program}/benefits", ("Text", "Orders are approved faster"), ("Measure", "Days from order to approval"), ("Unit", "days"), ("Baseline", "9"), ("Target", "5"), ("By", "2087-Q2"), ("Leader", await story.IdOfAsync("Ben Ode")));
        await ruth.SendAsync($"{program}/benefits", $"{program}/benefits", ("Text", "Happier suppliers"));
        foreach (var (name, promise) in new[] { ("Anna Berg", "I name a key user in each plant"), ("Hugo Lang", "I clean the list of suppliers") })
        {
            await ruth.SendAsync($"{program}/commitments", $"{program}/commitments", ("Leader", await story.IdOfAsync(name)), ("Text", promise), ("DueOn", "2087-03-31"));
            var own = await story.PhoneOf(name).GetAsync("/seat/own");
            await story.PhoneOf(name).PostAsync("/seat/own/confirm", ("commitment", own.Hidden("commitment")));
        }

        foreach (var (month, opens, locks, sits) in new[] { (4, 8, 19, 24), (7, 8, 19, 24), (10, 7, 18, 23) })
        {
            await ruth.SendAsync($"{program}/year/add", $"{program}/year/add", ("OpensAt", $"2087-{month:00}-{opens:00}T09:00"), ("LocksAt", $"2087-{month:00}-{locks:00}T17:00"), ("SittingAt", $"2087-{month:00}-{sits:00}T09:00"));
        }

        (await story.DeskAsync("year", "quarter-1-year")).ShouldContain("Three rounds are planned");
        await LeavesAndJoinsAsync(story);
    }

    // Dora leaves, and what she answered for is open; Nadia answers before she sees what the others said.
    private async Task LeavesAndJoinsAsync(Story story)
    {
        var dora = await story.IdOfAsync("Dora Lind");
        await story.Ruth.SendAsync($"{story.Program}/leaders/{dora}/take-out", $"{story.Program}/leaders/{dora}/take-out");
        (await story.DeskAsync("orphans", "quarter-1-orphans")).ShouldContain("Open since Dora Lind left: 1");
        await story.Ruth.SendAsync($"{story.Program}/leaders", $"{story.Program}/leaders", ("pasted", Story.Pasted(QuarterLeader.Newcomer)));
        await story.Ruth.SendAsync($"{story.Program}/beside", $"{story.Program}/beside/newcomers/{await story.IdOfAsync("Nadia Sol")}/invite");
        (await story.Ruth.Page.Locator("main").InnerTextAsync()).ShouldContain("Nadia Sol");
    }

    private async Task SecondAsync(Story story)
    {
        await story.OpensByItselfAsync(2, 4, 8);
        await story.AnswerAsync(Later, async (leader, phone) =>
        {
            if (leader.Name == "Anna Berg") { await ReportAsync(phone, ("fate", "Done")); }
            if (leader.Name == "Hugo Lang") { await ReportAsync(phone, ("fate", "Moved"), ("movedTo", "2087-06-30")); }
        });
        await MeasureAsync(story, "2087-Q1", "8");
        var sitting = await story.SitAsync(4, 19, 24, async sitting =>
        {
            var screen = await story.ScreenAsync(sitting, "quarter-2-screen");
            screen.ShouldContain("Personal promises: 1 of 2 is done. 1 is moved.");
            screen.ShouldContain("Happier suppliers");
        });
        await story.Ruth.SendAsync($"{story.Program}/orphans", $"{story.Program}/orphans", ("Leader", await story.IdOfAsync("Carla Ruiz")));
        (await story.DeskAsync("orphans", "quarter-2-orphans")).ShouldContain("Nothing is open since somebody left");
        await story.EndAsync(sitting);
    }

    private async Task ThirdAsync(Story story)
    {
        await story.OpensByItselfAsync(3, 7, 8);
        await story.AnswerAsync(Later, async (leader, phone) => { if (leader.Name == "Hugo Lang") { await ReportAsync(phone, ("fate", "Moved"), ("movedTo", "2087-09-30")); } });
        await MeasureAsync(story, "2087-Q2", "7");
        var sitting = await story.SitAsync(7, 19, 24, async sitting =>
        {
            var screen = await story.ScreenAsync(sitting, "quarter-3-screen");
            screen.ShouldContain("One benefit is overdue");
            screen.ShouldContain("Down from 9 to 7 days");
            var open = await story.Ruth.ReadAsync($"{sitting}/reopened");
            open.ShouldContain("I clean the list of suppliers");
            open.ShouldContain("Moved, or past its day without a word, in two rounds.");
            open.ShouldContain("self-service");
            await story.Ruth.LookAsync("quarter-3-reopened");
        });
        await story.EndAsync(sitting);
        await AskTeamsAsync(story);
    }

    private async Task FourthAsync(Story story)
    {
        await story.OpensByItselfAsync(4, 10, 7);
        await story.AnswerAsync(Later);
        var sitting = await story.SitAsync(10, 18, 23, async sitting =>
        {
            (await story.ScreenAsync(sitting, "quarter-4-screen")).ShouldContain("overdue");
            (await story.Ruth.ReadAsync($"{sitting}/reopened")).ShouldContain("Success is judged after go-live");
            await story.Ruth.LookAsync("quarter-4-reopened");
        });
        await story.EndAsync(sitting, async () =>
        {
            var screen = await story.ScreenAsync(sitting, "quarter-4-screen-over-time");
            // Of eight people too few moved for one answer of eleven to be more than chance: the Screen says so as the Desk does.
            screen.ShouldContain("Since July no move can be told from chance, of eleven");
            screen.ShouldContain("Jan 2087");
            screen.ShouldContain("Oct 2087");
            await story.LookAsync("Anna Berg", "/seat/room", "quarter-4-seat-room-over-time");
        });
        // All four of IT and one of Business went back to go-live; of four steps that is 5/4 further apart.
        var time = await story.DeskAsync("over-time", "quarter-4-over-time");
        time.ShouldMatch(@"Jul 2087\s+4 a year after\s+1 a quarter after, 3 a year after\s+0\.3");
        time.ShouldMatch(@"Oct 2087\s+1 at go-live, 3 a year after\s+4 at go-live\s+1\.5");
        time.ShouldContain("Change +1.3");
        time.ShouldContain("Since July no move can be told from chance, of eleven");
        var line = await story.DeskAsync("timeline", "quarter-4-timeline");
        line.ShouldContain("Down from 9 to 7 days in Q2 2087; target 5 days by Q2 2087: missed.");
        line.ShouldContain("1 of 2 are kept.");
        line.ShouldContain("One benefit is a wish");
        await story.LookAsync("Anna Berg", "/seat/over-time", "quarter-4-seat-over-time");
        await story.LookAsync("Anna Berg", "/seat/changed", "quarter-4-seat-changed");
        await story.Ruth.GoAsync("/programs");
        await story.Ruth.LookAsync("quarter-4-programs");
    }

    // Three teams of 9, 6 and 4 under one leader.
    private async Task AskTeamsAsync(Story story)
    {
        var (ruth, program) = (story.Ruth, story.Program);
        await ruth.GoAsync($"{program}/teams");
        await ruth.FillAsync("pasted", "Team\tPart of\tLeader\tPeople\nStores\t\tAnna Berg\t9\nReceiving\t\tAnna Berg\t6\nNights\t\tAnna Berg\t4");
        await ruth.PressAsync("Look at what it makes");
        await ruth.Page.GetByText("The list holds 3 teams").First.WaitForAsync();
        await ruth.PressAsync("Keep it");
        await ruth.Page.GetByText("3 teams stand under").First.WaitForAsync();
        await ruth.SendAsync($"{program}/cascade", $"{program}/cascade", ("closesAt", "2087-08-07T17:00"));
        Dictionary<string, string> codes;
        await using (var db = host.Open()) { codes = (await db.CascadeTeams.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken)).ToDictionary(team => team.Name, team => team.Code); }
        foreach (var (team, people) in new[] { ("Stores", 9), ("Receiving", 6), ("Nights", 4) })
        {
            for (var person = 0; person < people; person++) { await AnswerInTeamAsync(codes[team], person); }
        }

        await host.GoToAsync(8, 8);
        await story.SignInAgainAsync();
        // All teams stand under one leader, so the Desk, which names none, shows nothing of them.
        (await story.DeskAsync("arrived", "quarter-3-arrived")).ShouldContain("from teams of three leaders on");
        var own = await story.LookAsync("Anna Berg", "/seat/teams", "quarter-3-seat-teams");
        own.ShouldContain("Stores");
        own.ShouldMatch(@"Nights\s+too few to show");
    }

    private async Task AnswerInTeamAsync(string code, int person)
    {
        using var phone = new Phone(host.Address);
        await phone.GetAsync("/team");
        var to = (await phone.PostAsync("/team", ("code", code))).To;
        to.ShouldBe("/team/start");
        await phone.GetAsync(to);
        to = "/team/1";
        for (var steps = 0; to != "/team/answers"; steps++)
        {
            steps.ShouldBeLessThan(20);
            var page = await phone.GetAsync(to);
            var chosen = page.RadioNames.Select(name => (name, page.Radio1(name)));
            (string, string)[] words = page.Html.Contains("<textarea", StringComparison.Ordinal) ? [("text", person % 2 == 0 ? "A buyer gets an order approved on the phone." : "We wait for a form from the office.")] : [];
            to = (await phone.PostAsync(to, [.. chosen, ("asked", page.Hidden("asked")), .. words])).To;
            to.ShouldNotBeEmpty(phone.Page.Html);
        }
    }

    private static async Task ReportAsync(Phone phone, params (string Name, string Value)[] said)
    {
        var page = await phone.GetAsync("/seat/since");
        (await phone.PostAsync("/seat/since", [("commitment", page.Hidden("commitment")), .. said])).To.ShouldStartWith("/seat/since");
    }

    // Ben enters what was measured, and Erik of the other side confirms it.
    private static async Task MeasureAsync(Story story, string quarter, string value)
    {
        var ben = story.PhoneOf("Ben Ode");
        var page = await ben.GetAsync("/seat/actuals");
        (await ben.PostAsync("/seat/actuals", ("Benefit", page.Hidden("Benefit")), ("Stood", page.Hidden("Stood")), ("Quarter", quarter), ("Value", value))).To.ShouldStartWith("/seat/actuals");
        var erik = story.PhoneOf("Erik Holm");
        var waits = await erik.GetAsync("/seat/actuals");
        (await erik.PostAsync("/seat/actuals/say", ("actual", waits.Hidden("actual")), ("says", "yes"))).To.ShouldStartWith("/seat/actuals");
    }
}
