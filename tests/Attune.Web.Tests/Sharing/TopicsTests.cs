using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Attune.Domain.Gates;
using Attune.Domain.Judging;
using Attune.Domain.Rooms;
using Attune.Domain.Rounds;
using Attune.Domain.Viewers;
using Attune.Store.Tests.Providers;

namespace Attune.Web.Tests.Sharing;

/// <summary>What is shared of the reading itself, after a sitting of the eight leaders of the example whose votes are given by hand.</summary>
public sealed partial class TopicsTests(Databases databases)
{
    // Two words of both sides, about each of which the analysis asks whether it is one thing.
    private const string Adoption = "adoption";
    private const string Quality = "week";

    private const string Rewrite = "Said in other words, number";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task Topics_read_as_the_leaders_judged_them_and_say_what_came_of_them(Provider provider)
    {
        await using var room = await DecidedRoom.OpenAsync(databases, provider, invented: true);
        var cards = await room.SitAsync(Judge);
        await room.ComesFromAsync(1, Named(cards, Adoption));
        await room.ComesFromAsync(2, Named(cards, Quality));

        // Three of four of IT and all of Business say "the same": 1 and .875 of the needed three quarters. The words were shared too, so it is common ground.
        var topics = await TopicsAsync(room, "record.json");
        // Common ground three times and a gap are told; the room was asked five questions.
        topics.Length.ShouldBe(9, string.Join('\n', topics));
        topics.Single(topic => topic.StartsWith(Adoption, StringComparison.Ordinal))
            .ShouldBe($"{Adoption}|commonGround|judged|3 of 4|4 of 4|Decision 1: Leader 0 answers for it, review date 30 September 2027");
        // Nobody of IT says "the same", so it is one word for two things; statement 2 was left unresolved.
        topics.Single(topic => topic.StartsWith(Quality, StringComparison.Ordinal))
            .ShouldBe($"{Quality}|falseAgreement|judged|4 of 4|3 of 4|No common words yet (statement 2). Say who settles it");
        topics.ShouldContain("trained, logged in, adoption|openGap||0 of 4|4 of 4|Not taken up yet");

        var record = await room.Site.ReadAsync($"{room.Path}/record");
        record.ShouldContain("judged by the leaders");
        record.ShouldMatch("<span class=\"num\">3 of 4</span></td><td [^>]*><span class=\"num\">4 of 4</span>");
        var sponsor = await SponsorAsync(room);
        sponsor.ShouldMatch("(?s)What both sides agree on.*adoption.*What is still open.*week");
        sponsor.ShouldContain("Decision 1: Leader 0 answers for it, review date 30 September 2027");
        var whole = await room.Site.ReadAsync("/sponsor/record");
        whole.ShouldContain(Adoption);
        whole.ShouldNotContain("Counted: who spoke of it");
    }

    [Fact]
    public async Task The_reports_say_what_the_leaders_judged_and_not_what_the_analysis_only_asked()
    {
        await using var room = await DecidedRoom.OpenAsync(databases, invented: true);
        var report = $"/programs/{room.Program.Id}/rounds/{room.Round.Id}/sitting/report";
        await room.SitAsync(Judge);
        // "Adoption" was judged to be one thing, and every other word to be two.
        var page = TextOf(await room.Site.ReadAsync($"{report}/room"));
        page.ShouldContain("Common ground: “adoption”");
        page.ShouldContain("False agreement: “data”", Case.Sensitive, "the word that stood on the Screen");
        page.ShouldNotContain("Hidden agreement: “adoption”");
        TextOf(await room.Site.ReadAsync($"{report}/sponsor")).ShouldMatch("data\\s*False agreement\\s*judged by the leaders");

        static string TextOf(string page) => WebUtility.HtmlDecode(Tag().Replace(page, ""));
    }

    [Fact]
    public async Task A_topic_that_two_of_a_side_judged_is_for_the_room_alone()
    {
        await using var room = await DecidedRoom.OpenAsync(databases, invented: true);
        await room.SitAsync((card, leader) => Named(card, Quality) && leader > 5 ? null : Judge(card, leader));
        (await TopicsAsync(room, "record.json")).ShouldContain(topic => topic.StartsWith($"{Quality}|falseAgreement|judged", StringComparison.Ordinal));
        var sponsor = await SponsorAsync(room);
        sponsor.ShouldContain("What both sides agree on");
        sponsor.ShouldContain("One more is not listed, because too few people spoke of it or judged it.");
        sponsor.ShouldNotContain(Quality);
        (await room.Site.ReadAsync("/sponsor/record")).ShouldNotContain(Quality);
    }

