using Attune.Domain.Rounds;
using Attune.Domain.Years;
using Attune.Store;
using Attune.Store.Years;
using Attune.Web.Components;

namespace Attune.Web.Desk.Planning;

/// <summary>A program with the year ahead of it.</summary>
/// <param name="Desk">The program, at its current round.</param>
/// <param name="Plan">What is planned, and what of the plan was made, in the order of time.</param>
public sealed record YearDesk(ProgramDesk Desk, IReadOnlyList<PlannedRound> Plan) : IFound<YearDesk>
{
    public string Path => $"{Desk.Path}/year";

    public IEnumerable<PlannedRound> Ahead => Plan.Where(planned => planned.IsAhead);

    /// <summary>What of the plan would overlap with dates that are typed for one of its rounds.</summary>
    public IEnumerable<PlannedDates> Beside(PlannedRound? planned) => Plan.Where(other => other.State == PlanState.Planned && other.Id != planned?.Id).Select(other => other.Dates);

    public PlannedRound? Find(Guid planned) => Plan.FirstOrDefault(candidate => candidate.Id.Value == planned);

    /// <summary>The number that a planned round will have if all before it take place.</summary>
    public int NumberOf(PlannedRound planned)
    {
        ArgumentNullException.ThrowIfNull(planned);
        if (planned.Round is { } made && Desk.Earlier.Append(Desk.Round).FirstOrDefault(round => round.Id == made) is { } round) { return round.Number; }
        var next = Desk.IsPreparing && Desk.Round.Number > 1 ? Desk.Round.Number : Desk.Round.Number + 1;
        return next + Plan.TakeWhile(other => other.Id != planned.Id).Count(other => other.State == PlanState.Planned);
    }

    /// <summary>The dates after which a year is proposed: those of the last round of the plan, else those of the current round; null while none are known.</summary>
    public PlannedDates? Pattern()
    {
        if (Plan.LastOrDefault(planned => planned.State is PlanState.Planned or PlanState.Made) is { } last) { return last.Dates; }
        var round = Desk.Round.LocksAt is null ? Desk.Earlier.LastOrDefault(earlier => earlier.LocksAt is not null) : Desk.Round;
        if (round is not { LocksAt: { } locks }) { return null; }
        var opens = Desk.Acts.FirstOrDefault(act => act.Round == round.Id && act.Kind == TimedActKind.Opening)?.At ?? round.StartedAt ?? locks - UsualTime;
        if (locks - opens < PlannedDates.ShortestTime) { opens = locks - UsualTime; }
        return new(opens, locks, round.SittingAt is { } sits && sits >= locks ? sits : null, Invites: true, DaysOf(round, TimedActKind.FirstReminder, opens, 3), DaysOf(round, TimedActKind.LastReminder, opens, 1));
    }

    /// <returns>Null if there is no such program or somebody else leads it; a stranger cannot tell which.</returns>
    public static async Task<YearDesk?> FindAsync(HttpContext context)
        => await ProgramDesk.FindAsync(context) is { } desk ? await ReadAsync(context.Service<AttuneDb>(), desk, context.RequestAborted) : null;

    internal static async Task<YearDesk> ReadAsync(AttuneDb db, ProgramDesk desk, CancellationToken cancel) => new(desk, await db.PlannedRoundsAsync(desk.Program.Id, cancel));

    // Two weeks are long enough to answer beside the work, and short enough to be remembered.
    private static TimeSpan UsualTime => TimeSpan.FromDays(14);

    private int? DaysOf(Round round, TimedActKind kind, DateTimeOffset opens, int usual)
    {
        if (round.Contract == Contract.Unattributed) { return null; }
        var days = Desk.Acts.FirstOrDefault(act => act.Round == round.Id && act.Kind == kind)?.DaysBefore ?? usual;
        return round.LocksAt!.Value.AddDays(-days) > opens ? days : null;
    }
}
