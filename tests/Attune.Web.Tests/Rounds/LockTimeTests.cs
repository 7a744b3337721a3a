using System.Net;
using Attune.Domain.Rounds;
using Attune.Store.Tests.Providers;
using Attune.Web.Desk.Locking;
using Attune.Web.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace Attune.Web.Tests.Rounds;

/// <summary>The announced time of the lock is no sentence on a page: it locks, or what comes later is marked.</summary>
public sealed class LockTimeTests(Databases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task A_round_locks_by_itself_at_its_time_if_enough_have_answered(Provider provider)
    {
        await using var site = await Site.WithRuthAsync(databases, provider);
        var program = await DeskTests.StartedAsync(site);
        await RoundOverHttpTests.AnswerAsync(site, await RoundOverHttpTests.LinksAsync(site, program));
        await SweepAsync(site);
        (await RoundAsync(site)).Phase.ShouldBe(RoundPhase.Collecting, "its time has not come");
        await PassAsync(site);

        await SweepAsync(site);

        (await RoundAsync(site)).Phase.ShouldBe(RoundPhase.Locked);
        (await site.ReadAsync($"{program}/record")).ShouldContain("at the announced time");
        await SweepAsync(site);
        await using var db = site.Open();
        (await db.Audit.CountAsync(entry => entry.Act == Store.Model.AuditAct.Locked, Cancel)).ShouldBe(1);
        (await db.Answers.AnyAsync(answer => answer.Late, Cancel)).ShouldBeFalse();
    }

    [Fact]
    public async Task A_demo_that_is_being_played_in_the_past_locks_its_rounds_itself()
    {
        await using var site = await Site.WithRuthAsync(databases);
        var program = await DeskTests.StartedAsync(site);
        await RoundOverHttpTests.AnswerAsync(site, await RoundOverHttpTests.LinksAsync(site, program));
        await using (var db = site.Open())
        {
            (await db.Programs.SingleAsync(Cancel)).BeginDemo();
            await db.SaveChangesAsync(Cancel);
        }

        await PassAsync(site);
        await SweepAsync(site);

        (await RoundAsync(site)).Phase.ShouldBe(RoundPhase.Collecting, "a lock from outside would be in the way of the one that is played");
    }

    [Theory, OnBothDatabases]
    public async Task Where_too_few_had_answered_it_stays_open_says_so_marks_what_comes_and_locks_as_soon_as_enough_have(Provider provider)
    {
        await using var site = await Site.WithRuthAsync(databases, provider);
        var program = await DeskTests.StartedAsync(site);
        var links = await RoundOverHttpTests.LinksAsync(site, program);
        await PassAsync(site);
        await SweepAsync(site);
        (await RoundAsync(site)).Phase.ShouldBe(RoundPhase.Collecting);
        WebUtility.HtmlDecode(await site.ReadAsync(program)).ShouldContain("The announced time has come, and too few have answered.");

        await RoundOverHttpTests.AnswerAsync(site, links);
        await SweepAsync(site);

        (await RoundAsync(site)).Phase.ShouldBe(RoundPhase.Locked);
        await using var db = site.Open();
        (await db.Answers.Where(answer => answer.Given != null).AllAsync(answer => answer.Late, Cancel)).ShouldBeTrue();
    }

    [Theory, OnBothDatabases]
    public async Task A_lock_that_is_taken_back_after_its_time_asks_for_another_time_and_is_not_made_again(Provider provider)
    {
        await using var program = await TimedProgram.PrepareAsync(databases, provider);
        await program.StartAsync();
        await program.InviteAsync();
        await program.FinishAsync(8);
        await program.GoToAsync(10, 17);
        (await program.RoundAsync()).Phase.ShouldBe(RoundPhase.Locked);

        (await program.Site.SendAsync(program.Path, $"{program.Path}/lock/undo")).ShouldLeadTo(program.Path);
        await program.GoToAsync(10, 18);

        (await program.RoundAsync()).ShouldSatisfyAllConditions(round => round.Phase.ShouldBe(RoundPhase.Collecting), round => round.LocksAt.ShouldBeNull());
        var page = WebUtility.HtmlDecode(await program.Site.ReadAsync(program.Path));
        page.ShouldContain("No time is announced for the lock.");
        page.ShouldContain($"href=\"{program.Path}/promise\">Announce another time");
        (await program.Site.SendAsync($"{program.Path}/promise", $"{program.Path}/promise", ("LocksAt", "2097-05-11T17:00"), ("SittingAt", ""))).ShouldLeadTo(program.Path);
        await program.GoToAsync(11, 17);
        (await program.RoundAsync()).Phase.ShouldBe(RoundPhase.Locked);
    }

    [Fact]
    public async Task A_lock_that_is_taken_back_before_its_time_keeps_the_time()
    {
        await using var program = await TimedProgram.PrepareAsync(databases, Provider.Sqlite);
        await program.StartAsync();
        await program.InviteAsync();
        await program.FinishAsync(8);
        await program.Site.SendAsync($"{program.Path}/lock", $"{program.Path}/lock");

        await program.Site.SendAsync(program.Path, $"{program.Path}/lock/undo");

        (await program.RoundAsync()).LocksAt.ShouldBe(new DateTimeOffset(2097, 5, 10, 15, 0, 0, TimeSpan.Zero));
        await program.GoToAsync(10, 17);
        (await program.RoundAsync()).Phase.ShouldBe(RoundPhase.Locked);
    }

    [Theory, OnBothDatabases]
    public async Task Where_it_was_declared_the_time_locks_nothing_and_what_comes_is_late_until_the_facilitator_locks(Provider provider)
    {
        await using var program = await TimedProgram.PrepareAsync(databases, provider);
        await program.ScheduleAsync(atLock: AtLockTime.MarkLate);
        await program.StartAsync();
        var leader = await SeatAsync(program);
        WebUtility.HtmlDecode(await leader.GetStringAsync(new Uri("/seat", UriKind.Relative), Cancel)).ShouldContain("Please answer by Friday 10 May at 17:00 (Europe/Berlin). What you write after that is accepted until Ruth Okafor locks the answers, and marked as late.");
        await program.FinishAsync(7);

        await program.GoToAsync(10, 17, 1);

        (await program.RoundAsync()).Phase.ShouldBe(RoundPhase.Collecting);
        (await program.RoundAsync()).Accepts("purpose", program.Time.GetUtcNow(), isRead: false).ShouldBe(Acceptance.AcceptedLate);
        WebUtility.HtmlDecode(await program.Site.ReadAsync(program.Path)).ShouldContain("What comes now is accepted and marked as late, until you lock the answers");
        (await program.Site.SendAsync($"{program.Path}/lock", $"{program.Path}/lock")).ShouldLeadTo(program.Path);
        (await program.RoundAsync()).Phase.ShouldBe(RoundPhase.Locked);
    }

    [Fact]
    public async Task The_seat_says_until_when_in_which_zone_and_what_then()
    {
        await using var program = await TimedProgram.PrepareAsync(databases, Provider.Sqlite);
        await program.StartAsync();
        var leader = await SeatAsync(program);
        var page = WebUtility.HtmlDecode(await leader.GetStringAsync(new Uri("/seat", UriKind.Relative), Cancel));
        page.ShouldContain("You can change every answer until Friday 10 May at 17:00 (Europe/Berlin). Then the answers are locked.");
        page.ShouldContain("data-own-time=\"2097-05-10T15:00:00Z\"");
    }

    [Fact]
    public void A_time_that_the_zone_skips_is_no_time_and_one_that_it_shows_twice_is_said_to_be_the_second()
    {
        var clock = new Clock(TimeProvider.System, new AttuneOptions { TimeZone = "Europe/Berlin" });
        clock.FromField("2027-03-28T02:30").ShouldBe(new(null, TypedTimeProblem.Skipped));
        clock.FromField("2027-03-28T03:30").At.ShouldBe(new DateTimeOffset(2027, 3, 28, 1, 30, 0, TimeSpan.Zero));
        clock.FromField("").Problem.ShouldBe(TypedTimeProblem.Empty);
        clock.FromField("2027-03-28").Problem.ShouldBe(TypedTimeProblem.Unreadable);
        clock.FromField("0001-01-01T00:00").Problem.ShouldBe(TypedTimeProblem.Unreadable, "east of London it is before the first day there is");
        clock.FromField("9999-12-31T23:59").Problem.ShouldBe(TypedTimeProblem.Unreadable);
        var autumn = clock.FromField("2027-10-31T02:30").At!.Value;
        autumn.ShouldBe(new DateTimeOffset(2027, 10, 31, 1, 30, 0, TimeSpan.Zero));
        clock.Keep(autumn).ShouldBe("Sunday 31 October at 02:30 (Europe/Berlin; the clocks show it twice, the second is meant)");
        clock.Keep(autumn.AddHours(-1)).ShouldBe("Sunday 31 October at 02:30 (Europe/Berlin; the clocks show it twice, the first is meant)");
        clock.FromField(clock.InField(autumn)).At.ShouldBe(autumn);
    }

    [Theory]
    [InlineData("LocksAt", "2098-03-30T02:30")]
    [InlineData("SittingAt", "2098-03-30T02:30")]
    public async Task A_time_that_the_zone_skips_is_refused_with_a_sentence_and_the_typed_one_stays_in_the_field(string field, string typed)
    {
        await using var program = await TimedProgram.PrepareAsync(databases, Provider.Sqlite);
        using var refused = await program.Site.SendAsync($"{program.Path}/promise", $"{program.Path}/promise", ("Contract", "Confidential"), ("LocksAt", field == "LocksAt" ? typed : "2097-05-10T17:00"), ("SittingAt", field == "SittingAt" ? typed : ""), ("PerSide", "2"), ("InAll", "7"));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync(Cancel));
        page.ShouldContain("On 30 March 2098 there is no 02:30 in Europe/Berlin: the clocks are put forward over it. Choose another time.");
        page.ShouldContain($"value=\"{typed}\"");
    }

    // The phone of the first leader.
    private static async Task<HttpClient> SeatAsync(TimedProgram program)
    {
        var token = (await RoundOverHttpTests.LinksAsync(program.Site, program.Path))[0];
        var desk = program.Site.Browser;
        program.Site.OpenAnotherBrowser();
        await program.Site.SendAsync($"/i/{token}", "");
        var leader = program.Site.Browser;
        program.Site.Use(desk);
        return leader;
    }

    private static Task SweepAsync(Site site) => site.Services.GetServices<ITimedTask>().OfType<LocksByTime>().Single().RunAsync(Cancel);

    // The announced time comes.
    private static async Task PassAsync(Site site)
    {
        await using var db = site.Open();
        (await db.Rounds.SingleAsync(Cancel)).Schedule(DateTimeOffset.UtcNow.AddSeconds(-1), null).ShouldBe(SetUpOutcome.Changed);
        await db.SaveChangesAsync(Cancel);
    }

    private static async Task<Round> RoundAsync(Site site)
    {
        await using var db = site.Open();
        return await db.Rounds.AsNoTracking().SingleAsync(Cancel);
    }
}
