using System.Net;
using System.Text.RegularExpressions;
using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Store.Model;
using Attune.Store.Tests.Providers;
using Attune.Web.Desk.AuditTrail;
using Attune.Web.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.Web.Tests;

/// <summary>What the facilitator does off the main path from the program to the lock.</summary>
public sealed partial class DeskTests(Databases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_page_before_the_start_says_what_is_missing_and_leads_there()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var program = (await site.SendAsync("/programs/new", "/programs", ("Name", "Meridian"), ("Business", "Business"), ("It", "IT"), ("Phase", "Planning"))).ShouldLeadTo("/programs/")[..46];
        var page = await site.ReadAsync($"{program}/start");
        page.ShouldContain("not that many leaders are named yet");
        page.ShouldContain($"class=\"button primary\" href=\"{program}/leaders\"");
        page.ShouldContain("aria-disabled=\"true\"");
        page.ShouldNotContain("seven of none");
        await site.SendAsync($"{program}/leaders", $"{program}/leaders", ("pasted", string.Join('\n', Enumerable.Range(1, 8).Select(i => $"Leader {i}\t{(i <= 4 ? "Business" : "IT")}"))));
        page = await site.ReadAsync($"{program}/start");
        page.ShouldContain("First say when the answers lock.");
        page.ShouldContain($"class=\"button primary\" href=\"{program}/promise\"");
        (await site.SendAsync($"{program}/start", $"{program}/start")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Theory, OnBothDatabases]
    public async Task A_delegate_gets_a_seat_only_once_the_leader_agreed_and_then_earlier_links_end_until_the_leader_takes_it_back(Provider provider)
    {
        await using var site = await Site.WithRuthAsync(databases, provider);
        var program = await StartedAsync(site, "SameSide");
        await using var db = site.Open();
        var leader = (await db.LeadersByNameAsync())[0];
        var before = await LinkAsync(site, program, leader.Id);
        var page = $"{program}/delegates/{leader.Id}";
        (await site.SendAsync(page, page, ("name", " "), ("mail", ""))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await site.SendAsync(page, page, ("name", "Jo Park"), ("mail", "not an address"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);

        (await site.SendAsync(page, page, ("name", "Jo Park"), ("mail", "jo@example.org"))).ShouldLeadTo($"{program}/invitations");

        (await site.ReadAsync($"{program}/invitations")).ShouldContain("Jo Park is proposed to answer instead");
        var ruth = site.Browser;
        site.OpenAnotherBrowser();
        (await site.SendAsync(before, "")).ShouldLeadTo("/seat");
        (await site.ReadAsync("/seat")).ShouldContain("proposes that Jo Park answers for you");
        (await site.SendAsync("/seat", "/seat/delegate", ("name", "Somebody else"))).ShouldLeadTo("/seat/devices");
        (await site.ReadAsync("/seat")).ShouldContain("proposes that Jo Park answers for you", customMessage: "nobody agrees to a name that was not on the page");
        (await site.SendAsync("/seat", "/seat/delegate", ("name", "Jo Park"))).ShouldLeadTo("/seat/devices");
        (await site.ReadAsync("/seat/devices")).ShouldContain("Somebody answers for you, as you agreed");
        var phone = site.Browser;
        site.Use(ruth);

        (await site.ReadAsync($"{program}/invitations")).ShouldContain("Jo Park answers instead");
        (await site.Browser.GetAsync(new Uri(before, UriKind.Relative), Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await site.SendAsync($"{program}/invitations", $"{program}/mail/{leader.Id}");
        var letter = (await site.OutboxAsync()).ShouldHaveSingleItem();
        letter.To.ToString().ShouldContain("jo@example.org");
        letter.TextBody!.ShouldContain($"{leader.Name} has named you");

        site.OpenAnotherBrowser();
        (await site.SendAsync(Link().Match(letter.TextBody!).Value, "")).ShouldLeadTo("/seat");
        (await site.SendAsync("/seat", "/seat/begin")).ShouldLeadTo("/seat/1");
        (await site.SendAsync("/seat/1", "/seat/1", ("text", "Words of the delegate."), ("confidence", "4"))).ShouldLeadTo("/seat/1/");
        var delegated = site.Browser;
        site.Use(phone);
        (await site.ReadAsync("/seat/answers")).ShouldNotContain("Words of the delegate.");
        (await site.SendAsync("/seat/devices", "/seat/devices/bring-back")).ShouldLeadTo("/seat/devices");
        site.Use(delegated);
        (await site.Browser.GetAsync(new Uri("/seat/answers", UriKind.Relative), Cancel)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Where_the_rule_refuses_delegates_none_can_be_named()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var program = await StartedAsync(site);
        await using var db = site.Open();
        var leader = (await db.Leaders.FirstAsync(Cancel)).Id;
        var page = $"{program}/delegates/{leader}";
        (await site.SendAsync(page, page, ("name", "Jo Park"), ("mail", ""))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await db.Invitations.AnyAsync(Cancel)).ShouldBeFalse();
    }

    [Theory, OnBothDatabases]
    public async Task The_promise_is_loosened_by_the_last_who_agrees_and_not_before(Provider provider)
    {
        await using var site = await Site.WithRuthAsync(databases, provider);
        var program = await StartedAsync(site);
        var links = await RoundOverHttpTests.LinksAsync(site, program);
        var page = $"{program}/promise/loosen";
        (await site.SendAsync(page, page, ("to", "Attributed"))).ShouldLeadTo(page);
        var ruth = site.Browser;
        foreach (var link in links)
        {
            site.Use(ruth);
            (await site.SendAsync(page, $"{page}/do")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            site.OpenAnotherBrowser();
            await site.SendAsync($"/i/{link}", "");
            (await site.ReadAsync("/seat")).ShouldContain("/seat/loosen");
            (await site.SendAsync("/seat/loosen", "/seat/loosen")).ShouldLeadTo("/seat/loosen");
            (await site.ReadAsync("/seat/loosen")).ShouldContain("You have agreed");
        }

        site.Use(ruth);
        (await site.ReadAsync(page)).ShouldContain("Eight of eight have agreed");
        (await site.SendAsync(page, $"{page}/do")).ShouldLeadTo($"{program}/promise");

        await using var db = site.Open();
        (await db.Rounds.SingleAsync(Cancel)).Contract.ShouldBe(Contract.Attributed);
        (await site.ReadAsync($"{program}/record")).ShouldContain("The promise was loosened");
    }

    [Fact]
    public async Task Who_no_longer_agrees_keeps_the_promise_as_it_is()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var program = await StartedAsync(site);
        var link = (await RoundOverHttpTests.LinksAsync(site, program))[0];
        await site.SendAsync($"{program}/promise/loosen", $"{program}/promise/loosen", ("to", "Attributed"));
        site.OpenAnotherBrowser();
        await site.SendAsync($"/i/{link}", "");
        await site.SendAsync("/seat/loosen", "/seat/loosen");
        (await site.SendAsync("/seat/loosen", "/seat/loosen/not")).ShouldLeadTo("/seat/loosen");
        await using var db = site.Open();
        (await db.Consents.AnyAsync(Cancel)).ShouldBeFalse();
    }

    [Theory, OnBothDatabases]
    public async Task After_the_lock_both_sides_are_asked_what_their_common_words_mean(Provider provider)
    {
        await using var site = await Site.WithRuthAsync(databases, provider);
        var program = await LockedAsync(site);
        var page = $"{program}/probe";
        var word = WebUtility.HtmlDecode(Word().Match(await site.ReadAsync(page)).Groups[1].Value);
        word.ShouldNotBeEmpty();
        (await site.SendAsync(page, page, ("own", ""))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await site.SendAsync(page, page, ("word", word), ("word", "a"), ("word", "b"), ("own", "c"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);

        (await site.SendAsync(page, page, ("word", word), ("own", "standard"))).ShouldLeadTo(page);

        (await site.ReadAsync(page)).ShouldContain("The probe round is open");
        await using var db = site.Open();
        (await db.Rounds.SingleAsync(Cancel)).Probes.Select(probe => probe.Word).ShouldBe([word, "standard"]);
        (await site.SendAsync(page, $"{page}/end")).ShouldLeadTo(page);
        (await site.ReadAsync(page)).ShouldContain("The probe round has ended");
    }

    [Fact]
    public async Task Whoever_goes_on_keeps_what_was_typed()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var program = await RoundOverHttpTests.PrepareAsync(site, "Business", "IT");
        (await site.SendAsync($"{program}/leaders", $"{program}/leaders", ("pasted", "Kari Moe\tBusiness"), ("go-on", "true"))).ShouldLeadTo($"{program}/questions");
        (await site.ReadAsync($"{program}/leaders")).ShouldContain("Kari Moe");
        (await site.SendAsync($"{program}/leaders", $"{program}/leaders", ("pasted", ""), ("go-on", "true"))).ShouldLeadTo($"{program}/questions");

        var page = await site.ReadAsync($"{program}/questions");
        (string, string)[] texts = [.. Text().Matches(page).Select(field => (field.Groups[1].Value, field.Groups[1].Value == "purpose" ? "What has to be different on Monday?" : WebUtility.HtmlDecode(field.Groups[2].Value)))];
        (await site.SendAsync($"{program}/questions", $"{program}/questions", [.. texts, ("go-on", "true")])).ShouldLeadTo($"{program}/promise");
        WebUtility.HtmlDecode(await site.ReadAsync($"{program}/questions")).ShouldContain("What has to be different on Monday?");
    }

    [Theory, OnBothDatabases]
    public async Task The_next_round_asks_the_same_and_leaves_the_answers_where_they_are(Provider provider)
    {
        await using var site = await Site.WithRuthAsync(databases, provider);
        var program = await LockedAsync(site);

        (await site.SendAsync($"{program}/rounds/next", $"{program}/rounds")).ShouldLeadTo(program);

        var page = await site.ReadAsync(program);
        page.ShouldContain("Reading of round 1");
        await using var db = site.Open();
        var rounds = await db.Rounds.OrderBy(round => round.Number).ToListAsync(Cancel);
        rounds.Select(round => (round.Number, round.Phase)).ShouldBe([(1, RoundPhase.Locked), (2, RoundPhase.Preparing)]);
        (await db.Answers.CountAsync(answer => answer.Round == rounds[1].Id, Cancel)).ShouldBe(0);
        (await site.ReadAsync($"{program}/rounds/{rounds[0].Id}/reading")).ShouldContain("Meridian");
    }

    [Theory, OnBothDatabases]
    public async Task A_clone_takes_the_questions_and_no_leader_link_or_answer(Provider provider)
    {
        await using var site = await Site.WithRuthAsync(databases, provider);
        var program = await LockedAsync(site);
        (await site.SendAsync($"{program}/set-up", $"{program}/clone", ("name", " "))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);

        var clone = (await site.SendAsync($"{program}/set-up", $"{program}/clone", ("name", "Meridian South"))).ShouldLeadTo("/programs/");

        await using var db = site.Open();
        var id = new ProgramId(Guid.Parse(clone.Split('/')[^1]));
        (await db.Packs.SingleAsync(pack => pack.Program == id, Cancel)).Questions.Length.ShouldBe(6);
        (await db.Leaders.AnyAsync(leader => leader.Program == id, Cancel)).ShouldBeFalse();
        (await db.Answers.AnyAsync(answer => answer.Program == id, Cancel)).ShouldBeFalse();
        (await site.ReadAsync(clone)).ShouldContain("Meridian South");
    }

    [Theory, OnBothDatabases]
    public async Task A_leader_and_a_program_are_erased_for_good_and_the_record_says_so(Provider provider)
    {
        await using var site = await Site.WithRuthAsync(databases, provider);
        var program = await LockedAsync(site);
        await using var db = site.Open();
        var (leader, answers) = ((await db.LeadersByNameAsync())[0], await db.Answers.CountAsync(Cancel));

        (await site.SendAsync($"{program}/record", $"{program}/record/leader", ("leader", $"{leader.Id}"))).ShouldLeadTo($"{program}/record");

        (await db.Answers.CountAsync(Cancel)).ShouldBe(answers - 6);
        var record = await site.ReadAsync($"{program}/record");
        record.ShouldContain("Erased");
        record.ShouldNotContain($">{leader.Name}<");
        (await site.SendAsync($"{program}/record", $"{program}/record/program", ("name", "Another"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await site.SendAsync($"{program}/record", $"{program}/record/program", ("name", "Meridian"))).ShouldLeadTo("/programs");
        (await db.Programs.AnyAsync(Cancel)).ShouldBeFalse();
        (await db.Answers.AnyAsync(Cancel)).ShouldBeFalse();
        (await db.Audit.CountAsync(entry => entry.Act == AuditAct.Erased, Cancel)).ShouldBe(2);
    }

    [Theory, OnBothDatabases]
    public async Task On_the_chosen_day_and_not_before_a_program_is_erased(Provider provider)
    {
        await using var site = await Site.WithRuthAsync(databases, provider);
        var program = await RoundOverHttpTests.PrepareAsync(site, "Business", "IT");
        (await site.SendAsync($"{program}/record", $"{program}/record/keep", ("day", "2020-01-01"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await site.SendAsync($"{program}/record", $"{program}/record/keep", ("day", "2099-01-01"))).ShouldLeadTo($"{program}/record");
        var retention = site.Services.GetServices<ITimedTask>().OfType<Retention>().Single();
        await retention.RunAsync(Cancel);
        await using var db = site.Open();
        (await db.Programs.SingleAsync(Cancel)).KeepUntil(DateOnly.FromDateTime(DateTime.Now));
        await db.SaveChangesAsync(Cancel);

        await retention.RunAsync(Cancel);

        (await db.Programs.AnyAsync(Cancel)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_rehearsal_leads_to_a_reading_that_says_its_answers_are_invented()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var program = await RoundOverHttpTests.PrepareAsync(site, "Business", "IT");
        var reading = (await site.SendAsync(program, $"{program}/rehearsal")).ShouldLeadTo($"{program}/rounds/");
        (await site.ReadAsync(reading)).ShouldContain("invented answers");
        (await site.ReadAsync(program)).ShouldContain(reading);
        await using var db = site.Open();
        (await db.Answers.AllAsync(answer => answer.Kind == RoundKind.Rehearsal, Cancel)).ShouldBeTrue();
        (await db.Rounds.SingleAsync(round => round.Kind == RoundKind.Real, Cancel)).Phase.ShouldBe(RoundPhase.Preparing);
    }

    internal static async Task<string> StartedAsync(Site site, string delegates = "Refuse")
    {
        var program = await RoundOverHttpTests.PrepareAsync(site, "Business", "IT", delegates);
        (await site.SendAsync($"{program}/start", $"{program}/start")).ShouldLeadTo($"{program}/invitations");
        return program;
    }

    internal static async Task<string> LockedAsync(Site site)
    {
        var program = await StartedAsync(site);
        await RoundOverHttpTests.AnswerAsync(site, await RoundOverHttpTests.LinksAsync(site, program));
        (await site.SendAsync($"{program}/lock", $"{program}/lock")).ShouldLeadTo(program);
        return program;
    }

    internal static async Task<string> LinkAsync(Site site, string program, LeaderId leader)
        => Link().Match(await (await site.SendAsync($"{program}/invitations", $"{program}/invitations/{leader}")).Content.ReadAsStringAsync(Cancel)).Value;

    [GeneratedRegex("<textarea[^>]* name=\"([a-z-]+)\"[^>]*>([^<]*)</textarea>")]
    private static partial Regex Text();

    [GeneratedRegex("/i/[A-Za-z0-9_-]{43}")]
    private static partial Regex Link();

    [GeneratedRegex("name=\"word\" value=\"([^\"]+)\"")]
    private static partial Regex Word();
}
