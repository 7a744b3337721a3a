using System.Net;
using Attune.Analysis.Rounds;
using Attune.Statistics.Sides;
using Attune.Store;
using Attune.Store.Audiences;
using Attune.Store.Tests.Providers;
using Attune.Web.Audience;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Attune.Web.Tests.Audiences;

public sealed class AudienceTests(Databases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task Two_hundred_join_and_vote_and_the_numbers_shown_are_the_votes_put_in(Provider provider)
    {
        await using var hall = await Hall.OpenAsync(databases, provider);
        await hall.AskAsync("Statement", "We fit the company to the standard.");
        await hall.AskAsync("Statement", "The business owns the configuration.");
        await hall.AskAsync("Words", "One word for go-live?");
        // A hundred people of the business, sixty of IT, forty who name no side.
        var voters = Enumerable.Range(0, 200).Select(i => hall.Member(i < 100 ? "Business" : i < 160 ? "It" : "")).ToArray();
        await Parallel.ForEachAsync(voters, new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = Cancel }, async (voter, _) => await voter.JoinAsync(hall.Code));

        // 0 agree, 1 can live with it, 2 cannot, 3 unclear. The business votes 60, 20, 15, 5; IT 30, 20, 5, 5; those without a side 10 of each.
        await hall.VoteAsync(1, voters, i => i switch { < 60 => 0, < 80 => 1, < 95 => 2, < 100 => 3, < 130 => 0, < 150 => 1, < 155 => 2, < 160 => 3, _ => (i - 160) / 10 });
        // The business is for it, 90 to 10; IT is against it, 54 to 6; the others vote 20 and 20.
        await hall.VoteAsync(2, voters, i => i switch { < 90 => 0, < 100 => 2, < 106 => 0, < 160 => 2, < 180 => 1, _ => 2 });

        var first = await hall.AnswersAsync(1);
        first.ShouldContainRow("I agree", "60 of 100", "30 of 60", "100 of 200");
        first.ShouldContainRow("I can live with it", "20 of 100", "20 of 60", "50 of 200");
        first.ShouldContainRow("I cannot", "15 of 100", "5 of 60", "30 of 200");
        first.ShouldContainRow("It is unclear to me", "5 of 100", "5 of 60", "20 of 200");
        var second = await hall.AnswersAsync(2);
        second.ShouldContainRow("I agree", "90 of 100", "6 of 60", "96 of 200");
        second.ShouldContainRow("I cannot", "10 of 100", "54 of 60", "84 of 200");

        await hall.PressAsync("/findings");
        var findings = await hall.ScreenAsync();
        findings.ShouldContain("One statement splits the room by side");
        findings.ShouldContainRow("We fit the company to the standard.", "80 of 100", "50 of 60", "Both sides carry it");
        findings.ShouldContainRow("The business owns the configuration.", "90 of 100", "6 of 60", "Splits the room by side");
        // Expected are (80 + 1) / 102 * (50 + 1) / 62 for the first statement and 91 / 102 * 7 / 62 for the second.
        await using var db = hall.Site.Open();
        var reading = (await db.AudienceFindingsAsync(new(hall.Room), Cancel))!.Reading;
        reading.Statements[0].Consensus.ShouldBe(81.0 / 102 * 51 / 62, 1e-12);
        reading.Statements[1].Consensus.ShouldBe(91.0 / 102 * 7 / 62, 1e-12);
    }

    [Fact]
    public async Task A_picture_for_which_nobody_asks_is_forgotten_and_one_that_is_looked_at_is_kept()
    {
        await using var hall = await Hall.OpenAsync(databases);
        await hall.AskAsync("Words", "One word for go-live?");
        await using var db = hall.Site.Open();
        var question = await db.AudienceQuestions.SingleAsync(Cancel);
        var time = new FakeTimeProvider();
        var clouds = new AudienceClouds(hall.Site.Services.GetRequiredService<IDbContextFactory<AttuneDb>>(), time);
        foreach (var minutes in new[] { 25, 25 })
        {
            await clouds.ShowAsync(question, SideNames.Default, 0, Cancel);
            time.Advance(TimeSpan.FromMinutes(minutes));
            clouds.ForgetUnasked();
            clouds.Questions.ShouldBe([question.Id]);
        }

        time.Advance(TimeSpan.FromMinutes(25));
        clouds.ForgetUnasked();
        clouds.Questions.ShouldBeEmpty();
    }

    [Theory, OnBothDatabases]
    public async Task Words_come_live_and_the_facilitator_takes_one_away(Provider provider)
    {
        await using var hall = await Hall.OpenAsync(databases, provider);
        await hall.AskAsync("Words", "One word for go-live?");
        await hall.PressAsync("/questions/{1}/open");
        string[] words = ["trust", "Trust", "trust!", "speed", "Speed", "rude word", "rude word", "only mine"];
        foreach (var word in words)
        {
            var member = hall.Member("");
            await member.JoinAsync(hall.Code);
            (await member.VoteAsync(("words", word))).ShouldLeadTo("/audience");
        }

        var screen = await hall.ScreenAsync();
        screen.ShouldContain("aria-label=\"trust, 3 of 8\"");
        screen.ShouldContain("aria-label=\"speed, 2 of 8\"", Case.Insensitive);
        screen.ShouldContain("rude word");
        screen.ShouldNotContain("only mine");
        screen.ShouldContain("One more word was written by one person only.");

        await hall.PressAsync("/questions/{1}/take", "/questions/{1}", ("word", "rude word"), ("back", "false"));
        (await hall.ScreenAsync()).ShouldNotContain("rude word");
        (await hall.AnswersAsync(1)).ShouldContain("removed");
    }

    [Theory, OnBothDatabases]
    public async Task The_desk_is_told_at_once_how_many_have_joined_and_answered_and_the_phones_are_not(Provider provider)
    {
        await using var hall = await Hall.OpenAsync(databases, provider);
        await hall.AskAsync("Statement", "We fit the company to the standard.");
        await hall.PressAsync("/questions/{1}/open");
        (await hall.Site.ReadAsync(hall.Path)).ShouldContain($"data-live=\"{hall.Path}/live\"");
        using var stream = await hall.Site.Browser.GetAsync(new Uri($"{hall.Path}/live/stream", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, Cancel);
        stream.Content.Headers.ContentType!.MediaType.ShouldBe("text/event-stream");
        using var lines = new StreamReader(await stream.Content.ReadAsStreamAsync(Cancel));
        var empty = await HearAsync(lines, number => number > 0);
        await using var db = hall.Site.Open();
        var phones = await db.Rooms.AsNoTracking().Select(room => room.Revision).SumAsync(Cancel);

        var members = Enumerable.Range(0, 3).Select(_ => hall.Member("It")).ToArray();
        foreach (var member in members) { await member.JoinAsync(hall.Code); }
        await HearAsync(lines, number => number == empty + 3);
        foreach (var member in members[..2]) { (await member.VoteAsync(("choice", "0"))).ShouldLeadTo("/audience"); }
        await HearAsync(lines, number => number == empty + 5);
        // Somebody who votes again still counts once.
        (await members[0].VoteAsync(("choice", "1"))).ShouldLeadTo("/audience");

        using var fragment = await hall.Site.Browser.GetAsync(new Uri($"{hall.Path}/live/fragment?revision=1", UriKind.Relative), Cancel);
        fragment.Headers.GetValues("Room-Revision").Single().ShouldBe($"{empty + 5}");
        var counts = await fragment.Content.ReadAsStringAsync(Cancel);
        counts.ShouldContain("3 people have joined");
        counts.ShouldContain("2 of 3 have answered");
        (await hall.Site.ReadAsync($"{hall.Path}/live/state")).ShouldBe($$"""{"phase":"","revision":{{empty + 5}}}""");
        (await db.Rooms.AsNoTracking().Select(room => room.Revision).SumAsync(Cancel)).ShouldBe(phones, "a hall asks for its pages when the facilitator does something");

        using var stranger = hall.Site.NewBrowser();
        foreach (var path in new[] { "stream", "state", "fragment" })
        {
            (await stranger.GetAsync(new Uri($"{hall.Path}/live/{path}", UriKind.Relative), Cancel)).StatusCode.ShouldBeOneOf(HttpStatusCode.Redirect, HttpStatusCode.Unauthorized);
        }
    }

    [Fact]
    public async Task Four_answers_are_shown_nowhere()
    {
        await using var hall = await Hall.OpenAsync(databases);
        await hall.AskAsync("Words", "One word for go-live?");
        await hall.PressAsync("/questions/{1}/open");
        for (var i = 0; i < 4; i++)
        {
            var member = hall.Member("It");
            await member.JoinAsync(hall.Code);
            (await member.VoteAsync(("words", "secrecy"))).ShouldLeadTo("/audience");
            if (i == 3) { (await member.ReadAsync()).ShouldContain("Your answer is in"); }
        }

        await hall.PressAsync("/questions/{1}/close");
        (await hall.ScreenAsync()).ShouldNotContain("secrecy");
        (await hall.AnswersAsync(1)).ShouldNotContain("secrecy");
        var late = hall.Member("");
        await late.JoinAsync(hall.Code);
        (await late.ReadAsync()).ShouldNotContain("secrecy");
    }

    [Fact]
    public async Task A_vote_is_blind_until_it_is_closed()
    {
        await using var hall = await Hall.OpenAsync(databases);
        await hall.AskAsync("Choice", "Ready?", "Yes\nNo");
        var voters = Enumerable.Range(0, 6).Select(_ => hall.Member("")).ToArray();
        foreach (var voter in voters) { await voter.JoinAsync(hall.Code); }
        await hall.PressAsync("/questions/{1}/open");
        foreach (var voter in voters) { (await voter.VoteAsync(("choice", "0"))).ShouldLeadTo("/audience"); }
        (await hall.ScreenAsync()).ShouldNotContain("6 of 6");
        (await hall.AnswersAsync(1)).ShouldNotContain("6 of 6");
        await hall.PressAsync("/questions/{1}/close");
        (await hall.ScreenAsync()).ShouldContain("6 of 6");
        (await voters[0].ReadAsync()).ShouldContain("6 of 6");
        using var late = await voters[0].PostAsync("/audience/vote", ("question", $"{hall.Questions[0]}"), ("choice", "1"));
        late.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await late.Content.ReadAsStringAsync(Cancel)).ShouldContain("This question was closed");
        (await hall.ScreenAsync()).ShouldContain("6 of 6");
    }

    [Fact]
    public async Task Three_words_are_refused_and_stay_on_the_page()
    {
        await using var hall = await Hall.OpenAsync(databases);
        await hall.AskAsync("Words", "One word for go-live?");
        await hall.PressAsync("/questions/{1}/open");
        var member = hall.Member("");
        await member.JoinAsync(hall.Code);
        using var refused = await member.VoteAsync(("words", "one two three"));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await refused.Content.ReadAsStringAsync(Cancel);
        page.ShouldContain("value=\"one two three\"");
        page.ShouldContain("Write one or two words");
    }

    [Fact]
    public async Task A_wrong_code_opens_nothing_and_a_closed_room_takes_nobody()
    {
        await using var hall = await Hall.OpenAsync(databases);
        var stranger = hall.Member("");
        using var wrong = await stranger.SendAsync("/join", "/join", ("code", "BCD234"));
        wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await stranger.GetAsync("/audience")).Headers.Location!.OriginalString.ShouldBe("/join");

        var member = hall.Member("");
        await member.JoinAsync(hall.Code);
        await hall.PressAsync("/close");
        (await member.ReadAsync()).ShouldContain("The room is closed");
        using var late = await hall.Member("").SendAsync("/join", "/join", ("code", hall.Code));
        late.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task The_code_is_kept_in_no_table_and_the_key_of_the_cookie_in_none_either()
    {
        await using var hall = await Hall.OpenAsync(databases);
        var member = hall.Member("");
        await member.JoinAsync(hall.Code);
        await using var db = hall.Site.Open();
        var room = await db.AudienceRooms.SingleAsync(Cancel);
        room.SealedCode.ShouldNotContain(hall.Code);
        System.Text.Encoding.ASCII.GetString(room.CodeHash).ShouldNotContain(hall.Code);
        member.Cookie.ShouldContain("httponly", Case.Insensitive);
        member.Cookie.ShouldNotContain($"{(await db.AudienceMembers.SingleAsync(Cancel)).Key}");
    }

    [Fact]
    public async Task Who_scans_the_code_again_is_still_one_person()
    {
        await using var hall = await Hall.OpenAsync(databases);
        var member = hall.Member("It");
        await member.JoinAsync(hall.Code);
        (await member.SendAsync("/join", "/join", ("code", hall.Code))).ShouldLeadTo("/audience");
        await using var db = hall.Site.Open();
        (await db.AudienceMembers.CountAsync(Cancel)).ShouldBe(1);
    }

    [Fact]
    public async Task Another_facilitator_and_a_stranger_see_nothing_of_the_room()
    {
        await using var hall = await Hall.OpenAsync(databases);
        var stranger = hall.Member("");
        foreach (var path in new[] { "", "/screen", "/screen/now" })
        {
            (await stranger.GetAsync(hall.Path + path)).Headers.Location!.OriginalString.ShouldContain("/sign-in");
        }
    }

    [Fact]
    public async Task A_member_cannot_change_sides_after_the_first_word()
    {
        await using var hall = await Hall.OpenAsync(databases);
        var member = hall.Member("It");
        await member.JoinAsync(hall.Code);
        (await member.PostAsync("/audience/side", ("side", "Business"))).ShouldLeadTo("/audience");
        await using var db = hall.Site.Open();
        (await db.AudienceMembers.SingleAsync(Cancel)).Side.ShouldBe(Side.It);
    }

    /// <summary>Reads the stream until it reports a number that fits.</summary>
    private static async Task<long> HearAsync(StreamReader lines, Func<long, bool> fits)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        end.CancelAfter(TimeSpan.FromSeconds(60));
        while (await lines.ReadLineAsync(end.Token) is { } line)
        {
            if (line.StartsWith("id: ", StringComparison.Ordinal) && long.Parse(line["id: ".Length..], null) is var number && fits(number)) { return number; }
        }

        throw new InvalidOperationException("The stream ended.");
    }
}
