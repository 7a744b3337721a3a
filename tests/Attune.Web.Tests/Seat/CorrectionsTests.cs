using System.Net;
using System.Text.RegularExpressions;
using Attune.Domain.Rounds;
using Attune.Web.Tests.Sittings;

namespace Attune.Web.Tests.Seat;

/// <summary>"Did we get you right?" from the leader's page to the Desk, over HTTP and without script.</summary>
public sealed partial class CorrectionsTests(RoomHost host) : IClassFixture<RoomHost>
{
    private const string Page = "/seat/corrections";
    private const string Added = "Nobody has named who pays for year two";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_leader_marks_what_was_not_meant_and_adds_what_is_missing_and_the_reading_follows()
    {
        var (round, mail) = await host.LockedAsync();
        using var leader = await round.PhoneAsync(0, begin: false);
        using var other = await round.PhoneAsync(1, begin: false);
        var page = await leader.GetAsync(Page);
        page.Status.ShouldBe(HttpStatusCode.OK);
        using var ruth = await SignInAsync(mail);
        var sitting = $"/programs/{round.Program.Id}/rounds/{round.Id}/sitting";
        var (box, point, sentence) = PointIn(page, await TopicsAsync(ruth, sitting));
        (await leader.GetAsync("/seat/answers")).Html.ShouldContain($"href=\"{Page}\"");
        (await leader.GetAsync("/seat/room")).Html.ShouldContain($"href=\"{Page}\"");

        await leader.GetAsync(Page);
        var sent = Fields(leader.Page, (box, point), ("added-0", Added));
        (await leader.PostAsync(Page, sent)).To.ShouldBe($"{Page}?kept=true");
        (await leader.GetAsync(Page)).Html.ShouldContain($"value=\"{point}\" checked");
        leader.Page.Text.ShouldContain(Added);
        await other.GetAsync(Page);
        (await other.PostAsync(Page, Fields(other.Page))).To.ShouldBe($"{Page}?kept=true");

        var before = await ruth.GetAsync($"{sitting}/prepare");
        before.Text.ShouldContain("Two leaders have looked at what was read of their own answers.");
        before.Text.ShouldContain("Fewer than three of them corrected something.");
        (await TopicsAsync(ruth, sitting)).ShouldContain(sentence, customMessage: "what leaders correct is read together with that of all others");

        await ruth.GetAsync($"{sitting}/prepare");
        (await ruth.PostAsync($"{sitting}/corrections")).Html.ShouldContain("name=\"sure\"");
        (await ruth.PostAsync($"{sitting}/corrections", ("sure", "yes"))).To.ShouldBe($"{sitting}/prepare");
        (await ruth.GetAsync($"{sitting}/prepare")).Text.ShouldContain("no more are taken");
        (await TopicsAsync(ruth, sitting)).ShouldNotContain(sentence);

        (await leader.GetAsync(Page)).Html.ShouldNotContain("<button class=\"button primary\"");
        leader.Page.Text.ShouldContain(Added);
        (await leader.GetAsync("/seat/quotes")).Text.ShouldNotContain(sentence);
        leader.Page.Text.ShouldContain(Added);
        (await ruth.GetAsync($"/programs/{round.Program.Id}/record")).Text.ShouldContain("corrections of what was read were read together");
    }

    [Fact]
    public async Task What_another_device_saved_is_not_written_over_and_what_was_typed_stays()
    {
        var (round, _) = await host.LockedAsync();
        using var phone = await round.PhoneAsync(0, begin: false);
        using var laptop = await round.PhoneAsync(0, begin: false);
        await phone.GetAsync(Page);
        await laptop.GetAsync(Page);
        (await phone.PostAsync(Page, Fields(phone.Page, ("added-0", "From the phone")))).To.ShouldBe($"{Page}?kept=true");
        var refused = await laptop.PostAsync(Page, Fields(laptop.Page, ("added-0", "From the laptop")));
        refused.Text.ShouldContain("changed on another device");
        refused.Text.ShouldContain("From the laptop");
        (await laptop.PostAsync(Page, Fields(refused, ("added-0", "From the laptop")))).To.ShouldBe($"{Page}?kept=true");
        (await phone.GetAsync(Page)).Text.ShouldContain("From the laptop");
    }

    [Fact]
    public async Task What_is_too_long_or_too_late_is_said_and_stays_in_its_field()
    {
        var (round, _) = await host.LockedAsync();
        using var leader = await round.PhoneAsync(0, begin: false);
        await leader.GetAsync(Page);
        var long601 = string.Join(' ', Enumerable.Repeat("word", 150));
        (await leader.PostAsync(Page, Fields(leader.Page, ("added-0", $"{long601} and more")))).Text.ShouldContain("600 characters at most");
        leader.Page.Text.ShouldContain(long601);
        await CloseAsync(round);
        (await leader.PostAsync(Page, Fields(leader.Page, ("added-0", "Too late for this")))).Text.ShouldContain("No further corrections are taken");
        leader.Page.Text.ShouldContain("Too late for this");
        (await leader.GetAsync(Page)).Text.ShouldNotContain("Too late for this");
    }

    [Fact]
    public async Task A_single_addition_of_a_side_is_not_read_and_its_author_is_told()
    {
        var (round, mail) = await host.LockedAsync();
        using var leader = await round.PhoneAsync(0, begin: false);
        (await leader.GetAsync(Page)).Text.ShouldContain("alone it could point to you");
        await leader.PostAsync(Page, Fields(leader.Page, ("added-0", Added)));
        await CloseAsync(round);
        (await leader.GetAsync(Page)).Text.ShouldContain("It was not read: no other leader of your side had looked");
        using var ruth = await SignInAsync(mail);
        (await TopicsAsync(ruth, $"/programs/{round.Program.Id}/rounds/{round.Id}/sitting")).ShouldNotContain(Added);
    }

