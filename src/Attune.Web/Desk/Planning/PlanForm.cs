using Attune.Domain.Rounds;
using Attune.Domain.Years;
using Attune.Web.Components;
using Attune.Web.Hosting;

namespace Attune.Web.Desk.Planning;

/// <summary>What the form of a planned round sends.</summary>
public sealed class PlanForm
{
    public string? OpensAt { get; set; }

    public string? LocksAt { get; set; }

    public string? SittingAt { get; set; }

    public string? Invites { get; set; }

    public string? FirstReminder { get; set; }

    public string? LastReminder { get; set; }

    internal bool SendsInvitations => Invites != bool.FalseString;

    internal static PlanForm From(PlannedDates dates, Clock clock) => new()
    {
        OpensAt = clock.InField(dates.OpensAt),
        LocksAt = clock.InField(dates.LocksAt),
        SittingAt = clock.InField(dates.SittingAt),
        Invites = $"{dates.Invites}",
        FirstReminder = dates.FirstReminder?.ToString(CultureInfo.InvariantCulture) ?? "",
        LastReminder = dates.LastReminder?.ToString(CultureInfo.InvariantCulture) ?? "",
    };

    /// <returns>The dates, or what is wrong with them in a sentence.</returns>
    internal (PlannedDates? Dates, string? Problem) Read(YearDesk year, PlannedRound? planned, Clock clock)
    {
        foreach (var (typed, isNeeded) in new[] { (OpensAt, true), (LocksAt, true), (SittingAt, false) })
        {
            var time = clock.FromField(typed);
            if (time.Problem == TypedTimeProblem.Skipped) { return (null, clock.SkippedWords(typed)); }
            if (time.Problem == TypedTimeProblem.Unreadable || (isNeeded && time.At is null)) { return (null, PlanningTexts.Unreadable); }
        }

        if (!IsDays(FirstReminder) || !IsDays(LastReminder)) { return (null, PlanningTexts.RemindDays(TimedAct.FewestDaysBefore, TimedAct.MostDaysBefore)); }
        var dates = new PlannedDates(clock.FromField(OpensAt).At!.Value, clock.FromField(LocksAt).At!.Value, clock.FromField(SittingAt).At, SendsInvitations, Forms.Whole(FirstReminder), Forms.Whole(LastReminder));
        return dates.Problem(clock.Now, year.Beside(planned)) is { } problem ? (null, PlanningTexts.PlanProblem(problem)) : (dates, null);
    }

    private static bool IsDays(string? typed) => Forms.IsBlank(typed) || Forms.Whole(typed) is >= TimedAct.FewestDaysBefore and <= TimedAct.MostDaysBefore;
}
