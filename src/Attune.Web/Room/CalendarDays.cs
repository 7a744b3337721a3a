using Attune.Domain.Dues;
using Attune.Domain.Rounds;
using Attune.Domain.Years;
using Attune.Report.Records;
using Attune.Web.Hosting;

namespace Attune.Web.Room;

/// <summary>Rounds and what falls due as days of a calendar. None holds a word that anybody wrote beside the name of the program.</summary>
internal static class CalendarDays
{
    // How long a sitting takes is not planned before it is prepared; two hours are what its run is made for.
    private static readonly TimeSpan Sitting = TimeSpan.FromHours(2);

    private static readonly TimeSpan Moment = TimeSpan.FromMinutes(15);

    /// <summary>The times of a round that exists: its opening, its lock and its sitting, as far as they are known.</summary>
    /// <param name="program">The program.</param>
    /// <param name="round">The round.</param>
    /// <param name="opensAt">When it opens by itself; null if it is open, or is opened by hand.</param>
    /// <param name="link">Where more can be read.</param>
    /// <param name="clock">The clock.</param>
    public static IEnumerable<CalendarDay> Of(Domain.Programs.Program program, Round round, DateTimeOffset? opensAt, string link, Clock clock)
        => Times($"round-{round.Id}", round.Revision, program.Name, round.Number, opensAt, round.LocksAt, round.SittingAt, isCanceled: false, link, clock);

    /// <summary>The times of a round that is planned; one that was skipped or taken out is canceled.</summary>
    /// <param name="program">The program.</param>
    /// <param name="planned">The planned round.</param>
    /// <param name="number">The number that it will have.</param>
    /// <param name="link">Where more can be read.</param>
    /// <param name="clock">The clock.</param>
    public static IEnumerable<CalendarDay> Of(Domain.Programs.Program program, PlannedRound planned, int number, string link, Clock clock)
        => Times($"plan-{planned.Id}", planned.Revision, program.Name, number, planned.OpensAt, planned.LocksAt, planned.SittingAt, planned.State != PlanState.Planned, link, clock);

    /// <param name="program">The program.</param>
    /// <param name="item">What falls due.</param>
    /// <param name="isOwn">It is told to its owner.</param>
    /// <param name="link">Where more can be read.</param>
    public static CalendarDay Of(Domain.Programs.Program program, DueItem item, bool isOwn, string link)
    {
        ArgumentNullException.ThrowIfNull(program);
        ArgumentNullException.ThrowIfNull(item);
        return new($"due-{item.Kind.ToString().ToLowerInvariant()}-{item.Key}", item.Revision, item.Day, RoomTexts.DayOf(program.Name, isOwn ? DueWords.Own(item) : DueWords.Shared(item))) { Link = link };
    }

    private static IEnumerable<CalendarDay> Times(string uid, int version, string program, int number, DateTimeOffset? opens, DateTimeOffset? locks, DateTimeOffset? sits, bool isCanceled, string link, Clock clock)
    {
        if (opens is { } from) { yield return Time("opens", from, RoomTexts.DayOpens(program, number), Moment, isMeeting: false); }
        if (locks is { } until) { yield return Time("locks", until, RoomTexts.DayLocks(program, number), Moment, isMeeting: false); }
        if (sits is { } at) { yield return Time("sits", at, RoomTexts.DaySits(program, number), Sitting, isMeeting: true); }

        CalendarDay Time(string what, DateTimeOffset when, string title, TimeSpan lasts, bool isMeeting)
            => new($"{uid}-{what}", version, clock.DayOf(when), title) { At = when, Lasts = lasts, IsMeeting = isMeeting, IsCanceled = isCanceled, Link = link };
    }
}
