using System.Net;
using Attune.Store.Tests.Providers;
using Attune.Web.Tests.Audiences;
using Attune.Web.Tests.Sharing;

namespace Attune.Web.Tests;

/// <summary>Whoever has the database and not the master key reads no name, no address, and nothing that anybody wrote.</summary>
public sealed class SealedAtRestTests(Databases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task What_is_sent_to_set_up_and_answer_a_round_is_in_no_byte_of_the_database(Provider provider)
    {
        await using var site = await Site.AloneWithRuthAsync(databases, provider);
        var ruth = site.Browser;
        var program = (await site.SendAsync("/programs/new", "/programs",
            ("Name", "Quillmark Nine"), ("Purpose", "Zephyrdust for all"), ("Phase", "Build"), ("GoLive", "2099-05-04"), ("Strategy", "Wexford first"), ("Business", "Ropewalk"), ("It", "Millrace"))).ShouldLeadTo("/programs/");
        var sheet = string.Join('\n', Enumerable.Range(0, 6).Select(i => $"Ottoline Vetch{i}\t{(i < 3 ? "Ropewalk" : "Millrace")}\tFlensing\tHarbormaster\tottoline{i}@vetch.example"));
        (await site.SendAsync($"{program}/leaders", $"{program}/leaders", ("pasted", sheet))).ShouldLeadTo($"{program}/leaders");
        (await site.SendAsync($"{program}/promise", $"{program}/promise",
            ("Contract", "Confidential"), ("LocksAt", "2099-11-27T17:00"), ("SittingAt", ""), ("PerSide", "2"), ("InAll", "4"), ("Late", "TakeAndMark"), ("Absent", "LockWithoutThem"), ("Delegates", "SameSide"))).ShouldLeadTo($"{program}/promise");
        (await site.SendAsync($"{program}/start", $"{program}/start")).ShouldLeadTo($"{program}/invitations");
        var links = await RoundOverHttpTests.LinksAsync(site, program);
        await using var db = site.Open();
        var delegated = (await db.LeaderAsync("Ottoline Vetch5")).Id;
        (await site.SendAsync($"{program}/delegates/{delegated}", $"{program}/delegates/{delegated}", ("name", "Barnaby Quist"), ("mail", "barnaby@quist.example"))).ShouldLeadTo($"{program}/invitations");
        var join = await AccountTests.LinkAsync(site, "/accounts", "/accounts/invite", ("role", "facilitator"));
        site.OpenAnotherBrowser();
        (await AccountTests.JoinAsync(site, join, "Peregrine Dunmow")).StatusCode.ShouldBe(HttpStatusCode.OK);
        site.OpenAnotherBrowser();
        (await site.SendAsync("/sign-in", "/sign-in", ("Mail", "nobody@fenwick.example"), ("Password", "not the right one"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await site.SendAsync($"/i/{links[0]}", $"/i/{links[0]}")).ShouldLeadTo("/seat");
        (await site.SendAsync("/seat", "/seat/begin")).ShouldLeadTo("/seat/1");
        (await site.SendAsync("/seat/1", "/seat/1", ("text", "We drown in gallimaufry"))).ShouldLeadTo("/seat/");
        WebUtility.HtmlDecode(await site.ReadAsync("/seat/1")).ShouldContain("gallimaufry");
        site.Use(ruth);
        foreach (var (page, word) in new[] { (program, "Quillmark Nine"), ($"{program}/leaders", "Ottoline Vetch0"), ($"{program}/invitations", "Barnaby Quist"), ("/accounts", "Peregrine Dunmow"), ("/accounts/security", "Peregrine Dunmow") })
        {
            WebUtility.HtmlDecode(await site.ReadAsync(page)).ShouldContain(word);
        }

        await NothingIsReadAsync(db,
            "Quillmark", "Zephyrdust", "Wexford", "Ropewalk", "Millrace", "Ottoline", "Flensing", "Harbormaster", "vetch.example", "Barnaby", "quist.example", "Peregrine", "peregrine", "PEREGRINE",
            "Ruth", "ruth@", "RUTH@", "Okafor", "fenwick", "gallimaufry", "example.org", "EXAMPLE.ORG", "127.0.0.1");
    }

    [Theory, OnBothDatabases]
    public async Task What_a_room_decided_and_how_it_voted_is_in_no_byte_of_the_database(Provider provider)
    {
        await using var room = await DecidedRoom.OpenAsync(databases, provider, addresses: 4);
        await SharingTests.IssueAsync(room);
        await using var db = room.Site.Open();

        await NothingIsReadAsync(db,
            DecidedRoom.OwnAnswer, DecidedRoom.Dissent, DecidedRoom.Promise, "Words of leader", "Claire", "Leader 0", "leader0@", "Meridian", "One core", "Data quality", "Year two is paid", "The business owns",
            "People work the new way", "adoption", "Working days", "Days until", "Better decisions", "Unless a law", "A second price", "Plant Oslo", "Ruth Okafor", "ruth@example.org");
    }

    [Theory, OnBothDatabases]
    public async Task What_an_audience_was_asked_and_said_is_in_no_byte_of_the_database(Provider provider)
    {
        await using var hall = await Hall.OpenAsync(databases, provider);
        await hall.AskAsync("Words", "One word for gallimaufry?");
        await hall.PressAsync("/questions/{1}/open");
        var phone = hall.Member("Business");
        await phone.JoinAsync(hall.Code);
        (await phone.VoteAsync(("words", "zephyrdust"))).ShouldLeadTo("/audience");
        await using var db = hall.Site.Open();
        (await db.AudienceVotes.SingleAsync(Cancel)).Words.ShouldBe("zephyrdust");

        await NothingIsReadAsync(db, "gallimaufry", "zephyrdust");
    }

    private static async Task NothingIsReadAsync(Attune.Store.AttuneDb db, params string[] words)
    {
        var held = await AtRest.ReadAsync(db);
        // What is not sealed is found, so it is looked for in the right place.
        held.ShouldContain($"{await db.Programs.Select(program => program.Id).FirstAsync(Cancel)}", Case.Insensitive);
        words.Where(word => held.Contains(word, StringComparison.Ordinal)).ShouldBeEmpty();
    }
}
