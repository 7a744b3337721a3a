using Attune.Domain.Agreements;
using Attune.Domain.Dues;
using Attune.Domain.Gates;
using Attune.Domain.Leaders;
using Attune.Domain.Rounds;
using Attune.Domain.Viewers;
using Attune.Domain.Years;
using Attune.Statistics.Sides;

namespace Attune.Web.Desk.AllPrograms;

/// <summary>What comes next in a program.</summary>
public enum NextStep
{
    Opens,
    Locks,
    Sits,
}

/// <summary>Where one program stands, and what of it needs its facilitator.</summary>
public sealed record ProgramStanding
{
    public required Domain.Programs.Program Program { get; init; }

    public required Round Round { get; init; }

    /// <summary>The leaders who take part in the current round.</summary>
    public required SideCounts Leaders { get; init; }

    /// <summary>What comes next, and when; null if no time is known.</summary>
    public (NextStep Step, DateTimeOffset At)? Next { get; init; }

    /// <summary>Duties whose owner has left or was erased.</summary>
    public required int Orphaned { get; init; }

    /// <summary>Benefits that nobody ever owned.</summary>
    public required int Unowned { get; init; }

    /// <summary>Decisions, the principle and exceptions that are to be looked at again within a week, or should have been.</summary>
    public required int Reviews { get; init; }

    /// <summary>Figures of benefits that are awaited, or will be within a week.</summary>
    public required int Benefits { get; init; }

    /// <summary>Benefits whose quarter is over without the target being shown.</summary>
    public required int BenefitsMissed { get; init; }

    /// <summary>Promises past their day; null where the promise of the round hides who has reported.</summary>
    public required int? Promises { get; init; }

    /// <summary>Planned rounds that wait although their time has come.</summary>
    public required int Waiting { get; init; }

    /// <summary>How many things need somebody; those with most stand first.</summary>
    public int Needs => Orphaned + Unowned + Reviews + Benefits + BenefitsMissed + (Promises ?? 0) + Waiting;

    internal static ProgramStanding Read(
        Domain.Programs.Program program, IReadOnlyCollection<Round> rounds, IReadOnlyCollection<Leader> leaders, IReadOnlyCollection<PlannedRound> plan, DateTimeOffset? opening, DueList dues, DateTimeOffset now, DateOnly today)
    {
        var round = rounds.MaxBy(candidate => candidate.Number)!;
        var sight = Gate.FateSightOf(round);
        ImmutableArray<DueItem> pressing = [.. dues.ForFacilitator(sight, round.Id).Where(item => item.State(today) != DueState.Ahead)];
        return new()
        {
            Program = program,
            Round = round,
            Leaders = SideCounts.Count(leaders.Where(leader => leader.IsIn(round.Number)).Select(leader => leader.Side)),
            Next = NextOf(round, plan, opening, now),
            Orphaned = Orphans.Find(dues.Duties, leaders).Length,
            Unowned = dues.Duties.Benefits.Count(benefit => benefit.Owner is null),
            Reviews = pressing.Count(item => item.Kind is DueKind.Decision or DueKind.Principle or DueKind.Exception),
            Benefits = pressing.Count(item => item.Kind == DueKind.Benefit),
            BenefitsMissed = dues.Tracks.Count(track => track.IsOverdue),
            Promises = sight == FateSight.Nothing ? null : pressing.Count(item => item.Kind == DueKind.Commitment && item.State(today) == DueState.Overdue),
            Waiting = plan.Count(planned => planned.Trouble != PlanTrouble.None),
        };
    }

    private static (NextStep Step, DateTimeOffset At)? NextOf(Round round, IEnumerable<PlannedRound> plan, DateTimeOffset? opening, DateTimeOffset now)
    {
        (NextStep Step, DateTimeOffset? At)[] steps =
        [
            (NextStep.Opens, round.Phase == RoundPhase.Preparing ? opening : null),
            (NextStep.Locks, round.Phase <= RoundPhase.Collecting ? round.LocksAt : null),
            (NextStep.Sits, round.Phase < RoundPhase.Revealed ? round.SittingAt : null),
            .. plan.Where(planned => planned.State == PlanState.Planned).Select(planned => (NextStep.Opens, (DateTimeOffset?)planned.OpensAt)),
        ];
        return steps.Where(step => step.At > now).OrderBy(step => step.At).Select(step => ((NextStep, DateTimeOffset)?)(step.Step, step.At!.Value)).FirstOrDefault();
    }
}
