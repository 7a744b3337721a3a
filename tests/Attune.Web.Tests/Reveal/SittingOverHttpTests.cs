using System.Net;
using System.Text.RegularExpressions;

namespace Attune.Web.Tests.Reveal;

/// <summary>The example program from its preparation to the last card, over HTTP and without script.</summary>
public sealed partial class SittingOverHttpTests(Databases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task The_example_leads_from_preparation_to_the_last_card(Provider provider)
    {
        await using var site = await Site.WithRuthAsync(databases, provider);
        var sitting = await ExampleAsync(site);
        (await ReadAsync(site, $"{sitting}/prepare")).ShouldContain("still need your eye");
        await ApproveAllAsync(site, sitting);

        (await site.SendAsync($"{sitting}/run", $"{sitting}/start")).ShouldLeadTo($"{sitting}/drive");
        var moves = new List<string>();
        for (var page = await ReadAsync(site, $"{sitting}/drive"); Big(page) is { } move; page = await ReadAsync(site, $"{sitting}/drive"))
        {
            moves.Add(move);
            moves.Count.ShouldBeLessThan(60);
            if (move.StartsWith("Close", StringComparison.Ordinal)) { (await site.SendAsync($"{sitting}/drive", $"{sitting}/invented-votes")).ShouldLeadTo(sitting); }
            (await ReadAsync(site, $"{sitting}/screen")).ShouldContain("class=\"screen");
            (await site.SendAsync($"{sitting}/drive", $"{sitting}/go")).ShouldLeadTo($"{sitting}/drive");
        }

        moves.ShouldContain("Close and show the movement");
        moves[^1].ShouldBe("End the sitting");
        var after = await ReadAsync(site, $"{sitting}/drive");
        after.ShouldContain("The sitting is over");
        (await ReadAsync(site, $"{sitting}/report/room")).ShouldContain("Report for the room");
        (await ReadAsync(site, $"{sitting}/report/sponsor")).ShouldContain("<main");
        await using var db = site.Open();
        (await db.Rounds.SingleAsync(round => round.Kind == RoundKind.Rehearsal, Cancel)).Phase.ShouldBe(RoundPhase.Revealed);
    }

    [Fact]
    public async Task Who_leads_together_with_the_facilitator_prepares_and_drives_the_sitting()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var sitting = await ExampleAsync(site);
        await using (var db = site.Open())
        {
            var program = await db.Programs.SingleAsync(Cancel);
            db.CoFacilitators.Add(new(program.Id, program.Facilitator));
            program.HandOver(Guid.NewGuid());
            await db.SaveChangesAsync(Cancel);
        }

        (await ReadAsync(site, $"{sitting}/prepare")).ShouldContain("still need your eye");
        await ApproveAllAsync(site, sitting);
        (await site.SendAsync($"{sitting}/run", $"{sitting}/start")).ShouldLeadTo($"{sitting}/drive");
        (await ReadAsync(site, $"{sitting}/screen")).ShouldContain("class=\"screen");
        (await site.SendAsync($"{sitting}/drive", $"{sitting}/go")).ShouldLeadTo($"{sitting}/drive");
    }

    [Fact]
    public async Task A_seat_sees_nothing_before_the_start_and_only_the_card_of_now_afterwards()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var sitting = await ExampleAsync(site);
        (await site.SendAsync($"{sitting}/run", $"{sitting}/seat", ("side", "Business"))).ShouldLeadTo("/seat/room");
        (await ReadAsync(site, "/seat/room")).ShouldContain("The sitting has not begun");

        await ApproveAllAsync(site, sitting);
        await site.SendAsync($"{sitting}/run", $"{sitting}/start");

        var first = await ReadAsync(site, "/seat/room");
        first.ShouldContain("card 1 of");
        // The word cards come later: nobody reads ahead, whatever is typed into the address.
        (await site.Browser.GetAsync(new Uri("/seat/room/word?key=adoption", UriKind.Relative), Cancel)).ShouldLeadTo("/seat/room");
        (await site.Browser.GetAsync(new Uri("/seat/room/report", UriKind.Relative), Cancel)).ShouldLeadTo("/seat/room");
    }

    [Theory, OnBothDatabases]
    public async Task Votes_are_sealed_until_the_desk_closes_them_and_one_voice_is_one_vote(Provider provider)
    {
        await using var site = await Site.WithRuthAsync(databases, provider);
        var sitting = await ExampleAsync(site);
        await site.SendAsync($"{sitting}/run", $"{sitting}/seat", ("side", "It"));
        await ApproveAllAsync(site, sitting);
        await site.SendAsync($"{sitting}/run", $"{sitting}/start");
        await GoUntilAsync(site, sitting, "Close the vote and show it");

        await FragmentIsThePageAsync(site, "Your vote is kept.", voted: false);

        // Sent twice, and changed: it is one vote.
        (await site.SendAsync("/seat/room", "/seat/room/vote", ("judgement", "TheSame"))).ShouldLeadTo("/seat/room");
        (await site.SendAsync("/seat/room", "/seat/room/vote", ("judgement", "TheSame"))).ShouldLeadTo("/seat/room");
        (await site.SendAsync("/seat/room", "/seat/room/vote", ("judgement", "NotTheSame"))).ShouldLeadTo("/seat/room");

        await FragmentIsThePageAsync(site, "Your vote is kept.", voted: true);
        var open = await ReadAsync(site, $"{sitting}/drive");
        open.ShouldContain("0 of 4 Business, 1 of 4 IT");
        open.ShouldNotContain("said “the same thing”");
        (await ReadAsync(site, $"{sitting}/screen")).ShouldNotContain("said “the same thing”");
        var seat = await ReadAsync(site, "/seat/room");
        seat.ShouldContain("Your vote is kept.");
        await using var db = site.Open();
        var vote = await db.PairVotes.AsNoTracking().SingleAsync(Cancel);
        vote.Judgement.ShouldBe(SameThing.NotTheSame);

        await site.SendAsync($"{sitting}/drive", $"{sitting}/invented-votes");
        await site.SendAsync($"{sitting}/drive", $"{sitting}/go");
        (await ReadAsync(site, $"{sitting}/screen")).ShouldContain("of 8");
        (await ReadAsync(site, $"{sitting}/screen")).ShouldContain("The leaders’ own judgement. The analysis read: Hidden agreement.");

        await FragmentIsThePageAsync(site, "Your vote is kept.", voted: false);

        // Too late: it is not counted, and nothing breaks.
        var late = await site.PostAsync("/seat/room/vote", ("pair", vote.Pair), ("judgement", "TheSame"), (Site.TokenField, Site.TokenOf(seat)));
        late.ShouldLeadTo("/seat/room");
        (await db.PairVotes.AsNoTracking().SingleAsync(each => each.Participant == vote.Participant, Cancel)).Judgement.ShouldBe(SameThing.NotTheSame);
    }

    [Fact]
    public async Task Nothing_tells_the_room_what_was_read_before_it_has_judged_blind()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var sitting = await ExampleAsync(site);
        await site.SendAsync($"{sitting}/run", $"{sitting}/seat", ("side", "It"));
        await ApproveAllAsync(site, sitting);
        await site.SendAsync($"{sitting}/run", $"{sitting}/start");

        await GoUntilAsync(site, sitting, "Ask for the blind vote");
        await AsksAsync();
        await site.SendAsync($"{sitting}/drive", $"{sitting}/go");
        await AsksAsync();
        (await ReadAsync(site, $"{sitting}/screen")).ShouldContain("sense-text", customMessage: "the sentences to judge stand on the Screen while it votes");

        await site.SendAsync($"{sitting}/drive", $"{sitting}/invented-votes");
        await site.SendAsync($"{sitting}/drive", $"{sitting}/go");
        foreach (var surface in new[] { $"{sitting}/screen", "/seat/room" }) { (await ReadAsync(site, surface)).ShouldContain("Hidden agreement"); }

        // The cloud comes before the vote on the word that splits.
        await site.SendAsync($"{sitting}/drive", $"{sitting}/go");
        foreach (var surface in new[] { $"{sitting}/screen", "/seat/room" })
        {
            var words = await ReadAsync(site, surface);
            words.ShouldContain("adoption");
            words.ShouldNotContain("splits");
            words.ShouldNotContain("Two meanings");
        }

        // Without time for a vote the reading is shown; on paper it follows what is asked.
        await GoUntilAsync(site, sitting, "Ask for the blind vote");
        (await ReadAsync(site, $"{sitting}/screen")).ShouldNotContain("False agreement");
        var slides = await ReadAsync(site, $"{sitting}/slides");
        slides.IndexOf("Is this the same thing?", StringComparison.Ordinal).ShouldBeInRange(0, slides.IndexOf("False agreement", StringComparison.Ordinal));
        (await site.SendAsync($"{sitting}/drive", $"{sitting}/unasked")).ShouldLeadTo($"{sitting}/drive");
        (await ReadAsync(site, $"{sitting}/screen")).ShouldContain("False agreement");
        await site.SendAsync($"{sitting}/drive", $"{sitting}/back");
        (await ReadAsync(site, $"{sitting}/screen")).ShouldContain("splits");

        async Task AsksAsync()
        {
            foreach (var surface in new[] { $"{sitting}/screen", "/seat/room" })
            {
                var asked = await ReadAsync(site, surface);
                asked.ShouldContain("s this the same thing?", Case.Insensitive);
                asked.ShouldNotContain("Hidden agreement");
                asked.ShouldNotContain("The same, in other words");
            }
        }
    }

    [Fact]
    public async Task A_word_the_room_judged_to_mean_one_thing_no_longer_splits_in_the_cloud()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var sitting = await ExampleAsync(site);
        await ApproveAllAsync(site, sitting);
        await site.SendAsync($"{sitting}/run", $"{sitting}/start");
        // The second vote is on the word of two meanings; in the example most say at first that it is one.
        foreach (var _ in new[] { 1, 2 })
        {
            await GoUntilAsync(site, sitting, "Close the vote and show it");
            await site.SendAsync($"{sitting}/drive", $"{sitting}/invented-votes");
            await site.SendAsync($"{sitting}/drive", $"{sitting}/go");
        }

        (await ReadAsync(site, $"{sitting}/screen")).ShouldContain("The leaders’ own judgement. The analysis read: False agreement.");
        await site.SendAsync($"{sitting}/drive", $"{sitting}/back");

        var cloud = await ReadAsync(site, $"{sitting}/screen");
        cloud.ShouldContain("stand on both sides");
        cloud.ShouldNotContain("splits");
    }

    [Fact]
    public async Task What_the_facilitator_wants_judged_is_judged_and_the_pages_say_so()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var sitting = await ExampleAsync(site);
        var prepare = await ReadAsync(site, $"{sitting}/prepare");
        // Nobody meets a finding first on the Screen.
        prepare.ShouldContain("more cards are about words");
        prepare.ShouldContain(">adoption<");
        prepare.ShouldContain("Common ground");
        var topic = $"{sitting}/topics/{Topics(prepare)[0]}";
        (await ReadAsync(site, topic)).ShouldNotContain("The room judges it blind");

        (await site.SendAsync(topic, $"{sitting}/pair", ("judge", "true"))).ShouldLeadTo(topic);

        (await ReadAsync(site, topic)).ShouldContain("The room judges it blind");
        var run = await ReadAsync(site, $"{sitting}/run");
        run.ShouldContain("Common ground; judged blind");
        // In the example no side names the other: an arrow that is not there is not explained.
        run.ShouldContain("Both claim it");
        run.ShouldNotContain("One arrow");
    }

    [Fact]
    public async Task A_sentence_taken_back_leaves_every_screen_and_one_withheld_is_on_record()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var sitting = await ExampleAsync(site);
        await ApproveAllAsync(site, sitting);
        await site.SendAsync($"{sitting}/run", $"{sitting}/start");
        var quote = Shown().Match(await ReadAsync(site, $"{sitting}/screen")).Groups[1].Value;
        quote.Length.ShouldBeGreaterThan(5);

        // Every invented author takes everything back.
        await using (var db = site.Open())
        {
            foreach (var answer in await db.Answers.Where(each => each.Question.StartsWith("quote:")).ToListAsync(Cancel)) { answer.Withdraw(); }
            await db.SaveChangesAsync(Cancel);
        }

        (await ReadAsync(site, $"{sitting}/screen")).ShouldNotContain(quote);
        (await ReadAsync(site, $"{sitting}/slides")).ShouldNotContain(quote);
        (await ReadAsync(site, $"{sitting}/report/room")).ShouldNotContain(quote);
    }

    [Fact]
    public async Task Withholding_hides_a_sentence_and_the_audit_says_so()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var sitting = await ExampleAsync(site);
        var run = await ReadAsync(site, $"{sitting}/run");
        var card = Card().Match(run).Value;
        var page = await ReadAsync(site, card);
        var quote = Quote().Match(page).Groups[1].Value;
        var words = ReleasedWords().Match(page).Groups[1].Value;

        (await site.SendAsync(card, $"{sitting}/withhold")).ShouldLeadTo(card);

        (await ReadAsync(site, card)).ShouldContain("Withheld by you");
        await site.SendAsync($"{sitting}/run", $"{sitting}/seat", ("side", "It"));
        (await ReadAsync(site, "/seat/quotes")).ShouldContain("Ruth Okafor kept a released sentence back");
        (await ReadAsync(site, $"{sitting}/slides")).ShouldNotContain(words);
        await using var db = site.Open();
        (await db.Sittings.SingleAsync(Cancel)).Withheld.ShouldBe([quote]);
        (await db.Audit.SingleAsync(entry => entry.Act == AuditAct.Withheld, Cancel)).Reader.ShouldBe("Ruth Okafor");
    }

    [Fact]
    public async Task Topics_are_renamed_split_and_merged_and_every_step_can_be_undone()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var sitting = await ExampleAsync(site);
        var before = Topics(await ReadAsync(site, $"{sitting}/prepare"));
        var topic = $"{sitting}/topics/{before[0]}";

        var token = Site.TokenOf(await ReadAsync(site, topic));
        (await site.PostAsync($"{sitting}/change", ("kind", "Rename"), ("topic", before[0]), ("name", "Help at night"), (Site.TokenField, token))).ShouldLeadTo($"{sitting}/topics/");
        var renamed = await ReadAsync(site, $"{sitting}/prepare");
        renamed.ShouldContain("Help at night");
        // Who named it knows.
        renamed.ShouldNotContain("What has changed");
        renamed.ShouldContain("Renamed to “Help at night”");
        (await site.SendAsync($"{sitting}/prepare", $"{sitting}/words", ("from", "month end"), ("into", "close"))).ShouldLeadTo($"{sitting}/prepare");
        (await site.SendAsync($"{sitting}/prepare", $"{sitting}/change/undo")).ShouldLeadTo($"{sitting}/prepare");
        (await site.SendAsync($"{sitting}/prepare", $"{sitting}/words/undo")).ShouldLeadTo($"{sitting}/prepare");

        Topics(await ReadAsync(site, $"{sitting}/prepare")).ShouldBe(before);
    }

    [Fact]
    public async Task The_screen_opens_by_its_link_without_an_account_and_no_longer_by_the_one_before()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var sitting = await ExampleAsync(site);
        var first = ScreenLink().Match(await (await site.SendAsync($"{sitting}/run", $"{sitting}/screen-link")).Content.ReadAsStringAsync(Cancel)).Value;
        var second = ScreenLink().Match(await (await site.SendAsync($"{sitting}/run", $"{sitting}/screen-link")).Content.ReadAsStringAsync(Cancel)).Value;

        site.OpenAnotherBrowser();

        (await ReadAsync(site, second)).ShouldContain("The sitting begins soon.");
        (await site.Browser.GetAsync(new Uri(first, UriKind.Relative), Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await site.Browser.GetAsync(new Uri($"{sitting}/screen", UriKind.Relative), Cancel)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    internal static async Task<string> ExampleAsync(Site site)
    {
        var program = (await site.SendAsync("/programs", "/programs/example")).ShouldLeadTo("/programs/");
        return SittingPath().Match(await ReadAsync(site, program)).Value;
    }

    internal static async Task ApproveAllAsync(Site site, string sitting)
        => (await site.SendAsync($"{sitting}/prepare", $"{sitting}/approve")).ShouldLeadTo($"{sitting}/run");

    // Rendered for everyone and filled for one, it is what the page of that one shows: byte for byte, but for a token, which is another each time.
    private static async Task FragmentIsThePageAsync(Site site, string kept, bool voted)
    {
        var page = Site.WithoutTokens(await site.ReadAsync("/seat/room"));
        var fragment = Site.WithoutTokens(await site.ReadAsync("/seat/room/live/fragment?revision=0"));
        page.ShouldContain($">{fragment}</div>");
        fragment.Contains(kept, StringComparison.Ordinal).ShouldBe(voted);
    }

    internal static async Task GoUntilAsync(Site site, string sitting, string move)
    {
        for (var page = await ReadAsync(site, $"{sitting}/drive"); Big(page) != move; page = await ReadAsync(site, $"{sitting}/drive"))
        {
            Big(page).ShouldNotBeNull();
            (await site.SendAsync($"{sitting}/drive", $"{sitting}/go")).ShouldLeadTo($"{sitting}/drive");
        }
    }

    // As a person reads it.
    private static async Task<string> ReadAsync(Site site, string path) => WebUtility.HtmlDecode(await site.ReadAsync(path));

    private static string? Big(string page) => BigButton().Match(page) is { Success: true } found ? WebUtility.HtmlDecode(found.Groups[1].Value) : null;

    private static string[] Topics(string page) => [.. TopicLink().Matches(page).Select(found => found.Groups[1].Value)];

    [GeneratedRegex("/programs/[0-9a-f-]{36}/rounds/[0-9a-f-]{36}/sitting")]
    private static partial Regex SittingPath();

    [GeneratedRegex("data-key=\"PageDown\">([^<]+)<")]
    private static partial Regex BigButton();

    [GeneratedRegex("/topics/([0-9a-f]{20})\"")]
    private static partial Regex TopicLink();

    [GeneratedRegex("/programs/[0-9a-f-]{36}/rounds/[0-9a-f-]{36}/sitting/cards/[0-9a-f]{20}")]
    private static partial Regex Card();

    [GeneratedRegex("name=\"quote\" value=\"([0-9a-f]{20})\"")]
    private static partial Regex Quote();

    [GeneratedRegex("<p class=\"quote\" dir=\"auto\">([^<]+)</p>")]
    private static partial Regex ReleasedWords();

    [GeneratedRegex("class=\"sense-text[^\"]*\" dir=\"auto\">“([^<”]+)”<")]
    private static partial Regex Shown();

    [GeneratedRegex("/screen/[A-Za-z0-9_-]{22}")]
    private static partial Regex ScreenLink();
}
