using Attune.Domain.Years;
using CsCheck;

namespace Attune.Domain.Tests.Years;

public sealed class YearProposalTests
{
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    private static readonly string[] Zones = ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "UTC", "America/Sao_Paulo", "Africa/Casablanca"];

    private static readonly Gen<(PlannedDates Last, TimeZoneInfo Zone)> Rounds = Gen.Select(
        Gen.Int[0, 364 * 4], Gen.Int[0, 47], Gen.Int[1, 40], Gen.Int[0, 47], Gen.Int[0, 20], Gen.Int[0, Zones.Length - 1],
        (day, half, open, lockHalf, sit, place) =>
        {
            var zone = TimeZoneInfo.FindSystemTimeZoneById(Zones[place]);
            var opens = At(new DateTime(2026, 1, 1).AddDays(day).AddMinutes(30 * half), zone);
            var locks = At(new DateTime(2026, 1, 1).AddDays(day + open + 1).AddMinutes(30 * lockHalf), zone);
            return (new PlannedDates(opens, locks, sit == 0 ? null : locks.AddDays(sit), true, null, null), zone);
        });

    private static DateTimeOffset At(DateTime local, TimeZoneInfo zone)
    {
        while (zone.IsInvalidTime(local)) { local = local.AddMinutes(30); }
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }

    [Fact]
    public void Four_quarters_follow_on_the_same_weekday_at_the_same_time_of_day_over_both_changes_of_the_clocks()
    {
        // Monday 11 January 2027 at 9:00 to Friday 22 January at 17:00; the sitting is on the Tuesday after.
        var last = new PlannedDates(new(2027, 1, 11, 8, 0, 0, default), new(2027, 1, 22, 16, 0, 0, default), new(2027, 1, 26, 13, 0, 0, default), true, 5, 1);
        var year = YearProposal.After(last, null, Berlin, last.LocksAt);

        year.Select(dates => Shown(dates.OpensAt)).ShouldBe(["Mon 2027-04-12 09:00", "Mon 2027-07-12 09:00", "Mon 2027-10-11 09:00", "Mon 2028-01-10 09:00"]);
        year.Select(dates => Shown(dates.LocksAt)).ShouldBe(["Fri 2027-04-23 17:00", "Fri 2027-07-23 17:00", "Fri 2027-10-22 17:00", "Fri 2028-01-21 17:00"]);
        year[0].OpensAt.Hour.ShouldBe(7, "the clocks were put forward in between");
        year[3].OpensAt.Hour.ShouldBe(8, "and back again");
        year.ShouldAllBe(dates => dates.FirstReminder == 5 && dates.LastReminder == 1 && dates.Invites);

        static string Shown(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Berlin).ToString("ddd yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);
    }

    [Fact]
    public void No_round_is_proposed_around_go_live()
    {
        var last = new PlannedDates(new(2027, 1, 11, 8, 0, 0, default), new(2027, 1, 22, 16, 0, 0, default), null, true, null, null);
        var goLive = new DateOnly(2027, 4, 20);
        var first = YearProposal.After(last, goLive, Berlin, last.LocksAt)[0];
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(first.OpensAt, Berlin).DateTime).ShouldBe(new(2027, 5, 3), "the first Monday more than a week after it");
    }

    [Fact]
    public void A_time_that_the_clocks_skip_is_as_much_later_as_they_are_put_forward()
    {
        // 02:30 on 28 March 2027 is skipped in Berlin: three months after 27 December at 02:30, and a Sunday too.
        var last = new PlannedDates(new(2026, 12, 27, 1, 30, 0, default), new(2027, 1, 8, 16, 0, 0, default), null, true, null, null);
        YearProposal.After(last, null, Berlin, last.LocksAt)[0].OpensAt.ShouldBe(new(2027, 3, 28, 1, 30, 0, default));
    }

    [Fact]
    public void Whatever_the_last_round_and_the_zone_every_proposal_can_be_kept()
        => Gen.Select(Rounds, Gen.Int[-200, 500]).Sample(drawn =>
        {
            var ((last, zone), goLiveAfter) = drawn;
            var goLive = DateOnly.FromDateTime(last.OpensAt.UtcDateTime).AddDays(goLiveAfter);
            var year = YearProposal.After(last, goLive, zone, last.EndsAt);
            year.Length.ShouldBe(YearProposal.Rounds);
            for (var i = 0; i < year.Length; i++)
            {
                year[i].Problem(last.EndsAt, year.Where(other => other != year[i])).ShouldBeOneOf(null, PlanProblem.TooShort);
                var (opens, before) = (TimeZoneInfo.ConvertTime(year[i].OpensAt, zone), TimeZoneInfo.ConvertTime(last.OpensAt, zone));
                opens.DayOfWeek.ShouldBe(before.DayOfWeek);
                // The time of day is the same, unless the clocks skip it.
                if (!zone.IsInvalidTime(opens.Date + before.TimeOfDay)) { opens.TimeOfDay.ShouldBe(before.TimeOfDay); }
                if (i > 0) { year[i].OpensAt.ShouldBeGreaterThan(year[i - 1].OpensAt); }
                var (from, until) = (DateOnly.FromDateTime(opens.DateTime), DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(year[i].EndsAt, zone).DateTime));
                (until >= goLive.AddDays(-6) && from <= goLive.AddDays(6)).ShouldBeFalse("in those days nobody answers");
            }
        }, iter: 500);
}
