using System.Net;
using System.Text.RegularExpressions;
using Attune.Store.Tests.Providers;
using Attune.Web.Desk;
using Attune.Web.Tests.Sharing;

namespace Attune.Web.Tests;

/// <summary>What one form sends twice is done once, and both presses show what came of it.</summary>
public sealed partial class OncePressedTests(Databases databases)
{
    private static readonly (string, string)[] Meridian = [("Name", "Meridian"), ("Purpose", "One core"), ("Phase", "Build"), ("Business", "Business"), ("It", "IT")];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task Programs_examples_and_leaders_are_made_once(Provider provider)
    {
        await using var site = await Site.WithRuthAsync(databases, provider);
        var made = await TwiceAsync(site, "/programs/new", "/programs", Meridian);
        made[1].ShouldLeadTo(made[0].ShouldLeadTo("/programs/"));
        await TwiceAsync(site, "/programs", "/programs/example");
        var program = made[0].ShouldLeadTo("/programs/");
        await TwiceAsync(site, $"{program}/leaders", $"{program}/leaders", ("pasted", "Kari Moe\tBusiness\nOla Ness\tIT"));

        await using var db = site.Open();
        (await db.Programs.CountAsync(Cancel)).ShouldBe(2);
        (await db.LeadersByNameAsync()).Count(leader => leader.Name == "Kari Moe").ShouldBe(1);
    }

    [Theory, OnBothDatabases]
    public async Task Links_that_are_shown_once_are_the_same_on_the_second_press(Provider provider)
    {
        await using var site = await Site.WithRuthAsync(databases, provider);
        var program = await DeskTests.StartedAsync(site);

        var presses = await TwiceAsync(site, $"{program}/invitations", $"{program}/invitations");

        var (first, second) = (await LinksAsync(presses[0]), await LinksAsync(presses[1]));
        first.Length.ShouldBeGreaterThan(3);
        second.ShouldBe(first);
        await using var db = site.Open();
        (await db.Links.CountAsync(Cancel)).ShouldBe(first.Length);
    }

    [Fact]
    public async Task Whatever_else_the_Desk_makes_is_made_once()
    {
        await using var room = await DecidedRoom.OpenAsync(databases);
        var (site, program) = (room.Site, $"/programs/{room.Program.Id}");
        await using var db = site.Open();
        var leader = (await db.LeaderAsync("Leader 6")).Id;
        (string, string)[] hands = [("Business", "4"), ("BusinessPresent", "4"), ("It", "4"), ("ItPresent", "4")];
        (string Page, string Action, (string, string)[] Fields, Func<IQueryable<object>> Made)[] forms =
        [
            ("/commitments", "/commitments", [("Leader", $"{leader}"), ("Text", "I name a data owner"), ("DueOn", "2099-01-31")], () => db.Commitments),
            ("/benefits", "/benefits", [("Text", "Fewer days to close")], () => db.Benefits),
            ("/glossary", "/glossary", [("Term", "close"), ("Meaning", "The books of a month are shut"), .. hands], () => db.Glossary),
            ("/decisions", "/decisions", [("Text", "One owner for each interface"), ("ReviewOn", "2099-01-31"), ("Name", "Mara"), .. hands], () => db.Decisions),
            ("/principle", "/principle", [("Fit", "ToStandard"), ("Rule", "Unless the law says otherwise"), ("ReviewOn", "2099-05-01"), .. hands], () => db.Principles),
            ("/principle", "/principle/review", [("nextOn", "2099-11-01")], () => db.PrincipleReviews),
            ("/principle", "/principle/exceptions", [("Text", "Own ledger"), ("AskedBy", "Tax"), ("Name", "Mara"), ("Review", "Spring")], () => db.Exceptions),
            ("/statements", "/statements", [("text", "We close in five days")], () => db.Statements),
            ("/share", "/share/sponsor", [("name", "Claire Winters")], () => db.SponsorLinks),
            ("/people", "/people", [], () => db.AccountInvitations),
            ("/audience", "/audience/open", [], () => db.AudienceRooms),
            ("/audience", "/audience/questions", [("kind", "Words"), ("text", "What helps most?")], () => db.AudienceQuestions),
            ("/set-up", "/clone", [("name", "Meridian two")], () => db.Programs),
            ("", "/rounds", [(Question.Sure, Question.Yes)], () => db.Rounds),
            ("", "/rehearsal", [], () => db.Rounds),
        ];
        foreach (var (page, action, fields, made) in forms)
        {
            var before = await made().CountAsync(Cancel);
            var presses = await TwiceAsync(site, program + page, program + action, fields);
            presses.ShouldAllBe(press => press.StatusCode == HttpStatusCode.OK || press.StatusCode == HttpStatusCode.Redirect, action);
            (await made().CountAsync(Cancel)).ShouldBe(before + 1, action);
        }
    }

    [Fact]
    public async Task The_same_words_on_a_page_that_was_opened_again_are_a_new_press()
    {
        await using var site = await Site.WithRuthAsync(databases);
        await site.SendAsync("/programs/new", "/programs", Meridian);
        await site.SendAsync("/programs/new", "/programs", Meridian);
        await using var db = site.Open();
        (await db.Programs.CountAsync(Cancel)).ShouldBe(2);
    }

    // The same form, with the same token, twice at the same instant.
    private static async Task<HttpResponseMessage[]> TwiceAsync(Site site, string page, string action, params (string Name, string Value)[] fields)
    {
        (string, string)[] all = [.. fields, (Site.TokenField, Site.TokenOf(await site.ReadAsync(page)))];
        return await Task.WhenAll(site.PostAsync(action, all), site.PostAsync(action, all));
    }

    private static async Task<string[]> LinksAsync(HttpResponseMessage reply)
    {
        reply.StatusCode.ShouldBe(HttpStatusCode.OK);
        return [.. Link().Matches(await reply.Content.ReadAsStringAsync(Cancel)).Select(link => link.Value).Distinct()];
    }

    [GeneratedRegex("/i/[A-Za-z0-9_-]{43}")]
    private static partial Regex Link();
}
