using System.Net;
using System.Text.RegularExpressions;
using Attune.Domain.Rounds;
using Attune.Domain.Years;
using Attune.Store.Model;
using Attune.Store.Tests.Providers;

namespace Attune.Web.Tests.Rounds;

/// <summary>The year of a program: proposed, changed, and kept by itself.</summary>
public sealed partial class YearTests(Databases databases)
{
    private const string Invitation = "your answers, before";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, OnBothDatabases]
    public async Task A_planned_round_is_made_opened_reminded_and_locked_by_itself(Provider provider)
    {
        await using var program = await LockedAsync(provider);
        await PlanAsync(program, "2097-05-20T09:00", "2097-05-31T17:00", "2097-06-04T14:00", "3");
        (await PageAsync(program)).ShouldContain("One round is planned; it opens on Monday 20 May at 09:00");

        await program.GoToAsync(20, 8, 59);
        (await RoundsAsync(program)).Length.ShouldBe(1);
        await program.GoToAsync(20, 9);
        await TimedProgram.LookAsync(program.Site);

        var made = (await RoundsAsync(program))[^1];
        made.ShouldSatisfyAllConditions(
            () => made.Number.ShouldBe(2), () => made.Phase.ShouldBe(RoundPhase.Collecting), () => made.Contract.ShouldBe(Contract.Confidential),
            () => made.LocksAt.ShouldBe(new(2097, 5, 31, 15, 0, 0, TimeSpan.Zero)), () => made.SittingAt.ShouldBe(new(2097, 6, 4, 12, 0, 0, TimeSpan.Zero)));
        (await program.LettersAsync(Invitation)).Length.ShouldBe(16, "eight for each of the two rounds");
        (await PageAsync(program)).ShouldContain("Made");

        await program.GoToAsync(28, 17);
        (await program.LettersAsync("your answers are still missing")).Length.ShouldBe(8);
        await FinishAsync(program, made.Id);
        await program.GoToAsync(31, 17);
        (await RoundsAsync(program))[^1].Phase.ShouldBe(RoundPhase.Locked);
        (await ActsAsync(program, AuditAct.RoundMadeByPlan)).ShouldBe(1);
    }

    [Theory, OnBothDatabases]
    public async Task Two_nodes_make_one_round(Provider provider)
    {
        await using var program = await LockedAsync(provider);
        await PlanAsync(program, "2097-05-20T09:00", "2097-05-31T17:00", "", "");
        await using var other = program.Site.Another();
        program.Time.Now = new(2097, 5, 20, 9, 0, 0, TimeSpan.FromHours(2));
        await BothAsync();
        await BothAsync();

        (await RoundsAsync(program)).Select(round => round.Number).ShouldBe([1, 2]);
        (await program.LettersAsync(Invitation, 16)).Length.ShouldBe(16);
        (await ActsAsync(program, AuditAct.RoundMadeByPlan)).ShouldBe(1);

        Task BothAsync() => Task.WhenAll(Enumerable.Range(0, 6).Select(i => Task.Run(() => TimedProgram.LookAsync(i % 2 == 0 ? program.Site : other), Cancel)));
    }

    [Fact]
    public async Task A_node_that_was_down_makes_the_round_when_it_starts()
    {
        await using var program = await LockedAsync(Provider.Sqlite);
        await PlanAsync(program, "2097-05-20T09:00", "2097-05-31T17:00", "", "");
        await program.StopAsync();
        program.Time.Now = new(2097, 5, 22, 9, 0, 0, TimeSpan.FromHours(2));
        await program.StartAgainAsync();
        await Eventually.ShouldHappenAsync(async () => (await RoundsAsync(program)) is [_, { Phase: RoundPhase.Collecting }], "What came due while nothing ran is not done at the start.");
    }

    [Fact]
    public async Task A_round_that_cannot_open_waits_says_why_writes_once_and_opens_when_it_can()
    {
        await using var program = await TimedProgram.PrepareAsync(databases, Provider.Sqlite);
        await program.StartAsync();
        await program.InviteAsync();
        await PlanAsync(program, "2097-05-20T09:00", "2097-05-31T17:00", "", "");
        await program.GoToAsync(20, 9);
        await program.GoToAsync(21, 9);

        var page = await PageAsync(program);
        page.ShouldContain("Round 2 was to open on Monday 20 May at 09:00 (Europe/Berlin) and waits.");
        page.ShouldContain("The round before it is not locked.");
        var letters = await program.LettersAsync("round 2 waits");
        letters.Length.ShouldBe(1);
        letters[0].ShouldSatisfyAllConditions(letter => letter.To.ToString().ShouldContain("ruth"), letter => letter.TextBody!.ShouldContain($"{program.Path}/year"));

        await program.FinishAsync(8);
        await program.GoToAsync(22, 9);
        await TimedProgram.LookAsync(program.Site);
        await TimedProgram.LookAsync(program.Site);
        (await RoundsAsync(program)).Select(round => round.Phase).ShouldBe([RoundPhase.Locked, RoundPhase.Collecting]);
        (await PageAsync(program)).ShouldNotContain("and waits.");
    }

    [Fact]
    public async Task What_is_skipped_or_taken_out_does_not_happen_and_can_be_brought_back_before()
    {
        await using var program = await LockedAsync(Provider.Sqlite);
        await PlanAsync(program, "2097-05-20T09:00", "2097-05-31T17:00", "", "");
        var planned = $"{program.Path}/year/{(await PlansAsync(program)).Single().Id}";
        (await program.Site.SendAsync($"{program.Path}/year", $"{planned}/skip")).ShouldLeadTo($"{program.Path}/year");
        (await PageAsync(program)).ShouldContain("No round of the year ahead is planned");
        (await program.Site.SendAsync($"{program.Path}/year", $"{planned}/back")).ShouldLeadTo($"{program.Path}/year");
        (await PageAsync(program)).ShouldContain("One round is planned");
        (await program.Site.SendAsync($"{program.Path}/year", $"{planned}/out")).ShouldLeadTo($"{program.Path}/year");
        await program.GoToAsync(20, 9);
        (await RoundsAsync(program)).Length.ShouldBe(1);
        (await ActsAsync(program, AuditAct.PlanChanged)).ShouldBe(3);
    }

    [Fact]
    public async Task A_year_is_proposed_from_the_last_round_and_wrong_dates_are_refused_with_a_reason()
    {
        await using var program = await LockedAsync(Provider.Sqlite);
        (await program.Site.SendAsync($"{program.Path}/year", $"{program.Path}/year")).ShouldLeadTo($"{program.Path}/year");
        var plans = await PlansAsync(program);
        plans.Length.ShouldBe(4);
        plans.ShouldAllBe(plan => plan.LocksAt.DayOfWeek == DayOfWeek.Friday);
        var page = await PageAsync(program);
        page.ShouldContain("Four rounds are planned");
        Rows().Count(page).ShouldBe(5, "a head and four rounds: the table says what the drawing says");

        var refused = await SendAsync(program, "2097-06-01T09:00", "2097-06-01T12:00", "", "");
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await refused.Content.ReadAsStringAsync(Cancel)).ShouldContain("The answers must lock a day after the opening or later");
    }

    [Fact]
    public async Task A_round_that_was_prepared_by_hand_is_the_one_that_was_planned()
    {
        await using var program = await LockedAsync(Provider.Sqlite);
        await PlanAsync(program, "2097-05-20T09:00", "2097-05-31T17:00", "", "");
        (await program.Site.SendAsync($"{program.Path}/rounds/next", $"{program.Path}/rounds")).ShouldLeadTo(program.Path);
        await program.GoToAsync(20, 9);
        await TimedProgram.LookAsync(program.Site);
        (await RoundsAsync(program)).Select(round => (round.Number, round.Phase)).ShouldBe([(1, RoundPhase.Locked), (2, RoundPhase.Collecting)]);
    }

    private async Task<TimedProgram> LockedAsync(Provider provider)
    {
        var program = await TimedProgram.PrepareAsync(databases, provider);
        await program.StartAsync();
        await program.InviteAsync();
        await program.FinishAsync(8);
        await program.GoToAsync(10, 17);
        (await program.RoundAsync()).Phase.ShouldBe(RoundPhase.Locked);
        return program;
    }

    private static async Task PlanAsync(TimedProgram program, string opens, string locks, string sits, string first) => (await SendAsync(program, opens, locks, sits, first)).ShouldLeadTo($"{program.Path}/year");

    private static Task<HttpResponseMessage> SendAsync(TimedProgram program, string opens, string locks, string sits, string first)
        => program.Site.SendAsync($"{program.Path}/year/add", $"{program.Path}/year/add", ("OpensAt", opens), ("LocksAt", locks), ("SittingAt", sits), ("Invites", "True"), ("FirstReminder", first), ("LastReminder", ""));

    private static Task<string> PageAsync(TimedProgram program) => program.Site.ReadAsync($"{program.Path}/year");

    private static async Task<Round[]> RoundsAsync(TimedProgram program)
    {
        await using var db = program.Site.Open();
        return await db.Rounds.AsNoTracking().OrderBy(round => round.Number).ToArrayAsync(Cancel);
    }

    private static async Task<PlannedRound[]> PlansAsync(TimedProgram program)
    {
        await using var db = program.Site.Open();
        return await db.PlannedRounds.AsNoTracking().OrderBy(planned => planned.OpensAt).ToArrayAsync(Cancel);
    }

    private static async Task<int> ActsAsync(TimedProgram program, AuditAct act)
    {
        await using var db = program.Site.Open();
        return await db.Audit.CountAsync(entry => entry.Act == act, Cancel);
    }

    private static async Task FinishAsync(TimedProgram program, Domain.Programs.RoundId round)
    {
        await using var db = program.Site.Open();
        foreach (var invitation in await db.Invitations.Where(invitation => invitation.Round == round).ToListAsync(Cancel)) { invitation.Finish(); }
        await db.SaveChangesAsync(Cancel);
    }

    [GeneratedRegex("<tr role=\"row\"")]
    private static partial Regex Rows();
}
