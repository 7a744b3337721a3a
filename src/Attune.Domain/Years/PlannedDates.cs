using Attune.Domain.Rounds;

namespace Attune.Domain.Years;

/// <summary>What is wrong with the dates of a planned round.</summary>
public enum PlanProblem
{
    OpensPast,

    /// <summary>Between opening and lock there is less than a day: nobody could answer beside the day's work.</summary>
    TooShort,

    /// <summary>The sitting would be before the answers lock.</summary>
    SitsBeforeLock,
    RemindersOutOfOrder,

    /// <summary>A reminder would go out before the round opens.</summary>
    RemindsBeforeOpening,

    /// <summary>Another round of the plan is open then: the same leaders would be asked twice at once.</summary>
    Overlaps,
}

/// <summary>When a planned round opens, reminds and locks.</summary>
/// <param name="OpensAt">When it opens.</param>
/// <param name="LocksAt">When it locks.</param>
/// <param name="SittingAt">When the leaders meet; null if that is not known yet.</param>
/// <param name="Invites">The invitations go out with the opening.</param>
/// <param name="FirstReminder">How many days before the lock those who have not answered are reminded; null for not at all.</param>
/// <param name="LastReminder">How many days before it they are reminded again; null for not again.</param>
public sealed record PlannedDates(DateTimeOffset OpensAt, DateTimeOffset LocksAt, DateTimeOffset? SittingAt, bool Invites, int? FirstReminder, int? LastReminder)
{
    public static readonly TimeSpan ShortestTime = TimeSpan.FromDays(1);

    /// <summary>The last moment that belongs to the round.</summary>
    public DateTimeOffset EndsAt => SittingAt ?? LocksAt;

    /// <param name="now">The time.</param>
    /// <param name="others">The dates of the other planned rounds.</param>
    /// <returns>What keeps these dates from being kept; null if nothing does.</returns>
    public PlanProblem? Problem(DateTimeOffset now, IEnumerable<PlannedDates> others)
        => OpensAt <= now ? PlanProblem.OpensPast
            : LocksAt - OpensAt < ShortestTime ? PlanProblem.TooShort
            : SittingAt < LocksAt ? PlanProblem.SitsBeforeLock
            : FirstReminder is null ? (LastReminder is null ? Clash(others) : PlanProblem.RemindersOutOfOrder)
            : LastReminder >= FirstReminder ? PlanProblem.RemindersOutOfOrder
            : LocksAt.AddDays(-FirstReminder.Value) <= OpensAt ? PlanProblem.RemindsBeforeOpening
            : Clash(others);

    /// <summary>What the round does by itself with these dates; a reminder whose time has passed is left out.</summary>
    /// <param name="round">The round.</param>
    /// <param name="origin">The address with which the links begin.</param>
    /// <param name="now">The time.</param>
    public IEnumerable<TimedAct> ActsOf(Round round, string origin, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(round);
        yield return TimedAct.Open(round.Id, OpensAt, Invites, origin);
        // Where the promise hides who has answered, nobody can be singled out.
        if (round.Contract == Contract.Unattributed) { yield break; }
        foreach (var (kind, days) in new[] { (TimedActKind.FirstReminder, FirstReminder), (TimedActKind.LastReminder, LastReminder) })
        {
            if (days is { } before && LocksAt.AddDays(-before) > now) { yield return TimedAct.Remind(round.Id, kind, LocksAt, before, origin); }
        }
    }

    private PlanProblem? Clash(IEnumerable<PlannedDates> others) => others.Any(other => other.OpensAt < LocksAt && OpensAt < other.LocksAt) ? PlanProblem.Overlaps : null;
}