    [Fact]
    public async Task In_the_next_round_a_topic_stands_beside_what_it_was_and_says_that_it_moved()
    {
        await using var room = await DecidedRoom.OpenAsync(databases, invented: true);
        // In the first round neither side finds the other's meaning in "adoption"; about the standard all four of Business vote, and two of IT do not.
        await room.SitAsync((card, leader) => Named(card, Adoption) ? SameThing.NotTheSame : Named(card, Quality) && leader > 5 ? null : Judge(card, leader));
        await room.NextAsync();
        (await room.Site.ReadAsync($"{room.Path}/record")).ShouldNotContain("Round 1", Case.Sensitive, "before the end of the sitting there is nothing to compare");
        await room.SitAsync(Judge);

        using var json = JsonDocument.Parse(await room.Site.ReadAsync($"{room.Path}/record.json"));
        json.RootElement.GetProperty("roundBefore").GetInt32().ShouldBe(1);
        var owns = json.RootElement.GetProperty("topics").EnumerateArray().Single(topic => topic.GetProperty("name").GetString() == Adoption);
        owns.GetProperty("reading").GetString().ShouldBe("commonGround");
        owns.GetProperty("before").GetProperty("reading").GetString().ShouldBe("falseAgreement");
        owns.GetProperty("hasMoved").GetBoolean().ShouldBeTrue();
        var standard = json.RootElement.GetProperty("topics").EnumerateArray().Single(topic => topic.GetProperty("name").GetString() == Quality);
        standard.GetProperty("hasMoved").GetBoolean().ShouldBeFalse();

        var record = WebUtility.HtmlDecode(await room.Site.ReadAsync($"{room.Path}/record"));
        record.ShouldContain("moved from false agreement");
        record.ShouldContain("Bold: the reading moved since round 1, in 1 of 9 that can be compared");
        var sponsor = await SponsorAsync(room);
        sponsor.ShouldContain("moved from false agreement");
        sponsor.ShouldContain("<th role=\"columnheader\" scope=\"col\">Round 1</th><th role=\"columnheader\" scope=\"col\">Round 2</th>");
        // What two people of a side judged in the first round is shown only to the room.
        sponsor.ShouldMatch($"{Quality}</th>\\s*<td [^>]*><span class=\"tiny\">Not in that round</span>");
        sponsor.ShouldContain("in 1 of 8 that can be compared");
    }

    [Fact]
    public async Task Nobody_reads_ahead_of_a_sitting_that_is_still_on()
    {
        await using var room = await DecidedRoom.OpenAsync(databases, invented: true);
        await room.ReleaseAsync(1, _ => null);
        await room.SitAsync(Judge, end: false);
        (await TopicsAsync(room, "record.json")).ShouldBeEmpty();
        (await SponsorAsync(room)).ShouldNotContain("What is still open");
        (await OutcomeAsync(room)).ShouldNotContain("What others said");
    }

    [Theory, OnBothDatabases]
    public async Task A_leader_reads_what_others_let_out_word_for_word_or_in_other_words_and_no_name(Provider provider)
    {
        await using var room = await DecidedRoom.OpenAsync(databases, provider, invented: true);
        var written = 0;
        await room.ReleaseAsync(1, _ => null);
        await room.ReleaseAsync(5, _ => $"{Rewrite} {++written}");
        var cards = await room.SitAsync(Judge);
        await room.ComesFromAsync(1, Named(cards, Adoption));

        var page = await OutcomeAsync(room);
        var others = page[page.IndexOf("What others said<", StringComparison.Ordinal)..];
        var (verbatim, rewritten, kept) = (await SentencesAsync(room, 1), await SentencesAsync(room, 5), await SentencesAsync(room, 2));
        string.Join("\n", verbatim.Where(sentence => !others.Contains(sentence, StringComparison.Ordinal))).ShouldBe("");
        Said().Count(others).ShouldBe(verbatim.Length + rewritten.Length);
        others.ShouldContain(Rewrite);
        others.ShouldContain("in other words");
        rewritten.ShouldAllBe(sentence => !page.Contains(sentence, StringComparison.Ordinal));
        kept.ShouldAllBe(sentence => !page.Contains(sentence, StringComparison.Ordinal));
        (await SentencesAsync(room, 0)).ShouldAllBe(sentence => !others.Contains(sentence, StringComparison.Ordinal));
        others.ShouldNotContain("Leader 1");
        others.ShouldNotContain("Leader 5");
        // The link leads from what was decided to what was said about it.
        var place = Place().Match(page).Groups[1].Value;
        others[others.IndexOf($"id=\"topic-{place}\"", StringComparison.Ordinal)..].ShouldContain(Adoption);
    }

