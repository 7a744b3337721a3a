using System.Net;
using System.Text.RegularExpressions;
using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Statistics.Sides;
using Attune.Store.Model;
using Attune.Store.Tests.Providers;

namespace Attune.Web.Tests;

/// <summary>One leader is corrected at the Desk, without being removed and pasted again.</summary>
public sealed partial class LeaderCorrectionTests(Databases databases)
{
    private const string Wrong = "wrong@example.org";
    private const string Right = "right@example.org";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task Before_the_start_a_leader_changes_sides_and_what_the_lock_needs_follows(Provider provider)
    {
        await using var site = await Site.WithRuthAsync(databases, provider);
        var program = await RoundOverHttpTests.PrepareAsync(site, "Business", "IT");
        var page = await PageOfAsync(site, program, Side.Business);
        (await site.ReadAsync($"{program}/leaders")).ShouldContain(page);

        (await site.SendAsync(page, page, ("Name", "Ines Duarte"), ("Side", "It"), ("Function", "Data"), ("Role", "Head of data"), ("Mail", Right))).ShouldLeadTo($"{program}/leaders");

        (await site.ReadAsync($"{program}/leaders")).ShouldContain("Three of Business, five of IT");
        await using var db = site.Open();
        (await db.LeaderAsync("Ines Duarte")).Entry.ShouldBe(new("Ines Duarte", Side.It, "Data", "Head of data", Right));
        (await db.Rounds.SingleAsync(Cancel)).Rules.AreMetBy(new(3, 5)).ShouldBeTrue();
        var record = await site.ReadAsync($"{program}/record");
        record.ShouldContain("The details of a leader were corrected");
        record.ShouldNotContain(Right);
    }

    [Theory, OnBothDatabases]
    public async Task A_refused_correction_says_why_beside_its_field_and_keeps_what_was_typed(Provider provider)
    {
        await using var site = await Site.WithRuthAsync(databases, provider);
        var program = await RoundOverHttpTests.PrepareAsync(site, "Business", "IT");
        var page = await PageOfAsync(site, program, Side.It);
        await using var db = site.Open();
        var (other, before) = (await db.Leaders.FirstAsync(leader => leader.Side == Side.Business, Cancel), await db.Leaders.AsNoTracking().SingleAsync(leader => leader.Id == IdIn(page), Cancel));
        other.Correct(other.Entry with { Mail = Right }, RoundPhase.Preparing, []).ShouldBeEmpty();
        await db.SaveChangesAsync(Cancel);

        using var refused = await site.SendAsync(page, page, ("Name", " "), ("Side", "It"), ("Function", "Typed already"), ("Role", ""), ("Mail", Right.ToUpperInvariant()));

        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var again = await refused.Content.ReadAsStringAsync(Cancel);
        again.ShouldContain("A leader needs a name.");
        again.ShouldContain("Another leader has this address.");
        again.ShouldContain("Typed already");
        (await db.Leaders.AsNoTracking().SingleAsync(leader => leader.Id == before.Id, Cancel)).Entry.ShouldBe(before.Entry);
        (await db.Audit.AnyAsync(entry => entry.Act == AuditAct.Corrected, Cancel)).ShouldBeFalse();
    }

