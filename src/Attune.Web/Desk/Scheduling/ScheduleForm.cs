using Attune.Domain.Rounds;
using Attune.Store.UseCases.Rounds;
using Attune.Web.Components;
using Attune.Web.Hosting;

namespace Attune.Web.Desk.Scheduling;

/// <summary>What the form about what happens by itself sends.</summary>
public sealed class ScheduleForm
{
    public string? OpensAt { get; set; }

    public string? Invites { get; set; }

    /// <summary>How many days before the lock the first reminder goes out; empty for none.</summary>
    public string? FirstReminder { get; set; }

    public string? LastReminder { get; set; }

    public string? AtLockTime { get; set; }

    internal bool SendsInvitations => Invites == bool.TrueString;

    internal static ScheduleForm From(ProgramDesk desk, Clock clock)
    {
        var opening = desk.Acts.FirstOrDefault(act => act is { Kind: TimedActKind.Opening, IsWaiting: true });
        return new()
        {
            OpensAt = clock.InField(opening?.At),
            Invites = $"{opening?.Invites ?? true}",
            FirstReminder = DaysOf(TimedActKind.FirstReminder),
            LastReminder = DaysOf(TimedActKind.LastReminder),
            AtLockTime = $"{desk.Round.AtLockTime}",
        };

        string DaysOf(TimedActKind kind) => desk.Acts.FirstOrDefault(act => act.Kind == kind) is { Outcome: not TimedOutcome.TimePassed } act ? act.DaysBefore.ToString(CultureInfo.InvariantCulture) : "";
    }

    /// <summary>The text about what is wrong; null if nothing is.</summary>
    internal string? Problem(ProgramDesk desk, Clock clock)
        => Forms.Chosen<AtLockTime>(AtLockTime) is null ? SchedulingTexts.NoChoice
            : desk.Round.LocksAt is null && !(Forms.IsBlank(OpensAt) && Forms.IsBlank(FirstReminder) && Forms.IsBlank(LastReminder)) ? SchedulingTexts.NoLock
            : (desk.IsPreparing ? OpeningProblem(desk.Round, clock.FromField(OpensAt), clock) : null) ?? ReminderProblem(desk, clock);

    internal ScheduleToSet ToSet(Clock clock, string origin)
        => new(Forms.Chosen<AtLockTime>(AtLockTime)!.Value, clock.FromField(OpensAt).At, SendsInvitations, Days(FirstReminder), Days(LastReminder), origin);

    private string? OpeningProblem(Round round, TypedTime opens, Clock clock)
        => opens.Problem switch
        {
            TypedTimeProblem.Skipped => clock.SkippedWords(OpensAt),
            TypedTimeProblem.Unreadable => SchedulingTexts.OpensUnreadable,
            TypedTimeProblem.Empty => null,
            _ => opens.At <= clock.Now ? SchedulingTexts.OpensPast : opens.At >= round.LocksAt ? SchedulingTexts.OpensAfterLock : null,
        };

    private string? ReminderProblem(ProgramDesk desk, Clock clock)
    {
        var (first, last) = (Days(FirstReminder), Days(LastReminder));
        if ((first is null && !Forms.IsBlank(FirstReminder)) || (last is null && !Forms.IsBlank(LastReminder))) { return SchedulingTexts.RemindDays(TimedAct.FewestDaysBefore, TimedAct.MostDaysBefore); }
        if (first is null && last is null) { return null; }
        if (desk.Round.Contract == Contract.Unattributed) { return SchedulingTexts.RemindHidden; }
        if (first is null || last >= first) { return SchedulingTexts.RemindOrder; }

        // What has gone out already is left as it is.
        var waiting = new[] { (Kind: TimedActKind.FirstReminder, Days: first), (Kind: TimedActKind.LastReminder, Days: last) }
            .Where(wanted => wanted.Days is not null && desk.Acts.FirstOrDefault(act => act.Kind == wanted.Kind) is null or { IsWaiting: true } or { Outcome: TimedOutcome.TimePassed });
        var from = desk.IsPreparing && clock.FromField(OpensAt).At is { } opens ? opens : clock.Now;
        return waiting.Any(wanted => desk.Round.LocksAt!.Value.AddDays(-wanted.Days!.Value) <= from) ? SchedulingTexts.RemindPast : null;
    }

    private static int? Days(string? typed) => Forms.Whole(typed) is >= TimedAct.FewestDaysBefore and <= TimedAct.MostDaysBefore and var days ? days : null;
}
