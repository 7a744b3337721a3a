using System.Net;
using System.Text.RegularExpressions;
using Attune.Domain.Judging;
using Attune.Store.Tests.Providers;
using Attune.Web.Tests.Agreements;

namespace Attune.Web.Tests.Sittings;

/// <summary>A word that was asked about leads to one card: what both sides mean by it, face to face, judged blind.</summary>
public sealed partial class ProbedWordTests(Databases databases)
{
    // Two of the business write the same.
    private static readonly string[] Meant =
    [
        "Somebody who stands beside a nurse in the first weeks.", "Somebody who stands beside a nurse in the first weeks.", "A person on the ward, not a phone number.", "Help at the bed, at once.",
        "Tickets that are closed within a day.", "A service desk with three levels.", "Incidents answered within the agreed time.", "The contract with the vendor.",
    ];

    // Who has released nothing.
    private const int Undecided = 3;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task One_word_is_one_card_with_both_sides_sentences_and_the_vote_tells_what_it_is(Provider provider)
    {
        await using var site = await Site.WithRuthAsync(databases, provider);
        var (room, sitting) = await ExplainedAsync(site);

        var prepare = await ReadAsync(site, $"{sitting}/prepare");
        prepare.ShouldContain("What “support” means");
        Regex.Count(prepare, "“support”: One word, one thing\\?</h4>").ShouldBe(1);
        prepare.ShouldContain("Help at the bed, at once.", Case.Sensitive, "the facilitator may read what nobody has released");
        (await ReadAsync(site, $"{sitting}/run")).ShouldContain("support");

        await site.SendAsync($"{sitting}/prepare", $"{sitting}/approve");
        (await site.SendAsync($"{sitting}/run", $"{sitting}/start")).ShouldLeadTo(sitting);
        await GoToAsync(site, sitting, "support");
        var asked = await ReadAsync(site, $"{sitting}/screen");
        asked.ShouldContain("One word, one thing?");
        Regex.Count(asked, "stands beside a nurse").ShouldBe(1, "what two wrote in the same words stands once");
        Meant[4..].Count(sentence => asked.Contains(sentence[..20], StringComparison.Ordinal)).ShouldBe(2, "the others are on the phones");
        asked.ShouldNotContain(Meant[Undecided]);
        asked.ShouldNotContain("False agreement");
        (await site.SendAsync($"{sitting}/drive", $"{sitting}/go")).ShouldLeadTo(sitting);
        await room.SitAsync(0);
        var seat = await ReadAsync(site, "/seat/room");
        foreach (var (writer, sentence) in Meant.Index()) { seat.Contains(sentence, StringComparison.Ordinal).ShouldBe(writer != Undecided, sentence); }
        seat.ShouldContain("What you wrote of “support”. One word, one thing?");

        await JudgeAsync(site, SameThing.NotTheSame);
        (await site.SendAsync($"{sitting}/drive", $"{sitting}/go")).ShouldLeadTo(sitting);

        var told = await ReadAsync(site, $"{sitting}/screen");
        told.ShouldContain("False agreement");
        told.ShouldContain("sense-text", Case.Sensitive, "a sentence of each side stays with the result");
        (await ReadAsync(site, "/seat/room")).ShouldContain("What it means to each of you, asked after the lock");
    }

    [Fact]
    public async Task It_is_settled_at_the_Desk_like_any_other_question_and_makes_its_card()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var (_, sitting) = await ExplainedAsync(site);
        var page = await site.ReadAsync($"{sitting}/prepare");
        var start = page.IndexOf("id=\"asks\"", StringComparison.Ordinal);
        var card = Card().Match(page, start).Groups[1].Value;

        (await site.PostAsync($"{sitting}/ask", ("card", card), ("answer", "SettleDifferent"), (Site.TokenField, Site.TokenOf(page)))).ShouldLeadTo($"{sitting}/prepare");

        var settled = await ReadAsync(site, $"{sitting}/prepare");
        settled.ShouldContain("Card made, False agreement:");
        settled.ShouldNotContain("“support”: One word, one thing?");
        (await ReadAsync(site, $"{sitting}/cards/{card}")).ShouldContain("<h1>support</h1>");
    }

    [Fact]
    public async Task The_word_of_a_card_is_in_the_cloud_although_a_question_asks_about_it()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var (_, sitting) = await ExplainedAsync(site, "adoption");
        await site.SendAsync($"{sitting}/prepare", $"{sitting}/approve");
        (await site.SendAsync($"{sitting}/run", $"{sitting}/start")).ShouldLeadTo(sitting);
        await GoToAsync(site, sitting, "The cloud");
        (await ReadAsync(site, $"{sitting}/screen")).ShouldContain("aria-label=\"adoption");
    }

    private static async Task<(VotingRoom Room, string Sitting)> ExplainedAsync(Site site, string word = "support")
    {
        var room = await VotingRoom.LockedAsync(site);
        var probe = $"{room.Program}/probe";
        (await site.SendAsync(probe, probe, ("own", word))).ShouldLeadTo(probe);
        foreach (var (voter, sentence) in Meant.Index())
        {
            await room.SitAsync(voter);
            (await site.SendAsync("/seat/word/1", "/seat/word/1", ("text", sentence))).ShouldLeadTo("/seat/answers");
            if (voter != Undecided) { (await site.SendAsync("/seat/quotes", "/seat/quotes", ("rest", "Verbatim"))).ShouldLeadTo("/seat/quotes"); }
        }

        (await site.SendAsync(probe, $"{probe}/end")).ShouldLeadTo(probe);
        await using var db = site.Open();
        return (room, $"{room.Program}/rounds/{(await db.Rounds.SingleAsync(Cancel)).Id}/sitting");
    }

    private static async Task GoToAsync(Site site, string sitting, string name)
    {
        var drive = await site.ReadAsync($"{sitting}/drive");
        var step = Step().Matches(WebUtility.HtmlDecode(drive)).First(step => step.Groups[2].Value == name).Groups[1].Value;
        (await site.PostAsync($"{sitting}/to", ("step", step), (Site.TokenField, Site.TokenOf(drive)))).ShouldLeadTo(sitting);
    }

    private static async Task JudgeAsync(Site site, SameThing judgement)
    {
        await using var db = site.Open();
        var sitting = await db.Sittings.AsNoTracking().SingleAsync(Cancel);
        var voices = await db.Participants.AsNoTracking().Where(voice => voice.Round == sitting.Round).ToListAsync(Cancel);
        db.PairVotes.AddRange(voices.Select(voice => new PairVote(voice.Round, sitting.PairNow!.Card, voice.Key, VoteTime.BeforeTheTalk, voice.Side, judgement)));
        await db.SaveChangesAsync(Cancel);
    }

    private static async Task<string> ReadAsync(Site site, string path) => WebUtility.HtmlDecode(await site.ReadAsync(path));

    [GeneratedRegex("name=\"step\" value=\"([0-9]+)\" /><button class=\"jump\" type=\"submit\" dir=\"auto\">([^<]+)<")]
    private static partial Regex Step();

    [GeneratedRegex("name=\"card\" value=\"([0-9a-f]{20})\"")]
    private static partial Regex Card();
}