    [Theory, OnBothDatabases]
    public async Task A_letter_that_went_to_a_wrong_address_opens_nothing_once_the_address_is_corrected_not_even_a_page_already_open(Provider provider)
    {
        await using var site = await Site.WithRuthAsync(databases, provider);
        var (program, page) = await MailedAsync(site);
        var link = (await LettersToAsync(site, Wrong)).Single();
        var ruth = site.Browser;
        site.OpenAnotherBrowser();
        (await site.SendAsync(link, "")).ShouldLeadTo("/seat");
        var stranger = site.Browser;

        site.Use(ruth);
        (await site.SendAsync(page, page, ("Mail", Right))).ShouldLeadTo($"{program}/leaders?ended=true");
        (await site.ReadAsync($"{program}/leaders?ended=true")).ShouldContain("no longer works");

        site.Use(stranger);
        foreach (var (path, status) in new[] { (link, HttpStatusCode.NotFound), ("/seat", HttpStatusCode.Forbidden), ("/seat/1", HttpStatusCode.Forbidden) })
        {
            (await site.Browser.GetAsync(new Uri(path, UriKind.Relative), Cancel)).StatusCode.ShouldBe(status, path);
        }

        site.Use(ruth);
        (await site.SendAsync($"{program}/invitations", $"{program}/mail/{IdIn(page)}")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        site.OpenAnotherBrowser();
        (await site.SendAsync((await LettersToAsync(site, Right)).Single(), "")).ShouldLeadTo("/seat");
    }

    [Fact]
    public async Task Once_somebody_has_begun_a_corrected_address_ends_all_links()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var (program, page) = await MailedAsync(site);
        await using (var db = site.Open())
        {
            (await db.Invitations.SingleAsync(invitation => invitation.Leader == IdIn(page), Cancel)).Sign(Contract.Confidential);
            await db.SaveChangesAsync(Cancel);
        }

        var link = (await LettersToAsync(site, Wrong)).Single();
        (await site.SendAsync(page, page, ("Mail", Right))).ShouldLeadTo($"{program}/leaders?ended=true");
        (await site.Browser.GetAsync(new Uri(link, UriKind.Relative), Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await using var after = site.Open();
        (await after.Audit.AnyAsync(entry => entry.Act == AuditAct.AddressChanged, Cancel)).ShouldBeTrue();
    }

    [Theory, OnBothDatabases]
    public async Task What_was_typed_in_an_interview_stays_when_the_link_to_it_ends(Provider provider)
    {
        await using var site = await Site.WithRuthAsync(databases, provider);
        var (program, page) = await MailedAsync(site);
        var interview = $"{program}/interviews/{IdIn(page)}";
        (await site.SendAsync(interview, $"{interview}/agreed", ("agreed", "true"))).ShouldLeadTo(interview);
        (await site.SendAsync($"{interview}/1", $"{interview}/1", ("text", "Nobody keeps a second spreadsheet."))).ShouldLeadTo(interview);
        (await site.SendAsync(page, page, ("Mail", Right))).ShouldLeadTo($"{program}/leaders?ended=true");
        (await site.ReadAsync($"{interview}/1")).ShouldContain("second spreadsheet");
        (await site.Browser.GetAsync(new Uri((await LettersToAsync(site, Wrong)).Single(), UriKind.Relative), Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, OnBothDatabases]
    public async Task After_the_lock_name_and_side_stay_and_the_page_says_why(Provider provider)
    {
        await using var site = await Site.WithRuthAsync(databases, provider);
        var program = await RoundOverHttpTests.PrepareAsync(site, "Business", "IT");
        await site.SendAsync($"{program}/start", $"{program}/start");
        await RoundOverHttpTests.AnswerAsync(site, await RoundOverHttpTests.LinksAsync(site, program));
        (await site.SendAsync($"{program}/lock", $"{program}/lock")).ShouldLeadTo(program);
        var page = await PageOfAsync(site, program, Side.Business);

        var shown = await site.ReadAsync(page);
        shown.ShouldContain("into somebody else");
        shown.ShouldNotContain("name=\"Name\"");
        using var refused = await site.SendAsync(page, page, ("Name", "Somebody Else"), ("Side", "It"));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await site.SendAsync(page, page, ("Role", "Chief of staff"))).ShouldLeadTo($"{program}/leaders");
        await using var db = site.Open();
        var leader = await db.Leaders.SingleAsync(candidate => candidate.Id == IdIn(page), Cancel);
        (leader.Side, leader.Role).ShouldBe((Side.Business, "Chief of staff"));
        leader.Name.ShouldNotBe("Somebody Else");
    }

    private static async Task<(string Program, string Page)> MailedAsync(Site site)
    {
        var program = await RoundOverHttpTests.PrepareAsync(site, "Business", "IT");
        (await site.SendAsync($"{program}/start", $"{program}/start")).ShouldLeadTo($"{program}/invitations");
        var page = await PageOfAsync(site, program, Side.Business);
        (await site.SendAsync(page, page, ("Mail", Wrong))).ShouldLeadTo($"{program}/leaders");
        (await site.SendAsync($"{program}/invitations", $"{program}/mail/{IdIn(page)}")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return (program, page);
    }

    private static async Task<string> PageOfAsync(Site site, string program, Side side)
    {
        await using var db = site.Open();
        return $"{program}/leaders/{(await db.LeadersByNameAsync()).First(leader => leader.Side == side).Id}";
    }

    private static LeaderId IdIn(string page) => new(Guid.Parse(page.Split('/')[^1]));

    private static async Task<string[]> LettersToAsync(Site site, string address)
        => [.. (await site.OutboxAsync()).Where(letter => letter.To.ToString().Contains(address, StringComparison.Ordinal)).Select(letter => Link().Match(letter.TextBody!).Value)];

    [GeneratedRegex("/i/[A-Za-z0-9_-]{43}")]
    private static partial Regex Link();
}
