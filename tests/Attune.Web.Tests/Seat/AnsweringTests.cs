using System.Net;
using Attune.Domain.Rounds;
using Microsoft.Data.Sqlite;

namespace Attune.Web.Tests.Seat;

public sealed class AnsweringTests(SeatHost host) : IClassFixture<SeatHost>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_leader_walks_from_the_promise_to_done_without_script()
    {
        var round = await host.StartRoundAsync();
        using var leader = await round.PhoneAsync(0);
        var (path, screens) = ("/seat/1", 0);
        while (path != "/seat/answers")
        {
            var page = await leader.GetAsync(path);
            var fields = page.RadioNames.Select(name => (name, page.Radio1(name))).Concat(page.TextNames.Select(name => (name, $"Words of {path}")));
            path = (await leader.PostAsync(path, [.. fields])).To;
            screens++;
        }

        screens.ShouldBe(5 + 1 + 8, "five open questions, one forecast, eight activities");
        (await leader.GetAsync(path)).Text.ShouldContain("You have answered everything.");
        (await round.AnswerAsync(0, "purpose"))!.Counts.ShouldBeFalse("nothing counts before the leader is done");
        (await leader.PostAsync("/seat/done")).To.ShouldBe("/seat/answers");
        (await leader.GetAsync("/seat/answers")).Text.ShouldContain("You are done.");
        foreach (var question in round.Pack.Questions) { (await round.AnswerAsync(0, question.Id))!.Counts.ShouldBeTrue(question.Id); }
        leader.Page.Text.ShouldContain("Words of /seat/4");
        leader.Page.Text.ShouldContain("Words of /seat/1/forecast");
    }

    [Fact]
    public async Task What_is_changed_after_done_counts_at_once()
    {
        var round = await host.StartRoundAsync();
        using var leader = await round.PhoneAsync(0);
        await leader.GetAsync("/seat/1");
        await leader.PostAsync("/seat/1", ("text", "First"));
        await leader.GetAsync("/seat/answers");
        await leader.PostAsync("/seat/done");
        await leader.GetAsync("/seat/1");
        await leader.PostAsync("/seat/1", ("text", "Second"));
        var answer = (await round.AnswerAsync(0, "purpose"))!;
        (answer.Counts, answer.Draft is null).ShouldBe((true, true));
    }

    [Fact]
    public async Task The_same_save_sent_twice_is_one_revision()
    {
        var round = await host.StartRoundAsync();
        using var leader = await round.PhoneAsync(0);
        var page = await leader.GetAsync("/seat/1");
        var first = await leader.PostAsync("/seat/1", page, true, ("text", "Five days, not nine"));
        var again = await leader.PostAsync("/seat/1", page, true, ("text", "Five days, not nine"));
        (first.Status, again.Status).ShouldBe((HttpStatusCode.OK, HttpStatusCode.OK));
        again.Html.ShouldBe(first.Html);
        (await round.AnswerAsync(0, "purpose"))!.Revision.ShouldBe(1);
    }

    [Fact]
    public async Task Other_words_under_a_key_that_was_used_are_not_taken_for_saved()
    {
        var round = await host.StartRoundAsync();
        using var leader = await round.PhoneAsync(0);
        var page = await leader.GetAsync("/seat/1");
        await leader.PostAsync("/seat/1", page, true, ("text", "First"));
        (await leader.PostAsync("/seat/1", page, true, ("text", "Second"))).Status.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Two_devices_that_wrote_at_once_see_both_texts_and_neither_is_lost()
    {
        var round = await host.StartRoundAsync();
        using var phone = await round.PhoneAsync(0);
        using var desktop = await round.PhoneAsync(0);
        await phone.GetAsync("/seat/3");
        await desktop.GetAsync("/seat/3");
        await phone.PostAsync("/seat/3", ("text", "Written on the phone"));
        var both = await desktop.PostAsync("/seat/3", ("text", "Written at the desk"));
        both.Status.ShouldBe(HttpStatusCode.Conflict);
        both.Text.ShouldContain("Written on the phone");
        both.Text.ShouldContain("Written at the desk");
        (await desktop.PostAsync("/seat/3", ("text", "Written on the phone, and at the desk"))).To.ShouldBe("/seat/4");
        (await phone.GetAsync("/seat/3")).Text.ShouldContain("Written on the phone, and at the desk");
    }

    [Fact]
    public async Task A_locked_round_shows_what_was_given_and_takes_no_more()
    {
        var round = await host.StartRoundAsync();
        using var leader = await round.PhoneAsync(0);
        await leader.GetAsync("/seat/1");
        await leader.PostAsync("/seat/1", ("text", "In time"));
        await leader.GetAsync("/seat/answers");
        await leader.PostAsync("/seat/done");
        var open = await leader.GetAsync("/seat/1");
        await round.LockAsync(done: 6);
        var late = await leader.PostAsync("/seat/1", open, true, ("text", "Too late"));
        late.Status.ShouldBe(HttpStatusCode.Locked);
        (await leader.PostAsync("/seat/1", open, false, ("text", "Too late"))).Text.ShouldContain("Too late", customMessage: "to copy");
        (await leader.GetAsync("/seat/1")).To.ShouldBe("/seat/answers");
        var answers = await leader.GetAsync("/seat/answers");
        answers.Text.ShouldContain("The round has been locked since");
        answers.Text.ShouldContain("In time");
        answers.Html.ShouldNotContain("href=\"/seat/1\"");
    }

    [Fact]
    public async Task Where_late_answers_are_taken_only_who_was_not_done_still_writes()
    {
        var round = await host.StartRoundAsync(late: LatePolicy.TakeAndMark);
        using var late = await round.PhoneAsync(0);
        using var done = await round.PhoneAsync(7);
        await round.LockAsync(done: 6);
        (await done.GetAsync("/seat/1")).To.ShouldBe("/seat/answers");
        (await late.GetAsync("/seat/1")).Text.ShouldContain("marked as late");
        await late.PostAsync("/seat/1", ("text", "Late, but here"));
        await late.GetAsync("/seat/answers");
        await late.PostAsync("/seat/done");
        var answer = (await round.AnswerAsync(0, "purpose"))!;
        (answer.Counts, answer.Late).ShouldBe((true, true));
    }

    [Fact]
    public async Task A_database_that_is_held_is_a_come_again_and_the_words_stay_on_the_page()
    {
        var round = await host.StartRoundAsync();
        using var leader = await round.PhoneAsync(0);
        var page = await leader.GetAsync("/seat/1");
        await using (var holder = new SqliteConnection($"Data Source={host.DatabaseFile}"))
        {
            await holder.OpenAsync(Cancel);
            await using var begin = holder.CreateCommand();
            begin.CommandText = "BEGIN IMMEDIATE";
            await begin.ExecuteNonQueryAsync(Cancel);
            var busy = await leader.PostAsync("/seat/1", page, false, ("text", "Words in danger"));
            busy.Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
            busy.Reply.Headers.RetryAfter.ShouldNotBeNull();
            busy.Text.ShouldContain("Words in danger");
            begin.CommandText = "ROLLBACK";
            await begin.ExecuteNonQueryAsync(Cancel);
        }

        (await leader.PostAsync("/seat/1", page, true, ("text", "Words in danger"))).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_form_without_its_token_changes_nothing()
    {
        var round = await host.StartRoundAsync();
        using var leader = await round.PhoneAsync(0);
        await leader.GetAsync("/seat/1");
        (await leader.PostAsync("/seat/1", ("text", "Forged"), ("__RequestVerificationToken", ""))).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await round.AnswerAsync(0, "purpose")).ShouldBeNull();
    }

    [Fact]
    public async Task What_no_radio_offers_is_refused_with_the_words_still_there()
    {
        var round = await host.StartRoundAsync();
        using var leader = await round.PhoneAsync(0);
        await leader.GetAsync("/seat/3");
        var refused = await leader.PostAsync("/seat/3", ("text", "Kept in the field"), ("a0.0", "Tomorrow"));
        refused.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        refused.Text.ShouldContain("Kept in the field");
    }

    [Fact]
    public async Task A_vague_answer_is_asked_after_kindly_and_once()
    {
        var round = await host.StartRoundAsync();
        using var leader = await round.PhoneAsync(0);
        var page = await leader.GetAsync("/seat/3");
        (await leader.PostAsync("/seat/3", page, true, ("text", "Everybody is happy with it in the end"))).Html.ShouldContain("You name no measure.");
        (await leader.GetAsync("/seat/3")).Text.ShouldContain("What would you count?");
    }

    [Fact]
    public async Task Who_cannot_tell_may_leave_it_so()
    {
        var round = await host.StartRoundAsync();
        using var leader = await round.PhoneAsync(0);
        var page = await leader.GetAsync("/seat/1");
        (await leader.PostAsync("/seat/1", page, true, ("text", "I <b>don´t</b> know"))).Html.ShouldContain("cannot tell");
        page = await leader.GetAsync("/seat/1");
        page.Text.ShouldContain("That reads like “cannot tell”.");
        page.Text.ShouldContain("Leave it so, or say what would help you to tell?");
        page.Html.ShouldContain("I &lt;b&gt;don&#xB4;t&lt;/b&gt; know", customMessage: "the field holds what was typed");
    }
}
