using Attune.Domain.Programs;
using Attune.Domain.Rounds;

namespace Attune.Domain.Tests;

public sealed class TimedActTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 16, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void An_act_is_taken_from_its_time_on_and_by_one_until_it_is_known_what_came_of_it()
    {
        var act = Opening();
        act.Take(Noon.AddSeconds(-1)).ShouldBeFalse();
        act.IsWaiting.ShouldBeTrue();
        act.Take(Noon).ShouldBeTrue();
        act.IsWaiting.ShouldBeFalse();
        act.Take(Noon.AddMinutes(29)).ShouldBeFalse("whoever took it may still be at it");
        act.Take(Noon.AddMinutes(30)).ShouldBeTrue("whoever took it is gone");
        (act.Tries, act.TakenAt).ShouldBe((2, Noon));
        act.End(TimedOutcome.Done, Noon.AddMinutes(31));
        act.Take(Noon.AddDays(1)).ShouldBeFalse();
    }

    [Fact]
    public void Letters_that_stay_are_tried_later_and_later_and_in_the_end_given_up()
    {
        var act = Opening();
        var now = Noon;
        List<double> pauses = [];
        while (act.Take(now))
        {
            act.Sent(0, 3, now);
            pauses.Add((act.NextAt - now).TotalMinutes);
            now = act.NextAt;
        }

        pauses[..7].ShouldBe([5, 10, 20, 40, 80, 160, 320]);
        (act.Tries, act.Outcome, act.Unsent, act.Letters).ShouldBe((8, TimedOutcome.Done, 3, 0));
    }

    [Fact]
    public void Letters_that_left_are_counted_over_all_tries()
    {
        var act = Opening();
        act.Take(Noon);
        act.Sent(5, 3, Noon);
        act.Outcome.ShouldBeNull();
        act.Take(act.NextAt).ShouldBeTrue();
        act.Sent(3, 0, act.NextAt);
        (act.Letters, act.Unsent, act.Outcome).ShouldBe((8, 0, TimedOutcome.Done));
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(3, true)]
    public void It_was_late_if_nothing_ran_at_its_time(int minutes, bool late)
    {
        var act = Opening();
        act.Take(Noon.AddMinutes(minutes));
        act.WasLate.ShouldBe(late);
    }

    [Fact]
    public void A_reminder_that_waits_keeps_its_distance_from_the_lock_and_is_over_where_that_is_past()
    {
        var act = Reminder(3);
        act.At.ShouldBe(Noon.AddDays(7));
        act.Follow(Noon.AddDays(14), Noon);
        (act.At, act.NextAt).ShouldBe((Noon.AddDays(11), Noon.AddDays(11)));
        act.Follow(Noon.AddDays(2), Noon);
        act.Outcome.ShouldBe(TimedOutcome.TimePassed);
        var without = Reminder(3);
        without.Follow(null, Noon);
        without.Outcome.ShouldBe(TimedOutcome.TimePassed);
    }

    [Fact]
    public void What_was_taken_and_what_opens_follow_no_lock()
    {
        var taken = Reminder(3);
        taken.Take(Noon.AddDays(7));
        taken.Follow(Noon.AddDays(20), Noon.AddDays(8));
        taken.At.ShouldBe(Noon.AddDays(7));
        var opening = Opening();
        opening.Follow(Noon.AddDays(20), Noon);
        opening.At.ShouldBe(Noon);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(15)]
    public void A_reminder_is_a_day_before_the_lock_or_up_to_two_weeks(int days) => Should.Throw<ArgumentOutOfRangeException>(() => Reminder(days));

    [Fact]
    public void A_letter_by_itself_does_not_follow_another_within_hours()
    {
        var round = RoundTests.Prepared();
        var invitation = new Invitation(round, LeaderId.New());
        invitation.MayBeWrittenTo(Noon).ShouldBeTrue();
        invitation.Mailed(Noon);
        invitation.MayBeWrittenTo(Noon.AddHours(19)).ShouldBeFalse();
        invitation.MayBeWrittenTo(Noon.AddHours(20)).ShouldBeTrue();
        invitation.MailFailed("no such mailbox", wasReminder: false);
        invitation.MayBeWrittenTo(Noon.AddHours(1)).ShouldBeTrue("nothing arrived");
    }

    [Fact]
    public void A_lock_that_is_taken_back_keeps_a_time_to_come_and_forgets_one_that_has_come()
    {
        foreach (var (hours, kept) in new[] { (-1, true), (0, false), (1, false) })
        {
            var round = RoundTests.Prepared();
            round.Start(new(4, 4), Noon.AddDays(-1));
            round.Lock(new(4, 4), new(4, 4), Noon).ShouldBe(LockOutcome.Locked);
            round.UndoLock(0, round.LocksAt!.Value.AddHours(hours)).ShouldBeTrue();
            (round.Phase, round.LocksAt is not null).ShouldBe((RoundPhase.Collecting, kept));
        }
    }

    [Fact]
    public void What_happens_at_the_announced_time_is_said_until_the_lock_and_goes_on_in_the_next_round()
    {
        var round = RoundTests.Prepared();
        round.AtLockTime.ShouldBe(AtLockTime.Lock);
        round.Start(new(4, 4), Noon.AddDays(-1));
        round.Choose(AtLockTime.MarkLate).ShouldBe(SetUpOutcome.Changed);
        round.Lock(new(4, 4), new(4, 4), Noon);
        round.Choose(AtLockTime.Lock).ShouldBe(SetUpOutcome.AlreadyStarted);
        round.Next(RoundId.New()).AtLockTime.ShouldBe(AtLockTime.MarkLate);
    }

    private static TimedAct Opening() => TimedAct.Open(RoundId.New(), Noon, invites: true, "https://attune.example.org");

    private static TimedAct Reminder(int days) => TimedAct.Remind(RoundId.New(), TimedActKind.FirstReminder, Noon.AddDays(10), days, "https://attune.example.org");
}