    [Fact]
    public async Task Under_an_attributed_promise_a_sentence_has_the_name_of_its_author_and_under_an_unattributed_one_there_is_none()
    {
        await using (var room = await DecidedRoom.OpenAsync(databases, invented: true, contract: Contract.Attributed))
        {
            await room.SitAsync(Judge);
            var page = await OutcomeAsync(room);
            page.ShouldContain("<span>Leader 1</span>");
            page.ShouldNotContain("<span>Leader 0</span>");
        }

        await using var unattributed = await DecidedRoom.OpenAsync(databases, invented: true, contract: Contract.Unattributed);
        await unattributed.SitAsync(Judge);
        var counts = await OutcomeAsync(unattributed);
        counts.ShouldNotContain("<figure>");
    }

    /// <summary>About the first word all of Business and three of IT say "the same". About the second Business says "the same" and IT "not the same".</summary>
    private static SameThing? Judge(RoomCard card, int leader)
        => Named(card, Adoption) ? leader == 7 ? SameThing.CannotTell : SameThing.TheSame : leader < 4 ? SameThing.TheSame : SameThing.NotTheSame;

    private static string NameOf(RoomCard card) => card.IsOneWord ? card.BusinessTerm : card.BusinessTerm.Length > 0 ? $"{card.BusinessTerm} / {card.ItTerm}" : card.Name;

    private static bool Named(RoomCard card, string name) => name == NameOf(card);

    private static RoomCard Named(ImmutableArray<RoomCard> cards, string name)
    {
        cards.Select(NameOf).ShouldContain(name);
        return cards.Single(card => Named(card, name));
    }

    private static async Task<string[]> TopicsAsync(DecidedRoom room, string file)
    {
        using var json = JsonDocument.Parse(await room.Site.ReadAsync($"{room.Path}/{file}"));
        return [.. from topic in json.RootElement.GetProperty("topics").EnumerateArray()
                   select string.Join('|', topic.GetProperty("name"), topic.GetProperty("reading"), topic.GetProperty("isJudged").GetBoolean() ? "judged" : "", Part(topic, "business"), Part(topic, "it"), topic.GetProperty("next"))];

        static string Part(JsonElement topic, string side)
            => topic.GetProperty("leaders") is { ValueKind: JsonValueKind.Object } leaders ? $"{leaders.GetProperty(side)} of {topic.GetProperty("answered").GetProperty(side)}" : $"{topic.GetProperty("total")} in all";
    }

    private static async Task<string[]> SentencesAsync(DecidedRoom room, int leader)
    {
        var seat = room.Seats[leader];
        await using var db = room.Site.Open();
        var answers = await db.Answers.AsNoTracking().Where(answer => answer.Participant == seat.Participant).ToListAsync(Cancel);
        var gate = (Gate)room.Site.Services.GetService(typeof(Gate))!;
        return [.. (await gate.OwnQuotesAsync(Viewer.Leader(seat.Participant), room.Round, answers, Cancel)).Where(quote => quote.Start >= 0).Select(quote => quote.Text)];
    }

    private static Task<string> OutcomeAsync(DecidedRoom room) => SharingTests.LeaderAsync(room, room.Link);

    private static async Task<string> SponsorAsync(DecidedRoom room)
    {
        var link = await SharingTests.IssueAsync(room);
        room.Site.OpenAnotherBrowser();
        await SharingTests.OpenAsync(room, link);
        return WebUtility.HtmlDecode(await room.Site.ReadAsync("/sponsor"));
    }

    [GeneratedRegex("<[^>]+>")]
    private static partial Regex Tag();

    [GeneratedRegex("<figure>")]
    private static partial Regex Said();

    [GeneratedRegex("href=\"#topic-([0-9]+)\"")]
    private static partial Regex Place();
}
