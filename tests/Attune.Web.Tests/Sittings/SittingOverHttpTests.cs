using System.Net;
using Attune.Domain.Judging;
using Attune.Domain.Rounds;
using Attune.Store.Model;
using Attune.Store.Tests.Providers;

namespace Attune.Web.Tests.Sittings;

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
        // The word cards come later: nobody may read ahead, whatever is typed into the address.
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

        await FragmentIsThePageAsync(site, "Your vote is saved.", voted: false);

        // Sent twice, and changed, it is one vote.
        (await site.SendAsync("/seat/room", "/seat/room/vote", ("judgement", "TheSame"))).ShouldLeadTo("/seat/room");
        (await site.SendAsync("/seat/room", "/seat/room/vote", ("judgement", "TheSame"))).ShouldLeadTo("/seat/room");
        (await site.SendAsync("/seat/room", "/seat/room/vote", ("judgement", "NotTheSame"))).ShouldLeadTo("/seat/room");

        await FragmentIsThePageAsync(site, "Your vote is saved.", voted: true);
        var open = await ReadAsync(site, $"{sitting}/drive");
        open.ShouldContain("0 of 4 Business, 1 of 4 IT");
        open.ShouldNotContain("said “the same thing”");
        (await ReadAsync(site, $"{sitting}/screen")).ShouldNotContain("said “the same thing”");
        var seat = await ReadAsync(site, "/seat/room");
        seat.ShouldContain("Your vote is saved.");
        await using var db = site.Open();
        var vote = await db.PairVotes.AsNoTracking().SingleAsync(Cancel);
        vote.Judgement.ShouldBe(SameThing.NotTheSame);

        await site.SendAsync($"{sitting}/drive", $"{sitting}/invented-votes");
        await site.SendAsync($"{sitting}/drive", $"{sitting}/go");
        (await ReadAsync(site, $"{sitting}/screen")).ShouldContain("of 8");
        (await ReadAsync(site, $"{sitting}/screen")).ShouldContain("The leaders’ own judgment");

        await FragmentIsThePageAsync(site, "Your vote is saved.", voted: false);

        // A vote that comes too late is not counted, and causes no error.
        var late = await site.PostAsync("/seat/room/vote", ("pair", vote.Pair), ("judgement", "TheSame"), (Site.TokenField, Site.TokenOf(seat)));
        late.ShouldLeadTo("/seat/room");
        (await db.PairVotes.AsNoTracking().SingleAsync(pairVote => pairVote.Participant == vote.Participant, Cancel)).Judgement.ShouldBe(SameThing.NotTheSame);
    }

    [Fact]
    public async Task Nothing_tells_the_room_what_was_read_before_it_has_judged_blind()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var sitting = await ExampleAsync(site);
        await site.SendAsync($"{sitting}/run", $"{sitting}/seat", ("side", "It"));
        // One word is settled as two things, so that something is told of it.
        await SettleAsync(site, sitting, "adoption", "SettleDifferent");
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

        // The cloud comes before the vote on the word with two meanings.
        await GoToCloudAsync(site, sitting);
        foreach (var surface in new[] { $"{sitting}/screen", "/seat/room" })
        {
            var words = await ReadAsync(site, surface);
            words.ShouldContain("adoption");
            words.ShouldNotContain("splits");
            AboutAdoption().Match(words).Value.ShouldNotContain("inding", customMessage: "a mark would be taken for the answer");
            words.ShouldNotContain("Two meanings");
        }

        // If there is no time for a vote, the reading is shown; on paper it follows the question to the room.
        var adoption = await StepAsync(site, sitting, "adoption");
        await site.PostAsync($"{sitting}/to", ("step", adoption), (Site.TokenField, Site.TokenOf(await site.ReadAsync($"{sitting}/drive"))));
        Big(await ReadAsync(site, $"{sitting}/drive")).ShouldBe("Ask for the blind vote");
        (await ReadAsync(site, $"{sitting}/screen")).ShouldNotContain("False agreement");
        var slides = await ReadAsync(site, $"{sitting}/slides");
        slides.IndexOf("One word, one thing?", StringComparison.Ordinal).ShouldBeInRange(0, slides.IndexOf("False agreement", StringComparison.Ordinal));
        (await site.SendAsync($"{sitting}/drive", $"{sitting}/unasked")).ShouldLeadTo($"{sitting}/drive");
        (await ReadAsync(site, $"{sitting}/screen")).ShouldContain("False agreement");
        // The card that the Desk settled is on the page of its word once the room has seen it.
        (await ReadAsync(site, "/seat/room/word?key=adoption")).ShouldContain("id=\"card-");
        await GoToCloudAsync(site, sitting);
        (await ReadAsync(site, "/seat/room")).ShouldContain("A finding");
        (await ReadAsync(site, $"{sitting}/screen")).ShouldContain("splits");
        (await ReadAsync(site, $"{sitting}/prepare")).ShouldContain("words that only hold sentences together are left out");

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
        await SettleAsync(site, sitting, "adoption", "SettleDifferent");
        await ApproveAllAsync(site, sitting);
        await site.SendAsync($"{sitting}/run", $"{sitting}/start");
        // In the example most say at first that the word has one meaning.
        var adoption = await StepAsync(site, sitting, "adoption");
        await site.PostAsync($"{sitting}/to", ("step", adoption), (Site.TokenField, Site.TokenOf(await site.ReadAsync($"{sitting}/drive"))));
        await GoUntilAsync(site, sitting, "Close the vote and show it");
        await site.SendAsync($"{sitting}/drive", $"{sitting}/invented-votes");
        await site.SendAsync($"{sitting}/drive", $"{sitting}/go");

        (await ReadAsync(site, $"{sitting}/screen")).ShouldContain("The leaders’ own judgment");
        await GoToCloudAsync(site, sitting);

        var cloud = await ReadAsync(site, $"{sitting}/screen");
        cloud.ShouldContain("are shared by both sides");
        cloud.ShouldNotContain("splits");
    }

    [Fact]
    public async Task What_the_facilitator_wants_judged_is_judged_and_the_pages_say_so()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var sitting = await ExampleAsync(site);
        var prepare = await ReadAsync(site, $"{sitting}/prepare");
        // The facilitator should see every finding before it is on the Screen.
        prepare.ShouldContain("“adoption”: One word, one thing?");
        prepare.ShouldContain("Common ground");
        var topic = $"{sitting}/topics/{Topics(prepare)[0]}";
        (await ReadAsync(site, topic)).ShouldNotContain("The room judges it blind");

        (await site.SendAsync(topic, $"{sitting}/pair", ("judge", "true"))).ShouldLeadTo(topic);

        (await ReadAsync(site, topic)).ShouldContain("The room judges it blind");
        var run = await ReadAsync(site, $"{sitting}/run");
        run.ShouldContain("Common ground; judged blind");
        // In the example no side names the other, so the arrow, which does not appear, is not explained.
        run.ShouldContain("Both claim it");
        run.ShouldNotContain("An arrow:");
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

        // Every invented author takes all sentences back.
        await using (var db = site.Open())
        {
            foreach (var answer in await db.Answers.Where(sealedAnswer => sealedAnswer.Question.StartsWith("quote:")).ToListAsync(Cancel)) { answer.Withdraw(); }
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
        (await ReadAsync(site, "/seat/quotes")).ShouldContain("Ruth Okafor withheld a released sentence");
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
        // Whoever renamed it knows about the change.
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

    [Theory, OnBothDatabases]
    public async Task A_page_of_the_desk_opened_in_two_windows_at_once_writes_nothing_and_both_windows_can_go_on(Provider provider)
    {
        await using var site = await Site.WithRuthAsync(databases, provider);
        var sitting = await ExampleAsync(site);

        var windows = await Task.WhenAll(site.ReadAsync($"{sitting}/prepare"), site.ReadAsync($"{sitting}/prepare"), site.ReadAsync($"{sitting}/run"));

        await using var db = site.Open();
        (await db.Sittings.CountAsync(Cancel)).ShouldBe(0, "nobody has changed anything yet");
        windows[2].ShouldContain("name=\"minutes-0\"", customMessage: "the run of show follows the reading all the same");

        // The first presses of two windows at the same moment: there is one sitting, and what it keeps was brought to the reading.
        var token = Site.TokenOf(windows[0]);
        var topics = Topics(windows[0]);
        var presses = await Task.WhenAll(topics.Take(2).Select(topic => site.PostAsync($"{sitting}/approve", ("topic", topic), (Site.TokenField, token))));
        foreach (var press in presses) { press.ShouldLeadTo(sitting); }
        var kept = await db.Sittings.AsNoTracking().SingleAsync(Cancel);
        kept.Approved.Length.ShouldBeInRange(1, 2);
        kept.Run.ShouldNotBeEmpty();
        kept.Seen.Length.ShouldBe(kept.Seen.DistinctBy(seen => seen.Key).Count());
        kept.Seen.ShouldNotBeEmpty();

        // A form that knows this revision still fits after more looking.
        await Task.WhenAll(site.ReadAsync($"{sitting}/run"), site.ReadAsync($"{sitting}/drive"));
        (await db.Sittings.AsNoTracking().SingleAsync(Cancel)).Revision.ShouldBe(kept.Revision);
    }

    internal static async Task<string> ExampleAsync(Site site)
    {
        var program = (await site.SendAsync("/programs", "/programs/example")).ShouldLeadTo("/programs/");
        return SittingPath().Match(await ReadAsync(site, program)).Value;
    }

    internal static async Task ApproveAllAsync(Site site, string sitting)
        => (await site.SendAsync($"{sitting}/prepare", $"{sitting}/approve")).ShouldLeadTo($"{sitting}/run");
}