    [Fact]
    public async Task The_sitting_begins_once_the_corrections_are_read()
    {
        var (round, mail) = await host.LockedAsync();
        using var leader = await round.PhoneAsync(0, begin: false);
        await leader.GetAsync(Page);
        await leader.PostAsync(Page, Fields(leader.Page));
        using var ruth = await SignInAsync(mail);
        var sitting = $"/programs/{round.Program.Id}/rounds/{round.Id}/sitting";
        for (var page = await ruth.GetAsync($"{sitting}/prepare"); Topic().Matches(page.Html) is { Count: > 0 } topics; page = await ruth.GetAsync($"{sitting}/prepare"))
        {
            await ruth.PostAsync($"{sitting}/approve", [.. topics.Select(topic => ("topic", topic.Groups[1].Value))]);
        }

        await ruth.GetAsync($"{sitting}/run");
        (await ruth.PostAsync($"{sitting}/start", ("sure", "yes"))).Text.ShouldContain("Read their corrections first");
        await CloseAsync(round);
        await ruth.GetAsync($"{sitting}/run");
        (await ruth.PostAsync($"{sitting}/start", ("sure", "yes"))).To.ShouldEndWith("/drive");
    }

    [Fact]
    public async Task Under_an_unattributed_promise_it_is_not_offered_and_the_page_says_why()
    {
        var round = await host.StartRoundAsync(Contract.Unattributed);
        for (var leader = 0; leader < round.Tokens.Count; leader++) { await round.WriteAsync(leader, "success", new() { Text = "Every plant closes the month in five days" }); }
        await round.LockAsync(round.Tokens.Count);
        using var phone = await round.PhoneAsync(0, begin: false);
        (await phone.GetAsync("/seat/answers")).Html.ShouldNotContain($"href=\"{Page}\"");
        (await phone.GetAsync(Page)).Text.ShouldContain("Under this promise the way from an answer to its author was erased");
        phone.Page.Html.ShouldNotContain("<textarea");
    }

    [Fact]
    public async Task What_others_wrote_makes_no_difference_to_the_page()
    {
        var (round, _) = await host.LockedAsync();
        using var leader = await round.PhoneAsync(0, begin: false);
        var page = Said(await leader.GetAsync(Page));
        var me = (await round.AdmissionAsync(0)).Participant;
        await using (var db = host.Open())
        {
            foreach (var other in await db.Answers.Where(answer => answer.Round == round.Id && answer.Participant != me).ToListAsync(Cancel)) { other.Withdraw(); }
            await db.SaveChangesAsync(Cancel);
        }

        Said(await leader.GetAsync(Page)).ShouldBe(page);
    }

    private async Task CloseAsync(OpenRound round)
    {
        await using var db = host.Open();
        (await db.Rounds.SingleAsync(candidate => candidate.Id == round.Id, Cancel)).ReadCorrections(DateTimeOffset.UtcNow).ShouldBeTrue();
        await db.SaveChangesAsync(Cancel);
    }

    private async Task<Phone> SignInAsync(string mail)
    {
        var ruth = new Phone(host.Address);
        await ruth.GetAsync("/sign-in");
        (await ruth.PostAsync("/sign-in", ("Mail", mail), ("Password", RoomHost.Password))).Status.ShouldBe(HttpStatusCode.Redirect);
        return ruth;
    }

    /// <summary>The sentences of all topics, as the Desk reads them.</summary>
    private static async Task<string> TopicsAsync(Phone ruth, string sitting)
    {
        var page = await ruth.GetAsync($"{sitting}/prepare");
        var pages = new List<string>();
        foreach (var topic in TopicLink().Matches(page.Html).Select(link => link.Value).Distinct()) { pages.Add((await ruth.GetAsync(topic)).Text); }
        pages.ShouldNotBeEmpty();
        return string.Join('\n', pages);
    }

    /// <summary>A point of the page that stands in a topic, with the box that marks it.</summary>
    private static (string Box, string Point, string Sentence) PointIn(Shown page, string topics)
        => PointOf().Matches(page.Html).Select(found => (found.Groups["box"].Value, found.Groups["start"].Value, Text: WebUtility.HtmlDecode(found.Groups["text"].Value)))
            .First(point => point.Text.Length > 20 && topics.Contains(point.Text, StringComparison.Ordinal));

    // Hidden fields as the page has them, the boxes as they are checked, and what is typed on top.
    private static (string, string)[] Fields(Shown page, params (string Name, string Value)[] typed)
        => [.. Hidden().Matches(page.Html).Select(field => (field.Groups[1].Value, field.Groups[2].Value)), .. typed];

    private static string Said(Shown page) => Token().Replace(page.Html, "");

    [GeneratedRegex("<legend class=\"quote\" dir=\"auto\">(?<text>[^<]*)</legend>(?:(?!<legend).)*?name=\"(?<box>not-\\d+)\" value=\"(?<start>\\d+)\"", RegexOptions.Singleline)]
    private static partial Regex PointOf();

    [GeneratedRegex("name=\"((?:revision|answer)-\\d+)\" value=\"(\\d*)\"")]
    private static partial Regex Hidden();

    [GeneratedRegex("name=\"topic\" value=\"([^\"]+)\"")]
    private static partial Regex Topic();

    [GeneratedRegex("/programs/[0-9a-f-]+/rounds/[0-9a-f-]+/sitting/topics/[0-9a-f]+")]
    private static partial Regex TopicLink();

    [GeneratedRegex("CfDJ8[\\w-]+|name=\"key\" value=\"[^\"]*\"")]
    private static partial Regex Token();
}
