using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Domain.Years;

namespace Attune.Domain.Tests.Years;

public sealed class PlannedRoundTests
{
    private static readonly DateTimeOffset Now = new(2027, 1, 4, 9, 0, 0, TimeSpan.Zero);
    private static readonly PlannedDates Dates = new(Now.AddDays(7), Now.AddDays(18), Now.AddDays(20), true, 3, 1);

    [Fact]
    public void What_is_planned_can_be_moved_skipped_brought_back_and_taken_out_until_it_happens()
    {
        var planned = Plan();
        planned.Skip().ShouldBeTrue();
        planned.IsDue(Dates.OpensAt).ShouldBeFalse("it does not take place");
        planned.BringBack(Dates.OpensAt).ShouldBeFalse("its time has passed, so it has to be moved first");
        planned.BringBack(Now).ShouldBeTrue();
        planned.Move(Dates with { OpensAt = Now.AddDays(8) }, "https://attune.example").ShouldBeTrue();
        planned.IsDue(Now.AddDays(8)).ShouldBeTrue();
        planned.Make(RoundId.New());
        (planned.Skip(), planned.TakeOut(), planned.Move(Dates, "")).ShouldBe((false, false, false));
        Should.Throw<InvalidOperationException>(() => planned.Make(RoundId.New()));
    }

    [Fact]
    public void Every_change_raises_the_number_by_which_calendars_know_the_newer_one()
    {
        var planned = Plan();
        List<int> revisions = [planned.Revision];
        planned.Skip();
        revisions.Add(planned.Revision);
        planned.BringBack(Now);
        revisions.Add(planned.Revision);
        planned.Move(Dates, "");
        revisions.Add(planned.Revision);
        planned.TakeOut();
        revisions.Add(planned.Revision);
        revisions.ShouldBe(revisions.Distinct().Order());
    }

    [Theory]
    [InlineData(RoundPhase.Collecting, PlanTrouble.EarlierRoundOpen)]
    [InlineData(RoundPhase.Locked, PlanTrouble.None)]
    public void It_follows_a_locked_round(RoundPhase phase, PlanTrouble expected)
        => Plan().TroubleNow(Round(phase), new(4, 4), 8, Dates.OpensAt).ShouldBe(expected);

    [Fact]
    public void It_says_what_it_waits_for()
    {
        var (planned, locked) = (Plan(), Round(RoundPhase.Locked));
        planned.TroubleNow(locked, new(1, 4), 5, Dates.OpensAt).ShouldBe(PlanTrouble.TooFewLeaders);
        planned.TroubleNow(locked, new(4, 4), 0, Dates.OpensAt).ShouldBe(PlanTrouble.NobodyReachable);
        planned.TroubleNow(locked, new(4, 4), 8, Dates.LocksAt.AddHours(-23)).ShouldBe(PlanTrouble.NoTimeLeft);
        planned.TroubleNow(locked, new(4, 4), 8, Dates.LocksAt.AddHours(-25)).ShouldBe(PlanTrouble.None);
    }

    [Fact]
    public void A_first_round_that_is_being_prepared_is_not_opened_by_the_plan_of_the_year()
        => Plan().TroubleNow(Round(RoundPhase.Preparing), new(4, 4), 8, Dates.OpensAt).ShouldBe(PlanTrouble.EarlierRoundOpen);

    [Fact]
    public void A_trouble_is_told_once_by_one_node_and_again_if_it_is_another()
    {
        var planned = Plan();
        planned.Wait(PlanTrouble.EarlierRoundOpen, Now).ShouldBeTrue();
        planned.Wait(PlanTrouble.EarlierRoundOpen, Now.AddMinutes(1)).ShouldBeFalse();
        planned.TakeTelling(Now).ShouldBeTrue();
        planned.TakeTelling(Now.AddMinutes(29)).ShouldBeFalse("another node is at it");
        planned.Told(left: false, Now.AddMinutes(29));
        planned.TakeTelling(Now.AddMinutes(80)).ShouldBeFalse("a server that is away is not asked all the time");
        planned.TakeTelling(Now.AddMinutes(89)).ShouldBeTrue();
        planned.Told(left: true, Now.AddMinutes(89));
        planned.TakeTelling(Now.AddDays(30)).ShouldBeFalse();
        planned.Wait(PlanTrouble.NoTimeLeft, Now.AddDays(30)).ShouldBeTrue();
        planned.TakeTelling(Now.AddDays(30)).ShouldBeTrue();
    }

    [Fact]
    public void Dates_that_nobody_could_keep_are_refused()
    {
        Dates.Problem(Now, []).ShouldBeNull();
        Dates.Problem(Dates.OpensAt, []).ShouldBe(PlanProblem.OpensPast);
        (Dates with { LocksAt = Dates.OpensAt.AddHours(23), SittingAt = null }).Problem(Now, []).ShouldBe(PlanProblem.TooShort);
        (Dates with { SittingAt = Dates.LocksAt.AddHours(-1) }).Problem(Now, []).ShouldBe(PlanProblem.SitsBeforeLock);
        (Dates with { FirstReminder = null }).Problem(Now, []).ShouldBe(PlanProblem.RemindersOutOfOrder);
        (Dates with { FirstReminder = 1, LastReminder = 3 }).Problem(Now, []).ShouldBe(PlanProblem.RemindersOutOfOrder);
        (Dates with { FirstReminder = 11 }).Problem(Now, []).ShouldBe(PlanProblem.RemindsBeforeOpening);
        Dates.Problem(Now, [Dates with { OpensAt = Dates.LocksAt.AddHours(-1), LocksAt = Dates.LocksAt.AddDays(9) }]).ShouldBe(PlanProblem.Overlaps);
    }

    [Fact]
    public void Where_the_promise_hides_who_has_answered_no_reminder_goes_out()
    {
        var round = Round(RoundPhase.Preparing);
        round.Choose(Contract.Unattributed);
        Dates.ActsOf(round, "", Now).Select(act => act.Kind).ShouldBe([TimedActKind.Opening]);
        round.Choose(Contract.Confidential);
        Dates.ActsOf(round, "", Now).Select(act => act.Kind).ShouldBe([TimedActKind.Opening, TimedActKind.FirstReminder, TimedActKind.LastReminder]);
    }

    private static PlannedRound Plan() => new(PlannedRoundId.New(), ProgramId.New(), Dates, "https://attune.example");

    private static Round Round(RoundPhase phase)
    {
        var round = new Round(RoundId.New(), ProgramId.New(), RoundKind.Real, 1, 1, RoundRules.For(new(4, 4)));
        if (phase == RoundPhase.Preparing) { return round; }
        round.Schedule(Now.AddDays(1), null);
        round.Start(new(4, 4), Now).ShouldBe(StartOutcome.Started);
        if (phase == RoundPhase.Locked) { round.Lock(new(4, 4), new(4, 4), Now).ShouldBe(LockOutcome.Locked); }
        return round;
    }
}
