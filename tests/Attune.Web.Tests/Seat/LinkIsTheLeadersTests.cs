using System.Net;
using System.Text.RegularExpressions;
using Attune.Domain.Programs;
using Attune.Store.Tests.Providers;

namespace Attune.Web.Tests.Seat;

/// <summary>A link is the leader's alone: what a facilitator, or whoever got hold of a link, opens with it, step by step over HTTP.</summary>
public sealed partial class LinkIsTheLeadersTests(Databases databases)
{
    private const string Words = "One margin for eleven plants.";
    private const string Pin = "493017";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>The chain of F1: a leader writes and is done; the facilitator makes another link, opens it, reads and rewrites. Nothing of it works, and the leader reads of it.</summary>
    [Theory, OnBothDatabases]
    public async Task A_facilitator_who_makes_another_link_neither_reads_nor_rewrites_what_was_begun(Provider provider)
    {
        await using var site = await Site.WithRuthAsync(databases, provider);
        var (program, leader, link, phone) = await BegunAsync(site);

        using var made = await site.SendAsync($"{program}/invitations", $"{program}/invitations/{leader}");
        var page = await made.Content.ReadAsStringAsync(Cancel);
        Links().Matches(page).ShouldBeEmpty("a link to what was begun is never shown");
        page.ShouldContain("A new link leaves only by letter");

        // The link that was handed over before is still in the facilitator's hands.
        (await site.ReadAsync(link)).ShouldNotContain(Words);
        using var opened = await site.SendAsync(link, $"{link}/fresh");
        opened.ShouldLeadTo("/seat");
        (await site.ReadAsync("/seat/answers")).ShouldNotContain(Words);
        foreach (var path in new[] { "/seat", "/seat/my-data", "/seat/my-data/file", "/seat/devices" }) { (await site.ReadAsync(path)).ShouldNotContain(Words); }
        await BeginAsync(site);
        (await site.ReadAsync("/seat/1")).ShouldNotContain(Words);
        (await site.SendAsync("/seat/1", "/seat/1", ("text", "FORGED by the facilitator"))).ShouldLeadTo("/seat/1/");

        var desk = site.Browser;
        site.Use(phone);
        var answers = await site.ReadAsync("/seat/answers");
        answers.ShouldContain(Words);
        answers.ShouldNotContain("FORGED");
        answers.ShouldContain("have not read");
        var lines = await site.ReadAsync("/seat/my-data");
        lines.ShouldContain("a personal link to your place was made, by Ruth Okafor");
        lines.ShouldContain("an empty seat was opened in your place, with a link alone");
        site.Use(desk);
        (await site.ReadAsync($"{program}/record")).ShouldContain("An empty seat was opened in a place that was begun");
    }

    [Fact]
    public async Task A_facilitator_who_opened_the_link_before_the_leader_began_is_out_when_the_leader_begins()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var program = await DeskTests.StartedAsync(site);
        var leader = await LeaderAsync(site);
        var link = await DeskTests.LinkAsync(site, program, leader);
        (await site.SendAsync(link, "")).ShouldLeadTo("/seat");
        var desk = site.Browser;
        (await site.ReadAsync("/seat")).ShouldContain("/seat/begin");

        site.OpenAnotherBrowser();
        (await site.SendAsync(link, "")).ShouldLeadTo("/seat");
        await BeginAsync(site);
        await WriteAsync(site);

