using System.Net;
using Attune.Domain.Rounds;
using Attune.Store.Tests.Providers;

namespace Attune.Web.Tests.Rounds;

/// <summary>What a round does by itself: it happens at its time, once, and the Desk says so before and after.</summary>
public sealed class ScheduleTests(Databases databases)
{
    private const string Invitation = "your answers, before";
    private const string Reminder = "your answers are still missing";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task A_round_opens_at_its_time_and_its_letters_go_out(Provider provider)
    {
        await using var program = await TimedProgram.PrepareAsync(databases, provider);
        (await program.ScheduleAsync("2097-05-06T12:00")).ShouldLeadTo($"{program.Path}/schedule");
        foreach (var page in new[] { "/schedule", "" }) { (await PageAsync(program, page)).ShouldContain("Will open on Monday 6 May at 12:00 (Europe/Berlin), and the invitations go out by email."); }

        await program.GoToAsync(6, 11, 59);
        (await program.RoundAsync()).Phase.ShouldBe(RoundPhase.Preparing);

        await program.GoToAsync(6, 12);

        (await program.RoundAsync()).ShouldSatisfyAllConditions(round => round.Phase.ShouldBe(RoundPhase.Collecting), round => round.StartedAt.ShouldBe(program.Time.GetUtcNow()));
        var letters = await program.LettersAsync(Invitation);
        letters.Length.ShouldBe(8);
        letters.ShouldAllBe(letter => letter.Subject == "Meridian: your answers, before Friday 10 May at 17:00 (Europe/Berlin)" && letter.TextBody!.Contains("Ruth Okafor asks you") && letter.TextBody!.Contains("http://localhost/i/"));
        (await PageAsync(program, "/schedule")).ShouldContain("Opened by itself on Monday 6 May at 12:00 (Europe/Berlin); eight letters left.");
        await program.GoToAsync(6, 13);
        (await program.LettersAsync(Invitation)).Length.ShouldBe(8);
    }

    [Fact]
    public async Task The_node_looks_by_itself()
    {
        await using var program = await TimedProgram.PrepareAsync(databases, Provider.Sqlite);
        await program.ScheduleAsync("2097-05-06T10:01");

        program.Time.Now = TimedProgram.Monday.AddMinutes(1);

        await Eventually.ShouldHappenAsync(async () => (await program.ActAsync(TimedActKind.Opening)).Outcome == TimedOutcome.Done, "The Timekeeper opens no round.");
        (await program.LettersAsync(Invitation)).Length.ShouldBe(8);
    }

    [Theory, OnBothDatabases]
    public async Task Reminders_go_twice_to_those_who_have_not_answered_also_after_a_restart(Provider provider)
    {
        await using var program = await TimedProgram.PrepareAsync(databases, provider);
        await program.StartAsync();
        await program.InviteAsync();
        await program.ScheduleAsync(first: "3", last: "1");
        var page = await PageAsync(program, "");
        page.ShouldContain("Will remind on Tuesday 7 May at 17:00 (Europe/Berlin) whoever has not answered.");
        page.ShouldContain("Will lock on Friday 10 May at 17:00 (Europe/Berlin), or as soon after it as enough have answered.");
        await program.FinishAsync(3);

        await program.GoToAsync(7, 17);

        var first = await program.LettersAsync(Reminder);
        first.Length.ShouldBe(5);
        await program.StopAsync();
        await program.StartAgainAsync();
        await TimedProgram.LookAsync(program.Site);
        (await program.LettersAsync(Reminder)).Length.ShouldBe(5, "a restart repeats nothing");
        await program.FinishAsync(6);

        await program.GoToAsync(9, 17);
        await program.GoToAsync(10, 12);

        var both = await program.LettersAsync(Reminder);
        both.Length.ShouldBe(7);
        both.Select(letter => letter.To.ToString()).GroupBy(to => to).Count(letters => letters.Count() == 2).ShouldBe(2);
        (await PageAsync(program, "/schedule")).ShouldContain("Reminded two leaders on Thursday 9 May at 17:00 (Europe/Berlin).");
    }

