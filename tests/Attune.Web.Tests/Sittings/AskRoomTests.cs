using System.Net;
using System.Text.RegularExpressions;
using Attune.Domain.Judging;
using Attune.Store.Model;
using Attune.Store.Tests.Providers;

namespace Attune.Web.Tests.Sittings;

/// <summary>What the analysis only asks, at the Desk and in the room, over HTTP and without script.</summary>
public sealed partial class AskRoomTests(Databases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task A_question_is_settled_in_one_press_shows_what_it_made_and_is_undone(Provider provider)
    {
        await using var site = await Site.WithRuthAsync(databases, provider);
        var sitting = await SittingOverHttpTests.ExampleAsync(site);
        var before = await AsksAsync(site, sitting);
        before.Length.ShouldBeGreaterThan(10);
        before.GroupBy(ask => ask.Question).ShouldAllBe(question => question.Count() <= 5);
        var opposed = before.First(ask => ask.Text.Contains("Do these contradict each other?", StringComparison.Ordinal));

        await AnswerAsync(site, sitting, opposed.Card, "SettleOpposed");

        var page = await ReadAsync(site, $"{sitting}/prepare");
        page.ShouldContain("Settled: a contradiction");
        page.ShouldContain("Card made, Contradiction:");
        (await AsksAsync(site, sitting)).ShouldNotContain(ask => ask.Card == opposed.Card);
        var run = await ReadAsync(site, $"{sitting}/run");
        run.ShouldContain("Contradiction; judged blind before and after the talk");
        (await ReadAsync(site, $"{sitting}/cards/{opposed.Card}")).ShouldContain("Judged by the room: Do these contradict each other?");

        (await site.SendAsync($"{sitting}/prepare", $"{sitting}/change/undo")).ShouldLeadTo($"{sitting}/prepare");
        (await AsksAsync(site, sitting)).ShouldBe(before);
    }

    [Theory]
    [InlineData("adoption", "SettleDifferent", "Settled: two things", "Card made, False agreement:")]
    [InlineData("process owners decide", "SettleSame", "Settled: the same", "Card made, Hidden agreement:")]
    [InlineData("Keep a clean core.", "SettleDifferent", "Settled: two things", "No card.")]
    [InlineData("adoption", "DropAsk", "Question dropped", "No card.")]
    public async Task Each_answer_says_what_it_changed(string about, string answer, string settled, string made)
    {
        await using var site = await Site.WithRuthAsync(databases);
        var sitting = await SittingOverHttpTests.ExampleAsync(site);
        var ask = (await AsksAsync(site, sitting)).First(candidate => candidate.Text.Contains(about, StringComparison.Ordinal));

        await AnswerAsync(site, sitting, ask.Card, answer);

        var page = await ReadAsync(site, $"{sitting}/prepare");
        page.ShouldContain(settled);
        page.ShouldContain(made);
        (await AsksAsync(site, sitting)).ShouldNotContain(candidate => candidate.Card == ask.Card);
        (await ReadAsync(site, $"{sitting}/run")).Contains($"/cards/{ask.Card}\"", StringComparison.Ordinal).ShouldBe(made != "No card.");
    }

    [Fact]
    public async Task The_likely_ones_wait_in_the_run_and_each_can_be_taken_out_and_put_in()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var sitting = await SittingOverHttpTests.ExampleAsync(site);
        var asks = await AsksAsync(site, sitting);
        var waiting = asks.Where(ask => ask.Text.Contains("The room judges it.", StringComparison.Ordinal)).ToArray();
        waiting.Length.ShouldBe(6);
        waiting.GroupBy(ask => ask.Question).ShouldAllBe(question => question.Count() <= 2);

        await AnswerAsync(site, sitting, waiting[0].Card, "DoNotAsk");
        (await AsksAsync(site, sitting)).Count(ask => ask.Text.Contains("The room judges it.", StringComparison.Ordinal)).ShouldBe(5);
        (await ReadAsync(site, $"{sitting}/run")).ShouldNotContain($"/cards/{waiting[0].Card}");

        await AnswerAsync(site, sitting, waiting[0].Card, "Ask");
        (await ReadAsync(site, $"{sitting}/run")).ShouldContain($"/cards/{waiting[0].Card}");
        await using var db = site.Open();
        (await db.Sittings.SingleAsync(Cancel)).Pairs.ShouldContain(pair => pair.Card == waiting[0].Card && pair.State == PairState.Waiting);
    }

    [Fact]
    public async Task An_answer_that_does_not_fit_changes_nothing()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var sitting = await SittingOverHttpTests.ExampleAsync(site);
        var ask = (await AsksAsync(site, sitting))[0];
        foreach (var (card, answer) in new[] { ("0123456789abcdef0123", "SettleSame"), (ask.Card, "Merge"), (ask.Card, "nonsense") })
        {
            (await PostAsync(site, sitting, card, answer)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, $"{card} {answer}");
        }

        await using var db = site.Open();
        (await db.Sittings.ToListAsync(Cancel)).SelectMany(kept => kept.Changes).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_facilitator_reads_both_sides_face_to_face_and_the_look_is_on_record()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var sitting = await SittingOverHttpTests.ExampleAsync(site);
        await using (var db = site.Open())
        {
            foreach (var answer in await db.Answers.Where(sealedAnswer => sealedAnswer.Question.StartsWith("quote:")).ToListAsync(Cancel)) { answer.Withdraw(); }
            await db.SaveChangesAsync(Cancel);
        }

        var looks = await LooksAsync();
        var asks = await AsksAsync(site, sitting);
        asks.ShouldAllBe(ask => Sentence().Count(ask.Text) >= 3, "a facilitator may read what nobody has released");
        asks.ShouldContain(ask => ask.Text.Contains("The room cannot judge it yet", StringComparison.Ordinal));
        (await LooksAsync()).ShouldBeGreaterThan(looks);

        async Task<int> LooksAsync()
        {
            await using var db = site.Open();
            return (await db.Audit.AsNoTracking().Where(entry => entry.Act == AuditAct.Looked).ToListAsync(Cancel)).Count(entry => entry.Reader == "Ruth Okafor");
        }
    }

    [Theory]
    [InlineData("Do these contradict each other?", "They contradict each other", "These contradict each other", "NotTheSame", "Contradiction")]
    [InlineData("Is this the same thing?", "Not the same", "The same, in other words", "TheSame", "Hidden agreement")]
    public async Task The_room_sees_the_sentences_and_the_question_and_its_vote_is_the_reading(string question, string option, string found, string vote, string reading)
    {
        await using var site = await Site.WithRuthAsync(databases);
        var sitting = await SittingOverHttpTests.ExampleAsync(site);
        // Only this question stays in the run.
        var asks = (await AsksAsync(site, sitting)).Where(ask => ask.Text.Contains("The room judges it.", StringComparison.Ordinal)).ToArray();
        var kept = asks.Last(ask => ask.Text.Contains(question, StringComparison.Ordinal));
        foreach (var ask in asks.Where(ask => ask.Card != kept.Card)) { await AnswerAsync(site, sitting, ask.Card, "DoNotAsk"); }
        await site.SendAsync($"{sitting}/run", $"{sitting}/seat", ("side", "It"));
        await SittingOverHttpTests.ApproveAllAsync(site, sitting);
        await site.SendAsync($"{sitting}/run", $"{sitting}/start");
        await SittingOverHttpTests.GoUntilAsync(site, sitting, "Ask for the blind vote");

        await AsksOnlyAsync();
        await site.SendAsync($"{sitting}/drive", $"{sitting}/go");
        await AsksOnlyAsync();
        var seat = await ReadAsync(site, "/seat/room");
        seat.ShouldContain(option);
        seat.ShouldNotContain("w-a", customMessage: "a vote names no side");
        (await ReadAsync(site, $"{sitting}/screen")).ShouldContain("sense-text");

        await using (var db = site.Open())
        {
            var pair = (await db.Sittings.AsNoTracking().SingleAsync(Cancel)).PairNow!;
            var voices = await db.Participants.AsNoTracking().Where(participant => participant.Round == db.Sittings.Single().Round).ToListAsync(Cancel);
            db.PairVotes.AddRange(voices.Select(voice => new PairVote(voice.Round, pair.Card, voice.Key, VoteTime.BeforeTheTalk, voice.Side, Enum.Parse<SameThing>(vote))));
            await db.SaveChangesAsync(Cancel);
        }

        await site.SendAsync($"{sitting}/drive", $"{sitting}/go");
        foreach (var surface in new[] { $"{sitting}/screen", "/seat/room" })
        {
            var shown = await ReadAsync(site, surface);
            shown.ShouldContain(reading);
            shown.ShouldContain("The leaders’ own judgment");
        }

        (await ReadAsync(site, $"{sitting}/screen")).ShouldContain(found);

        async Task AsksOnlyAsync()
        {
            foreach (var surface in new[] { $"{sitting}/screen", "/seat/room" })
            {
                var asked = await ReadAsync(site, surface);
                asked.ShouldContain(question);
                foreach (var told in new[] { "Hidden agreement", "False agreement", "Contradiction", "Cannot tell", found, "own judgment" }.Where(told => told != question)) { asked.ShouldNotContain(told, Case.Sensitive, surface); }
            }
        }
    }

    [Fact]
    public async Task What_was_not_put_to_the_room_stays_with_the_facilitator()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var sitting = await SittingOverHttpTests.ExampleAsync(site);
        var left = (await AsksAsync(site, sitting)).Where(ask => !ask.Text.Contains("The room judges it.", StringComparison.Ordinal)).ToArray();
        left.ShouldNotBeEmpty();
        await site.SendAsync($"{sitting}/run", $"{sitting}/seat", ("side", "It"));
        await SittingOverHttpTests.ApproveAllAsync(site, sitting);
        await site.SendAsync($"{sitting}/run", $"{sitting}/start");
        await SittingOverHttpTests.GoUntilAsync(site, sitting, "Go on to statements");
        await site.SendAsync($"{sitting}/drive", $"{sitting}/end");

        var seat = await ReadAsync(site, "/seat/room");
        seat.ShouldContain("The sitting is over");
        SeatCard().Count(seat).ShouldBe(6 + 4, "what was asked, and the three common grounds and the gap that are told");
        (await ReadAsync(site, $"{sitting}/report/room")).ShouldContain("Report for the room");
    }

    private sealed record Asked(string Question, string Card, string Text);

    private static async Task<Asked[]> AsksAsync(Site site, string sitting)
    {
        var page = WebUtility.HtmlDecode(await site.ReadAsync($"{sitting}/prepare"));
        var start = page.IndexOf("id=\"asks\"", StringComparison.Ordinal);
        return [.. from question in Question().Split(page[start..page.IndexOf("</section>", start, StringComparison.Ordinal)]).Skip(1).Index()
                   from item in Item().Matches(question.Item)
                   select new Asked($"{question.Index}", Card().Match(item.Value).Groups[1].Value, Site.WithoutTokens(item.Value))];
    }

    private static async Task AnswerAsync(Site site, string sitting, string card, string answer) => (await PostAsync(site, sitting, card, answer)).ShouldLeadTo($"{sitting}/prepare");

    private static async Task<HttpResponseMessage> PostAsync(Site site, string sitting, string card, string answer)
        => await site.PostAsync($"{sitting}/ask", ("card", card), ("answer", answer), (Site.TokenField, Site.TokenOf(await site.ReadAsync($"{sitting}/prepare"))));

    private static async Task<string> ReadAsync(Site site, string path) => WebUtility.HtmlDecode(await site.ReadAsync(path));

    [GeneratedRegex("<h3>")]
    private static partial Regex Question();

    [GeneratedRegex("<li class=\"stack\">.*?</form></li>", RegexOptions.Singleline)]
    private static partial Regex Item();

    [GeneratedRegex("name=\"card\" value=\"([0-9a-f]{20})\"")]
    private static partial Regex Card();

    [GeneratedRegex("<p class=\"quote\"")]
    private static partial Regex Sentence();

    [GeneratedRegex("<article class=\"card\"")]
    private static partial Regex SeatCard();
}