        site.Use(desk);
        (await StatusAsync(site, "/seat")).ShouldBe(HttpStatusCode.Forbidden);
        (await StatusAsync(site, "/seat/1")).ShouldBe(HttpStatusCode.Forbidden);
    }

    /// <summary>F3: a link that leaked, after the leader has begun.</summary>
    [Theory, OnBothDatabases]
    public async Task A_leaked_link_opens_nothing_that_was_begun_and_ends_with_the_next_letter_and_with_another_address(Provider provider)
    {
        await using var site = await Site.WithRuthAsync(databases, provider);
        var (program, leader, leaked, phone) = await BegunAsync(site, "ines@example.org");
        var desk = site.Browser;
        site.OpenAnotherBrowser();
        var token = Site.TokenOf(await site.ReadAsync(leaked));
        foreach (var path in new[] { leaked, $"{leaked}/pin", $"{leaked}/room" })
        {
            using var opened = await site.PostAsync(path, (Site.TokenField, token), ("pin", "000000"));
            opened.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, path);
        }

        (await StatusAsync(site, "/seat/answers")).ShouldBe(HttpStatusCode.Forbidden);

        site.Use(desk);
        (await site.SendAsync($"{program}/invitations", $"{program}/mail/{leader}")).ShouldLeadTo($"{program}/invitations");
        (await StatusAsync(site, leaked)).ShouldBe(HttpStatusCode.NotFound);
        var newer = await NewestLetterAsync(site);
        (await StatusAsync(site, newer)).ShouldBe(HttpStatusCode.OK);
        (await site.SendAsync($"{program}/leaders/{leader}", $"{program}/leaders/{leader}", ("Name", "Ines Duarte"), ("Function", ""), ("Role", ""), ("Mail", "other@example.org"))).ShouldLeadTo($"{program}/leaders?ended=true");
        (await StatusAsync(site, newer)).ShouldBe(HttpStatusCode.NotFound);
        site.Use(phone);
        (await site.ReadAsync("/seat/answers")).ShouldContain(Words, customMessage: "a device of the leader is no link");
    }

    [Fact]
    public async Task A_PIN_opens_what_was_begun_on_another_device_and_wrong_ones_have_to_wait_while_known_devices_stay_open()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var (_, _, link, phone) = await BegunAsync(site);
        site.Use(phone);
        (await site.SendAsync("/seat/devices", "/seat/devices/pin", ("pin", "123456"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await site.SendAsync("/seat/devices", "/seat/devices/pin", ("pin", Pin))).ShouldLeadTo("/seat/devices");

        site.OpenAnotherBrowser();
        (await site.SendAsync(link, $"{link}/pin", ("pin", Pin))).ShouldLeadTo("/seat");
        (await site.ReadAsync("/seat/answers")).ShouldContain(Words);

        site.OpenAnotherBrowser();
        for (var i = 0; i < 5; i++) { (await site.SendAsync(link, $"{link}/pin", ("pin", $"00000{i}"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity); }
        using (var held = await site.SendAsync(link, $"{link}/pin", ("pin", Pin))) { (await held.Content.ReadAsStringAsync(Cancel)).ShouldContain("Too many wrong PINs"); }
        (await StatusAsync(site, "/seat/answers")).ShouldBe(HttpStatusCode.Forbidden);
        site.Use(phone);
        (await site.ReadAsync("/seat/answers")).ShouldContain(Words);
        (await site.ReadAsync("/seat/my-data")).ShouldContain("too many wrong PINs were typed");
    }

    [Fact]
    public async Task A_PIN_that_is_chosen_at_Begin_opens_the_seat_and_one_that_everybody_tries_is_refused_before_anything_is_signed()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var program = await DeskTests.StartedAsync(site);
        var link = await DeskTests.LinkAsync(site, program, await LeaderAsync(site));
        site.OpenAnotherBrowser();
        (await site.SendAsync(link, "")).ShouldLeadTo("/seat");
        using (var refused = await site.SendAsync("/seat", "/seat/begin", ("pin", "777777")))
        {
            refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            (await refused.Content.ReadAsStringAsync(Cancel)).ShouldContain("one of the first that anybody would try");
        }

        await using (var db = site.Open()) { (await db.Invitations.SingleAsync(Cancel)).SignedContract.ShouldBeNull(); }
        (await site.SendAsync("/seat", "/seat/begin", ("pin", Pin))).ShouldLeadTo("/seat/1");
        await WriteAsync(site);
        site.OpenAnotherBrowser();
        (await site.SendAsync(link, $"{link}/pin", ("pin", Pin))).ShouldLeadTo("/seat");
        (await site.ReadAsync("/seat/answers")).ShouldContain(Words);
    }

    [Theory, OnBothDatabases]
    public async Task A_code_that_a_known_device_shows_opens_one_other_device_once(Provider provider)
    {
        await using var site = await Site.WithRuthAsync(databases, provider);
        var (_, _, _, phone) = await BegunAsync(site);
        site.Use(phone);
        using var shown = await site.SendAsync("/seat/devices", "/seat/devices/code");
        var code = Code().Match(await shown.Content.ReadAsStringAsync(Cancel)).Groups[1].Value;
        code.Length.ShouldBe(11);
        (await site.ReadAsync("/seat/devices")).ShouldNotContain(code);

        site.OpenAnotherBrowser();
        (await site.SendAsync("/open", "/open", ("code", "22222-22222"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await site.SendAsync("/open", "/open", ("code", code.ToLowerInvariant()))).ShouldLeadTo("/seat");
        (await site.ReadAsync("/seat/answers")).ShouldContain(Words);
        site.OpenAnotherBrowser();
        (await site.SendAsync("/open", "/open", ("code", code))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Theory, OnBothDatabases]
    public async Task Ending_a_device_or_all_of_them_works_on_the_server_for_every_copy_of_the_cookie(Provider provider)
    {
        await using var site = await Site.WithRuthAsync(databases, provider);
        var (_, _, link, phone) = await BegunAsync(site);
        site.Use(phone);
        await site.SendAsync("/seat/devices", "/seat/devices/pin", ("pin", Pin));
        site.OpenAnotherBrowser();
        await site.SendAsync(link, $"{link}/pin", ("pin", Pin));
        var laptop = site.Browser;
        (await site.ReadAsync("/seat/devices")).ShouldContain("Opened with your PIN.");

        site.Use(phone);
        await using (var db = site.Open())
        {
            var other = (await db.Devices.ToListAsync(Cancel)).Single(device => device.OpenedWith == Domain.Seats.Proof.Pin).Id;
            (await site.SendAsync("/seat/devices", "/seat/devices/end", ("device", other))).ShouldLeadTo("/seat/devices");
        }

        site.Use(laptop);
        (await StatusAsync(site, "/seat/answers")).ShouldBe(HttpStatusCode.Forbidden);
        await site.SendAsync(link, $"{link}/pin", ("pin", Pin));
        (await site.SendAsync("/seat/devices", "/seat/devices/end", ("device", ""))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await StatusAsync(site, "/seat/answers")).ShouldBe(HttpStatusCode.Forbidden);
        site.Use(phone);
        (await StatusAsync(site, "/seat/answers")).ShouldBe(HttpStatusCode.Forbidden);
        await using (var db = site.Open()) { (await db.Devices.AnyAsync(Cancel)).ShouldBeFalse(); }
    }

    [Fact]
    public async Task What_was_typed_on_a_device_that_was_ended_meanwhile_comes_back_to_be_copied_and_a_module_is_told()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var (_, _, _, phone) = await BegunAsync(site);
        site.Use(phone);
        var form = await site.FillAsync("/seat/1", "/seat/1", ("text", "One price book <b>in every plant</b>"), ("confidence", "4"));
        (await site.ReadAsync("/seat/1")).ShouldContain("data-ended=\"Not saved. This browser is signed out.");
        await using (var db = site.Open()) { await db.Devices.ExecuteDeleteAsync(Cancel); }

        using var sent = await site.PostAsync("/seat/1", form);

        sent.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var page = await sent.Content.ReadAsStringAsync(Cancel);
        page.ShouldContain("One price book &lt;b&gt;in every plant&lt;/b&gt;");
        page.ShouldContain("Not saved");
        page.ShouldNotContain("Nothing was lost");
        page.ShouldNotContain(form.Single(field => field.Name == Site.TokenField).Value);
        using var pressed = await site.PostAsync("/seat/done", form.Where(field => field.Name != "text").ToArray());
        (await pressed.Content.ReadAsStringAsync(Cancel)).ShouldContain("Open your personal link again", customMessage: "without words there is nothing to give back");
    }

    /// <summary>The address is changed by the facilitator: what opens there is empty, and the old address and the leader are told.</summary>
    [Theory, OnBothDatabases]
    public async Task A_letter_to_an_address_that_the_facilitator_changed_opens_nothing_that_was_begun_until_the_leader_confirms_it(Provider provider)
    {
        await using var server = new SmallMailServer();
        await using var site = await Site.WithRuthAsync(databases, provider, Smtp(server.Port));
        var (program, leader, _, phone) = await BegunAsync(site, "ines@example.org");
        site.Use(phone);
        (await site.SendAsync("/seat/devices", "/seat/devices/address", ("address", "ines@example.org"))).ShouldLeadTo("/seat/devices");
        site.OpenAnotherBrowser();
        await SignInAsync(site);
        await site.SendAsync($"{program}/invitations", $"{program}/mail/{leader}");
        var confirmed = LinkIn(server.Letters.Last());
        site.OpenAnotherBrowser();
        (await site.SendAsync(confirmed, "")).ShouldLeadTo("/seat");
        (await site.ReadAsync("/seat/answers")).ShouldContain(Words, customMessage: "a letter to an address that the leader confirmed");

        site.OpenAnotherBrowser();
        await SignInAsync(site);
        await site.SendAsync($"{program}/leaders/{leader}", $"{program}/leaders/{leader}", ("Name", "Ines Duarte"), ("Function", ""), ("Role", ""), ("Mail", "facilitators-friend@example.org"));
        var told = server.Letters.Last();
        told.ShouldContain("ines@example.org");
        told.ShouldContain("another address was stored for you");
        LinkIn(told).ShouldBeEmpty();
        (await StatusAsync(site, confirmed)).ShouldBe(HttpStatusCode.NotFound);
        await site.SendAsync($"{program}/invitations", $"{program}/mail/{leader}");
        var moved = LinkIn(server.Letters.Last());
        site.OpenAnotherBrowser();
        using (var refused = await site.SendAsync(moved, $"{moved}/fresh")) { refused.ShouldLeadTo("/seat"); }
        (await site.ReadAsync("/seat/answers")).ShouldNotContain(Words);

        site.Use(phone);
        (await site.ReadAsync("/seat/my-data")).ShouldContain("your email address was changed; a letter to it opens nothing of yours until you confirm it, by Ruth Okafor");
        (await site.SendAsync("/seat/devices", "/seat/devices/address", ("address", "ines@example.org"))).ShouldLeadTo("/seat/devices");
        (await site.ReadAsync("/seat/devices")).ShouldContain("open no answer of yours as long as you have not confirmed", customMessage: "nobody confirms an address that is not stored");
        await site.SendAsync("/seat/devices", "/seat/devices/address", ("address", "facilitators-friend@example.org"));
        site.OpenAnotherBrowser();
        await SignInAsync(site);
        await site.SendAsync($"{program}/invitations", $"{program}/mail/{leader}");
        var again = LinkIn(server.Letters.Last());
        site.OpenAnotherBrowser();
        (await site.SendAsync(again, "")).ShouldLeadTo("/seat");
        (await site.ReadAsync("/seat/answers")).ShouldContain(Words);
    }

    [Fact]
    public async Task The_outbox_shows_a_letter_without_its_personal_link_and_a_link_out_of_it_opens_nothing_that_was_begun()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var (program, leader, _, phone) = await BegunAsync(site, "ines@example.org");
        var desk = site.Browser;
        site.Use(phone);
        await site.SendAsync("/seat/devices", "/seat/devices/address", ("address", "ines@example.org"));
        site.Use(desk);
        await site.SendAsync($"{program}/invitations", $"{program}/mail/{leader}");
        var letter = LetterPath().Match(await site.ReadAsync("/outbox")).Value;
        var page = await site.ReadAsync(letter);
        Links().Matches(page).ShouldBeEmpty();
        page.ShouldContain("stands in the file only");

        var link = await NewestLetterAsync(site);
        site.OpenAnotherBrowser();
        using var opened = await site.SendAsync(link, $"{link}/fresh");
        (await site.ReadAsync("/seat/answers")).ShouldNotContain(Words, customMessage: "whoever runs the machine reads the file, so it proves nothing");
    }

    private static async Task<(string Program, LeaderId Leader, string Link, HttpClient Phone)> BegunAsync(Site site, string mail = "")
    {
        var program = await DeskTests.StartedAsync(site);
        var leader = await LeaderAsync(site);
        if (mail.Length > 0) { await site.SendAsync($"{program}/leaders/{leader}", $"{program}/leaders/{leader}", ("Name", "Ines Duarte"), ("Function", ""), ("Role", ""), ("Mail", mail)); }
        var link = await DeskTests.LinkAsync(site, program, leader);
        var desk = site.Browser;
        site.OpenAnotherBrowser();
        (await site.SendAsync(link, "")).ShouldLeadTo("/seat");
        await BeginAsync(site);
        await WriteAsync(site);
        (await site.SendAsync("/seat/answers", "/seat/done")).ShouldLeadTo("/seat/answers");
        var phone = site.Browser;
        site.Use(desk);
        return (program, leader, link, phone);
    }

    private static async Task<LeaderId> LeaderAsync(Site site)
    {
        await using var db = site.Open();
        return (await db.LeadersByNameAsync())[0].Id;
    }

    private static async Task BeginAsync(Site site) => (await site.SendAsync("/seat", "/seat/begin")).ShouldLeadTo("/seat/1");

    private static async Task WriteAsync(Site site) => (await site.SendAsync("/seat/1", "/seat/1", ("text", Words), ("confidence", "4"))).ShouldLeadTo("/seat/1/");

    private static async Task SignInAsync(Site site) => (await site.SendAsync("/sign-in", "/sign-in", ("Mail", "ruth@example.org"), ("Password", Site.Password))).ShouldLeadTo("/programs");

    private static async Task<HttpStatusCode> StatusAsync(Site site, string path)
    {
        using var response = await site.Browser.GetAsync(new Uri(path, UriKind.Relative), Cancel);
        return response.StatusCode;
    }

    private static async Task<string> NewestLetterAsync(Site site) => LinkIn((await site.OutboxAsync()).OrderBy(letter => letter.Date).Last().TextBody ?? "");

    private static string LinkIn(string letter) => Links().Match(letter.Replace("=\r\n", "", StringComparison.Ordinal).Replace("=\n", "", StringComparison.Ordinal)).Value;

    private static (string, string)[] Smtp(int port) =>
    [
        ("Attune:Mail:Host", "127.0.0.1"), ("Attune:Mail:Port", port.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("Attune:Mail:Security", "None"), ("Attune:Mail:From", "attune@example.org"), ("Attune:Mail:TimeoutSeconds", "60"),
    ];

    [GeneratedRegex("/i/[A-Za-z0-9_-]{43}")]
    private static partial Regex Links();

    [GeneratedRegex("id=\"device-code\">([^<]*)</b>")]
    private static partial Regex Code();

    [GeneratedRegex("/outbox/[0-9a-f-]{36}")]
    private static partial Regex LetterPath();
}