    [Theory, OnBothDatabases]
    public async Task Two_nodes_do_once_what_is_due(Provider provider)
    {
        await using var program = await TimedProgram.PrepareAsync(databases, provider);
        await program.ScheduleAsync("2097-05-06T12:00", first: "3");
        await using var other = program.Site.Another();
        program.Time.Now = TimedProgram.Monday.AddHours(2);
        await BothAsync();

        (await program.LettersAsync(Invitation)).Length.ShouldBe(8);
        (await program.RoundAsync()).Phase.ShouldBe(RoundPhase.Collecting);

        program.Time.Now = TimedProgram.Monday.AddDays(1).AddHours(7);
        await BothAsync();
        (await program.LettersAsync(Reminder)).Length.ShouldBe(8);

        await program.FinishAsync(8);
        program.Time.Now = TimedProgram.Monday.AddDays(4).AddHours(7);
        await BothAsync();
        (await program.RoundAsync()).Phase.ShouldBe(RoundPhase.Locked);
        (await program.LocksInTheTrailAsync()).ShouldBe(1);

        // Beside their own clocks, which have rung too, both look at the same time and again and again.
        Task BothAsync() => Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => TimedProgram.LookAsync(i % 2 == 0 ? program.Site : other), Cancel)));
    }

    [Theory, OnBothDatabases]
    public async Task A_node_that_was_down_at_the_time_acts_when_it_starts_and_says_so(Provider provider)
    {
        await using var program = await TimedProgram.PrepareAsync(databases, provider);
        await program.ScheduleAsync("2097-05-06T12:00", first: "2");
        await program.StopAsync();
        program.Time.Now = TimedProgram.Monday.AddHours(5);

        await program.StartAgainAsync();

        await Eventually.ShouldHappenAsync(async () => (await program.ActAsync(TimedActKind.Opening)).Outcome == TimedOutcome.Done, "What came due while nothing ran is not done at the start.");
        (await program.LettersAsync(Invitation)).Length.ShouldBe(8);
        foreach (var page in new[] { "/schedule", "" })
        {
            (await PageAsync(program, page)).ShouldContain("Opened by itself on Monday 6 May at 15:00 (Europe/Berlin); eight letters left. It was to be on Monday 6 May at 12:00 (Europe/Berlin); nothing ran here at that time.");
        }

        await program.FinishAsync(8);
        await program.StopAsync();
        program.Time.Now = TimedProgram.Monday.AddDays(5);
        await program.StartAgainAsync();
        await Eventually.ShouldHappenAsync(async () => (await program.RoundAsync()).Phase == RoundPhase.Locked, "A lock that came due while nothing ran is not made at the start.");
        await program.SignInAgainAsync();
        (await PageAsync(program, "")).ShouldContain("It was announced for Friday 10 May at 17:00 (Europe/Berlin).");
        await Eventually.ShouldHappenAsync(async () => (await program.ActAsync(TimedActKind.FirstReminder)).EndedAt is not null, "A reminder that came due while nothing ran hangs.");
        (await program.LettersAsync(Reminder)).ShouldBeEmpty("the time to answer is over");
    }

    [Fact]
    public async Task Letters_that_do_not_leave_are_tried_again_and_nobody_gets_two()
    {
        await using var server = new SmallMailServer();
        server.Refuse("deepak@example.org");
        await using var program = await TimedProgram.PrepareAsync(databases, Provider.Sqlite, "Confidential", MailTests.Smtp(server.Port));
        await program.ScheduleAsync("2097-05-06T12:00");

        await program.GoToAsync(6, 12);

        server.Letters.Count.ShouldBe(7);
        var page = await PageAsync(program, "/schedule");
        page.ShouldContain("seven letters left. One letter did not leave; it is tried again on Monday 6 May at 12:05 (Europe/Berlin).");
        (await PageAsync(program, "/invitations")).ShouldContain("No such mailbox here");
        await program.GoToAsync(6, 12, 4);
        server.TakeAgain("deepak@example.org");
        await TimedProgram.LookAsync(program.Site);
        server.Letters.Count.ShouldBe(7, "it is not yet time to try again");

        await program.GoToAsync(6, 12, 5);

        server.Letters.Count.ShouldBe(8);
        server.Letters.Count(letter => letter.Contains("deepak@example.org", StringComparison.Ordinal)).ShouldBe(1);
        (await PageAsync(program, "/schedule")).ShouldContain("eight letters left.");
        (await PageAsync(program, "/schedule")).ShouldNotContain("did not leave");
    }

    [Fact]
    public async Task A_mail_server_that_stays_away_is_given_up_after_a_while_and_the_desk_says_so()
    {
        await using var server = new SmallMailServer();
        server.Refuse("@example.org");
        await using var program = await TimedProgram.PrepareAsync(databases, Provider.Sqlite, "Confidential", MailTests.Smtp(server.Port));
        await program.ScheduleAsync("2097-05-06T12:00", first: "3");
        await program.GoToAsync(6, 12);
        for (var tries = 0; tries < 12; tries++)
        {
            program.Time.Now = (await program.ActAsync(TimedActKind.Opening)).NextAt;
            await TimedProgram.LookAsync(program.Site);
        }

        (await program.ActAsync(TimedActKind.Opening)).ShouldSatisfyAllConditions(act => act.Outcome.ShouldBe(TimedOutcome.Done), act => act.Unsent.ShouldBe(8), act => act.Tries.ShouldBe(8));
        await program.SignInAgainAsync();
        (await PageAsync(program, "/schedule")).ShouldContain("Eight letters did not leave; the invitations say why.");
        server.TakeAgain("@example.org");

        await program.GoToAsync(7, 17);

        // Whoever never got the invitation gets the reminder, and it is the first that counts.
        server.Letters.Count.ShouldBe(8);
        await using var db = program.Site.Open();
        (await db.Invitations.Select(invitation => invitation.Reminders).ToListAsync(Cancel)).ShouldAllBe(reminders => reminders == 1);
    }

    [Fact]
    public async Task A_reminder_by_hand_just_before_is_not_followed_by_another()
    {
        await using var program = await TimedProgram.PrepareAsync(databases, Provider.Sqlite);
        await program.StartAsync();
        await program.InviteAsync();
        await program.ScheduleAsync(first: "3");
        await program.GoToAsync(7, 16);
        await program.Site.SendAsync($"{program.Path}/mail/reminder", $"{program.Path}/mail/reminder");
        (await program.LettersAsync(Reminder)).Length.ShouldBe(8);

        await program.GoToAsync(7, 17);

        (await program.LettersAsync(Reminder)).Length.ShouldBe(8);
        (await PageAsync(program, "/schedule")).ShouldContain("Reminded nobody on Tuesday 7 May at 17:00 (Europe/Berlin)");
    }

    [Fact]
    public async Task What_is_to_come_is_changed_and_taken_back_and_follows_the_lock()
    {
        await using var program = await TimedProgram.PrepareAsync(databases, Provider.Sqlite);
        await program.ScheduleAsync("2097-05-06T12:00", first: "3", last: "1");
        await program.ScheduleAsync("2097-05-06T13:00", invites: false, first: "3", last: "1");
        (await PageAsync(program, "/schedule")).ShouldContain("Will open on Monday 6 May at 13:00 (Europe/Berlin).");
        (await program.Site.SendAsync($"{program.Path}/schedule", $"{program.Path}/schedule/cancel", ("act", "LastReminder"))).ShouldLeadTo($"{program.Path}/schedule");
        (await PageAsync(program, "/schedule")).ShouldNotContain("Thursday 9 May");

        (await program.Site.SendAsync($"{program.Path}/promise", $"{program.Path}/promise", ("Contract", "Confidential"), ("LocksAt", "2097-05-11T09:00"), ("SittingAt", ""), ("PerSide", "2"), ("InAll", "7"))).ShouldLeadTo(program.Path);
        (await PageAsync(program, "/schedule")).ShouldContain("Will remind on Wednesday 8 May at 09:00 (Europe/Berlin)");

        await program.StartAsync();
        (await PageAsync(program, "/schedule")).ShouldNotContain("Will open");
        await program.GoToAsync(6, 13);
        (await program.Site.OutboxAsync()).ShouldBeEmpty("who starts by hand opens it, and invites by hand");
        (await program.Site.SendAsync($"{program.Path}/promise", $"{program.Path}/promise", ("LocksAt", "2097-05-09T09:00"), ("SittingAt", ""))).ShouldLeadTo(program.Path);
        (await PageAsync(program, "/schedule")).ShouldContain("A reminder fell away when the lock was moved");
    }

    [Fact]
    public async Task A_round_that_cannot_open_stays_closed_and_says_why()
    {
        await using var program = await TimedProgram.PrepareAsync(databases, Provider.Sqlite);
        await program.ScheduleAsync("2097-05-06T12:00");
        await using (var db = program.Site.Open()) { db.RemoveRange((await db.LeadersByNameAsync()).Where(leader => leader.Mail != "deepak@example.org")); await db.SaveChangesAsync(Cancel); }

        await program.GoToAsync(6, 12);

        (await program.RoundAsync()).Phase.ShouldBe(RoundPhase.Preparing);
        (await PageAsync(program, "")).ShouldContain("Did not open on Monday 6 May at 12:00 (Europe/Berlin): fewer leaders were named than the lock needs.");
        (await program.Site.OutboxAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_cannot_happen_is_refused_with_a_sentence()
    {
        await using var program = await TimedProgram.PrepareAsync(databases, Provider.Sqlite);
        foreach (var (opens, first, last, said) in new[]
        {
            ("2097-05-06T09:00", "", "", "The round would open in the past."),
            ("2097-05-11T09:00", "", "", "The round must open before the answers lock."),
            ("2098-03-30T02:30", "", "", "On 30 March 2098 there is no 02:30 in Europe/Berlin: the clocks are put forward over it."),
            ("soon", "", "", "The time of the opening cannot be read."),
            ("", "1", "3", "The last reminder must come nearer to the lock than the first."),
            ("", "", "3", "The last reminder must come nearer to the lock than the first."),
            ("", "15", "", "A reminder goes out 1 to 14 days before the lock."),
            ("", "many", "", "A reminder goes out 1 to 14 days before the lock."),
            ("", "9", "", "A reminder would go out in the past, or before the round opens."),
            ("2097-05-08T12:00", "3", "", "A reminder would go out in the past, or before the round opens."),
        })
        {
            using var refused = await program.ScheduleAsync(opens, first: first, last: last);
            refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, said);
            WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync(Cancel)).ShouldContain(said);
        }

        await using var db = program.Site.Open();
        (await db.TimedActs.AnyAsync(Cancel)).ShouldBeFalse();
    }

    [Fact]
    public async Task Under_a_promise_that_hides_who_has_answered_nobody_is_reminded_by_itself()
    {
        await using var program = await TimedProgram.PrepareAsync(databases, Provider.Sqlite, "Unattributed");
        (await PageAsync(program, "/schedule")).ShouldContain("no reminder goes out by itself");
        (await program.Site.SendAsync($"{program.Path}/promise", $"{program.Path}/promise", ("Contract", "Confidential"), ("LocksAt", "2097-05-10T17:00"), ("SittingAt", ""), ("PerSide", "2"), ("InAll", "7"))).ShouldLeadTo(program.Path);
        (await program.ScheduleAsync(first: "3")).ShouldLeadTo(program.Path);
        (await program.Site.SendAsync($"{program.Path}/promise", $"{program.Path}/promise", ("Contract", "Unattributed"), ("LocksAt", "2097-05-10T17:00"), ("SittingAt", ""), ("PerSide", "2"), ("InAll", "7"))).ShouldLeadTo(program.Path);
        (await PageAsync(program, "/schedule")).ShouldNotContain("Will remind");
        using var refused = await program.ScheduleAsync(first: "3");
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task What_is_over_or_never_was_cannot_be_taken_back()
    {
        await using var program = await TimedProgram.PrepareAsync(databases, Provider.Sqlite);
        await program.ScheduleAsync("2097-05-06T12:00", first: "3");
        var token = Site.TokenOf(await program.Site.ReadAsync($"{program.Path}/schedule"));
        await program.GoToAsync(6, 12);
        foreach (var act in new[] { "Opening", "LastReminder", "Lock", "" })
        {
            using var refused = await program.Site.PostAsync($"{program.Path}/schedule/cancel", (Site.TokenField, token), ("act", act));
            refused.StatusCode.ShouldBe(HttpStatusCode.Conflict, act);
        }
    }

    private static async Task<string> PageAsync(TimedProgram program, string page) => WebUtility.HtmlDecode(await program.Site.ReadAsync(program.Path + page));
}
