using System.Net;
using Attune.Domain.Agreements;
using Attune.Domain.Rounds;
using Attune.Store.Tests.Providers;
using Attune.Web.Desk;
using Attune.Web.Tests.Sharing;

namespace Attune.Web.Tests;

/// <summary>What the Desk says after a form, and what takes it back.</summary>
public sealed class TakenBackTests(Databases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_change_is_said_once_on_the_page_it_leads_to_and_to_nobody_else()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var program = await MeridianAsync(site);
        await site.SendAsync($"{program}/set-up", $"{program}/set-up", ("Name", "Meridian"), ("Purpose", "One core"), ("Phase", "Build"), ("Business", "Business"), ("It", "IT"));
        var page = await site.ReadAsync(program);
        page.ShouldContain("role=\"status\"");
        page.ShouldContain("<p>Saved.</p>");
        (await site.ReadAsync(program)).ShouldNotContain("<p>Saved.</p>");
    }

    [Theory, OnBothDatabases]
    public async Task A_benefit_that_was_dropped_is_put_back_as_it_was(Provider provider)
    {
        await using var room = await DecidedRoom.OpenAsync(databases, provider);
        var program = $"/programs/{room.Program.Id}";
        var before = await BenefitsAsync(room);
        await using var db = room.Site.Open();
        var benefit = (await db.Benefits.Where(candidate => candidate.Program == room.Program.Id).ToListAsync(Cancel)).MinBy(candidate => candidate.Text, StringComparer.Ordinal)!;

        var asked = WebUtility.HtmlDecode(await (await room.Site.AskAsync($"{program}/benefits/{benefit.Id}", $"{program}/benefits/{benefit.Id}/drop")).Content.ReadAsStringAsync(Cancel));
        asked.ShouldContain("Drop this benefit?");
        asked.ShouldContain(benefit.Text);
        (await BenefitsAsync(room)).ShouldBe(before, "to ask changes nothing");
        (await room.Site.SendAsync($"{program}/benefits/{benefit.Id}", $"{program}/benefits/{benefit.Id}/drop")).ShouldLeadTo($"{program}/benefits");
        (await BenefitsAsync(room)).Length.ShouldBe(before.Length - 1);

        var page = await room.Site.ReadAsync($"{program}/benefits");
        page.ShouldContain("Put the benefit back");
        (await room.Site.TakeBackAsync(page)).ShouldLeadTo($"{program}/benefits");
        (await BenefitsAsync(room)).ShouldBe(before);
    }

    [Fact]
    public async Task A_proposal_that_was_taken_off_is_put_back()
    {
        await using var room = await DecidedRoom.OpenAsync(databases);
        var program = $"/programs/{room.Program.Id}";
        await using var db = room.Site.Open();
        var leader = await db.LeaderAsync("Leader 5");
        await room.Site.SendAsync($"{program}/commitments", $"{program}/commitments", ("Leader", $"{leader.Id}"), ("Text", "I name a data owner"), ("DueOn", "2099-01-31"));
        var waits = await db.Commitments.SingleAsync(candidate => candidate.Leader == leader.Id, Cancel);
        await room.Site.SendAsync($"{program}/commitments", $"{program}/commitments/{waits.Id}/drop");
        (await db.Commitments.CountAsync(candidate => candidate.Leader == leader.Id, Cancel)).ShouldBe(0);
        var page = await room.Site.ReadAsync($"{program}/commitments");
        WebUtility.HtmlDecode(page).ShouldContain("The proposal for Leader 5 is off the list.");
        await room.Site.TakeBackAsync(page);
        (await db.Commitments.AsNoTracking().SingleAsync(candidate => candidate.Leader == leader.Id, Cancel)).Text.ShouldBe("I name a data owner");
    }

    [Fact]
    public async Task A_leader_who_was_never_invited_is_put_back_with_everything_that_was_written()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var program = await MeridianAsync(site);
        await site.SendAsync($"{program}/leaders", $"{program}/leaders", ("pasted", "Anna Kern\tBusiness\tFinance\tHead, \"Close\"\tanna@example.org\nIvo Bach\tIT"));
        await using var db = site.Open();
        var anna = (await db.Leaders.AsNoTracking().ToListAsync(Cancel)).Single(leader => leader.Name == "Anna Kern");
        await site.SendAsync($"{program}/leaders/{anna.Id}/take-out", $"{program}/leaders/{anna.Id}/take-out");
        (await db.LeadersByNameAsync()).Count(leader => leader.Name == "Anna Kern").ShouldBe(0);
        await site.TakeBackAsync(await site.ReadAsync($"{program}/leaders"));
        ((await db.Leaders.AsNoTracking().ToListAsync(Cancel)).Single(leader => leader.Name == "Anna Kern")).Entry.ShouldBe(anna.Entry);
    }

    [Fact]
    public async Task The_next_round_is_dropped_and_prepared_again_by_one_press_each()
    {
        await using var room = await DecidedRoom.OpenAsync(databases);
        var program = $"/programs/{room.Program.Id}";
        var raw = await room.Site.PostAsync($"{program}/rounds", (Site.TokenField, Site.TokenOf(await room.Site.ReadAsync(program))));
        Site.IsQuestion(await raw.Content.ReadAsStringAsync(Cancel), $"{program}/rounds").ShouldBeTrue("an old window prepares no round without a question");
        (await RoundsAsync()).ShouldBe(1);
        await room.Site.SendAsync($"{program}/rounds/next", $"{program}/rounds");
        (await RoundsAsync()).ShouldBe(2);
        var asked = await room.Site.AskAsync(program, $"{program}/rounds/drop");
        (await asked.Content.ReadAsStringAsync(Cancel)).ShouldContain("What you changed while preparing it is lost");
        (await RoundsAsync()).ShouldBe(2);
        await room.Site.SendAsync(program, $"{program}/rounds/drop");
        (await RoundsAsync()).ShouldBe(1);
        await room.Site.TakeBackAsync(await room.Site.ReadAsync(program));
        (await RoundsAsync()).ShouldBe(2);
        await room.Site.TakeBackAsync(await room.Site.ReadAsync(program));
        (await RoundsAsync()).ShouldBe(1);

        async Task<int> RoundsAsync()
        {
            await using var db = room.Site.Open();
            return await db.Rounds.CountAsync(round => round.Kind == RoundKind.Real, Cancel);
        }
    }

    [Fact]
    public async Task A_start_and_a_lock_say_how_they_are_taken_back()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var program = await RoundOverHttpTests.PrepareAsync(site, "Business", "IT");
        await site.SendAsync($"{program}/start", $"{program}/start");
        await site.TakeBackAsync(await site.ReadAsync($"{program}/invitations"));
        (await PhaseAsync()).ShouldBe(RoundPhase.Preparing);
        await site.SendAsync($"{program}/start", $"{program}/start");
        await RoundOverHttpTests.AnswerAsync(site, await RoundOverHttpTests.LinksAsync(site, program));
        await site.SendAsync($"{program}/lock", $"{program}/lock");
        (await PhaseAsync()).ShouldBe(RoundPhase.Locked);
        WebUtility.HtmlDecode(await site.ReadAsync(program)).ShouldContain("Round 1 is locked.");
        await site.SendAsync(program, $"{program}/lock/undo");
        (await PhaseAsync()).ShouldBe(RoundPhase.Collecting);

        async Task<RoundPhase> PhaseAsync()
        {
            await using var db = site.Open();
            return (await db.Rounds.SingleAsync(round => round.Kind == RoundKind.Real, Cancel)).Phase;
        }
    }

    [Fact]
    public async Task The_day_on_which_a_program_is_erased_goes_back_to_the_former_one()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var program = await MeridianAsync(site);
        await site.SendAsync($"{program}/record", $"{program}/record/keep", ("day", "2098-01-31"));
        await site.SendAsync($"{program}/record", $"{program}/record/keep", ("day", "2099-01-31"));
        await site.TakeBackAsync(await site.ReadAsync($"{program}/record"));
        await using var db = site.Open();
        (await db.Programs.SingleAsync(Cancel)).EraseOn.ShouldBe(new DateOnly(2098, 1, 31));
    }

    [Fact]
    public async Task An_exception_goes_back_to_the_standard_only_when_that_is_meant()
    {
        await using var room = await DecidedRoom.OpenAsync(databases);
        var (site, program) = (room.Site, $"/programs/{room.Program.Id}");
        var asked = await site.AskAsync($"{program}/principle", $"{program}/principle/exceptions/1", ("needed", "no"));
        Site.IsQuestion(await asked.Content.ReadAsStringAsync(Cancel), $"{program}/principle/exceptions/1").ShouldBeTrue();
        (await StateAsync()).ShouldNotBe(ExceptionState.Returned);
        (await site.SendAsync($"{program}/principle", $"{program}/principle/exceptions/1", ("needed", "yes"), ("next", "Autumn"))).ShouldLeadTo($"{program}/principle");
        (await site.SendAsync($"{program}/principle", $"{program}/principle/exceptions/1", ("needed", "no"))).ShouldLeadTo($"{program}/principle");
        (await StateAsync()).ShouldBe(ExceptionState.Returned);

        async Task<ExceptionState> StateAsync()
        {
            await using var db = site.Open();
            return (await db.Exceptions.SingleAsync(Cancel)).State;
        }
    }

    [Fact]
    public async Task A_program_is_erased_only_by_whoever_types_its_name()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var program = await MeridianAsync(site);
        (await site.SendAsync($"{program}/record", $"{program}/record/program", ("name", ""), (Question.Sure, Question.Yes))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await using var db = site.Open();
        (await db.Programs.CountAsync(Cancel)).ShouldBe(1);
    }

    [Fact]
    public async Task Answers_are_opened_to_the_room_only_when_that_is_meant()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var program = await DeskTests.LockedAsync(site);
        await using var db = site.Open();
        var sitting = $"{program}/rounds/{(await db.Rounds.SingleAsync(Cancel)).Id}/sitting";
        await site.SendAsync($"{sitting}/prepare", $"{sitting}/approve");
        var asked = WebUtility.HtmlDecode(await (await site.AskAsync($"{sitting}/run", $"{sitting}/start")).Content.ReadAsStringAsync(Cancel));
        asked.ShouldContain("Open the answers to the room now?");
        asked.ShouldContain("This cannot be taken back.");
        (await db.Rounds.AsNoTracking().SingleAsync(Cancel)).Phase.ShouldBe(RoundPhase.Locked);
        (await site.SendAsync($"{sitting}/run", $"{sitting}/start")).ShouldLeadTo($"{sitting}/drive");
        (await db.Rounds.AsNoTracking().SingleAsync(Cancel)).Phase.ShouldBe(RoundPhase.Revealing);
    }

    [Fact]
    public async Task A_new_program_goes_on_to_the_leaders_or_back_to_the_programs()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var page = await site.ReadAsync("/programs/new");
        page.ShouldContain("href=\"/programs\"");
        page.ShouldContain("name=\"go-on\" value=\"true\">Go on to the leaders");
        (await site.SendAsync("/programs/new", "/programs", ("Name", "Meridian"), ("Purpose", "One core"), ("Phase", "Build"), ("Business", "Business"), ("It", "IT"), ("go-on", "true"))).ShouldLeadTo("/programs/").ShouldEndWith("/leaders");
    }

    [Fact]
    public async Task Somebody_who_leads_along_is_taken_off_only_when_that_is_meant()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var program = await MeridianAsync(site);
        var made = await (await site.SendAsync($"{program}/people", $"{program}/people")).Content.ReadAsStringAsync(Cancel);
        var join = new Uri(WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Match(made, "value=\"(http[^\"]*/join/[^\"]*)\"").Groups[1].Value)).AbsolutePath;
        var ruths = site.Browser;
        site.OpenAnotherBrowser();
        await site.SendAsync(join, join, ("Name", "Olav Berg"), ("Mail", "olav@example.org"), ("Password", Site.Password));
        site.Use(ruths);
        await using var db = site.Open();
        var olav = (await db.CoFacilitators.SingleAsync(Cancel)).Account;
        var asked = WebUtility.HtmlDecode(await (await site.AskAsync($"{program}/people", $"{program}/people/{olav}/remove")).Content.ReadAsStringAsync(Cancel));
        asked.ShouldContain("Should Olav Berg no longer lead Meridian?");
        (await db.CoFacilitators.CountAsync(Cancel)).ShouldBe(1);
        (await site.SendAsync($"{program}/people", $"{program}/people/{olav}/remove")).ShouldLeadTo($"{program}/people");
        (await db.CoFacilitators.CountAsync(Cancel)).ShouldBe(0);
        WebUtility.HtmlDecode(await site.ReadAsync($"{program}/people")).ShouldContain("Olav Berg no longer leads this program.");
    }

    [Fact]
    public async Task A_promise_is_loosened_only_when_that_is_meant()
    {
        await using var room = await DecidedRoom.OpenAsync(databases);
        var (site, program) = (room.Site, $"/programs/{room.Program.Id}");
        (await site.SendAsync($"{program}/promise/loosen", $"{program}/promise/loosen", ("to", "Attributed"))).ShouldLeadTo($"{program}/promise/loosen");
        var asked = await site.AskAsync($"{program}/promise/loosen", $"{program}/promise/loosen/do");
        var page = WebUtility.HtmlDecode(await asked.Content.ReadAsStringAsync(Cancel));
        page.ShouldContain("Make the looser promise hold now?");
        page.ShouldContain("cannot be made stricter again");
        // Not everyone has agreed, so that it is meant changes nothing.
        (await site.SendAsync($"{program}/promise/loosen", $"{program}/promise/loosen/do")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    private static async Task<string> MeridianAsync(Site site)
        => (await site.SendAsync("/programs/new", "/programs", ("Name", "Meridian"), ("Purpose", "One core"), ("Phase", "Build"), ("Business", "Business"), ("It", "IT"))).ShouldLeadTo("/programs/");

    private static async Task<string[]> BenefitsAsync(DecidedRoom room)
    {
        await using var db = room.Site.Open();
        return [.. (await db.Benefits.AsNoTracking().Where(benefit => benefit.Program == room.Program.Id).ToListAsync(Cancel))
            .Select(benefit => $"{benefit.Text}|{benefit.Measure}|{benefit.Unit}|{benefit.Baseline}|{benefit.Target}|{benefit.By}|{benefit.Owner}").Order(StringComparer.Ordinal)];
    }
}
