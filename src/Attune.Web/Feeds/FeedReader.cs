using Attune.Domain.Calendars;
using Attune.Domain.Dues;
using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Domain.Years;
using Attune.Report.Records;
using Attune.Store;
using Attune.Store.Years;
using Attune.Web.Hosting;
using Attune.Web.Room;
using Attune.Web.Seat;

namespace Attune.Web.Feeds;

/// <summary>Reads the days that belong to a secret address.</summary>
internal sealed class FeedReader(AttuneDb db, Clock clock)
{
    // Rounds stay in a calendar for a while after they were held, as what happened does.
    private const int DaysKept = 120;

    /// <returns>The name of the calendar and its days; null if the address belongs to nobody any more.</returns>
    public async Task<(string Name, ImmutableArray<CalendarDay> Days)?> ReadAsync(CalendarFeed feed, string origin, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(feed);
        if (feed.Account is { } account)
        {
            var programs = await db.ProgramsOf(account).AsNoTracking().Where(program => program.Demo == DemoState.None).ToListAsync(cancel);
            return (FeedsTexts.NameOfAll, await DaysAsync(programs, null, origin, cancel));
        }

        var leader = await db.Leaders.AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Id == feed.Leader, cancel);
        if (leader is null || await db.Programs.AsNoTracking().FirstOrDefaultAsync(program => program.Id == leader.Program, cancel) is not { } own) { return null; }
        return (own.Name, await DaysAsync([own], leader, origin, cancel));
    }

    private async Task<ImmutableArray<CalendarDay>> DaysAsync(List<Domain.Programs.Program> programs, Domain.Leaders.Leader? leader, string origin, CancellationToken cancel)
    {
        var ids = programs.ConvertAll(program => program.Id);
        var rounds = await db.Rounds.AsNoTracking().Where(round => ids.Contains(round.Program) && round.Kind == RoundKind.Real).OrderBy(round => round.Number).ToListAsync(cancel);
        var planned = await db.PlannedRounds.AsNoTracking().Where(plan => ids.Contains(plan.Program) && plan.State != PlanState.Made).OrderBy(plan => plan.OpensAt).ToListAsync(cancel);
        var openings = await db.TimedActs.AsNoTracking().Where(act => act.Kind == TimedActKind.Opening && act.EndedAt == null).ToDictionaryAsync(act => act.Round, act => act.At, cancel);
        var dues = await db.DuesAsync(programs, rounds, clock.DayOf, clock.Today, cancel);
        return [.. programs.OrderBy(program => program.Name, StringComparer.Ordinal).ThenBy(program => program.Id.Value).SelectMany(program => DaysOf(
            program, [.. rounds.Where(round => round.Program == program.Id)], [.. planned.Where(plan => plan.Program == program.Id)], openings, dues[program.Id], leader, origin))];
    }

    private IEnumerable<CalendarDay> DaysOf(
        Domain.Programs.Program program, ImmutableArray<Round> rounds, ImmutableArray<PlannedRound> planned, Dictionary<RoundId, DateTimeOffset> openings, DueList dues, Domain.Leaders.Leader? leader, string origin)
    {
        var link = leader is null ? $"{origin}/programs/{program.Id}" : $"{origin}{SeatPaths.Promise}";
        var since = clock.Now.AddDays(-DaysKept);
        foreach (var round in rounds.Where(round => leader?.IsIn(round.Number) != false && (round.SittingAt ?? round.LocksAt ?? clock.Now) >= since))
        {
            foreach (var day in CalendarDays.Of(program, round, openings.TryGetValue(round.Id, out var opens) ? opens : null, link, clock)) { yield return day; }
        }

        // A leader who has left has no rounds to come, and nothing falls due for somebody who is gone.
        var number = rounds.Length == 0 ? 0 : rounds[^1].Number;
        if (leader?.IsIn(number + 1) == false) { yield break; }
        foreach (var plan in planned)
        {
            if (plan.State == PlanState.Planned) { number++; }
            foreach (var day in CalendarDays.Of(program, plan, number, link, clock)) { yield return day; }
        }

        foreach (var item in leader is null ? dues.ForRoom() : dues.Of(leader.Id)) { yield return CalendarDays.Of(program, item, leader is not null, leader is null ? link : $"{origin}{SeatPaths.Due}"); }
    }
}
