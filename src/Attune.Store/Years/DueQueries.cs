using Attune.Domain.Agreements;
using Attune.Domain.Dues;
using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Domain.Tracking;
using Attune.Store.Reading;

namespace Attune.Store.Years;

/// <summary>What falls due in programs, read for all of them at once.</summary>
public static class DueQueries
{
    /// <param name="db">The database.</param>
    /// <param name="programs">The programs; they are asked about together, so ten take as many statements as one.</param>
    /// <param name="rounds">Their rounds.</param>
    /// <param name="dayOf">The day of a time, where the organization is.</param>
    /// <param name="today">Today.</param>
    /// <param name="cancel">Ends the work early.</param>
    public static async Task<IReadOnlyDictionary<ProgramId, DueList>> DuesAsync(
        this AttuneDb db, IReadOnlyCollection<Domain.Programs.Program> programs, IReadOnlyCollection<Round> rounds, Func<DateTimeOffset, DateOnly> dayOf, DateOnly today, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(programs);
        ProgramId[] ids = [.. programs.Select(program => program.Id)];
        return (await Together.ReadAsync(db, asked => asked.Dues(db.Programs.Where(program => ids.Contains(program.Id)).Select(program => program.Id)), cancel)).Of(programs, rounds, dayOf, today);
    }

    /// <summary>Asks for the same together with something else.</summary>
    public static Func<AskedDues> Dues(this Together asked, IQueryable<ProgramId> ids)
    {
        ArgumentNullException.ThrowIfNull(asked);
        var db = asked.Db;
        var activities = asked.List(db.Ownership.AsNoTracking().Where(owned => ids.Contains(owned.Program)));
        var decisions = asked.List(db.Decisions.AsNoTracking().Where(decision => ids.Contains(decision.Program)));
        var commitments = asked.List(db.Commitments.AsNoTracking().Where(commitment => ids.Contains(commitment.Program)));
        var exceptions = asked.List(db.Exceptions.AsNoTracking().Where(entry => ids.Contains(entry.Program)));
        var handovers = asked.List(db.Handovers.AsNoTracking().Where(handover => ids.Contains(handover.Program)));
        var principles = asked.List(db.Principles.AsNoTracking().Where(principle => ids.Contains(principle.Program)));
        var reviews = asked.List(db.PrincipleReviews.AsNoTracking().Where(review => ids.Contains(review.Program)));
        var benefits = asked.List(db.Benefits.AsNoTracking().Where(benefit => ids.Contains(benefit.Program)));
        var actuals = asked.List(db.BenefitActuals.AsNoTracking().Where(actual => ids.Contains(actual.Program)));
        var verdicts = asked.List(db.BenefitVerdicts.AsNoTracking().Where(verdict => ids.Contains(verdict.Program)));
        return () => new(
            activities().ToLookup(owned => owned.Program), decisions().ToLookup(decision => decision.Program), commitments().ToLookup(commitment => commitment.Program),
            exceptions().ToLookup(entry => entry.Program), handovers().ToLookup(handover => handover.Program), principles().ToLookup(principle => principle.Program),
            reviews().ToLookup(review => review.Program), benefits().ToLookup(benefit => benefit.Program), actuals().ToLookup(actual => actual.Program), verdicts().ToLookup(verdict => verdict.Program));
    }
}

/// <summary>What can fall due in programs, as it is stored.</summary>
public sealed record AskedDues(
    ILookup<ProgramId, Ownership> Activities, ILookup<ProgramId, Decision> Decisions, ILookup<ProgramId, Commitment> Commitments, ILookup<ProgramId, ExceptionEntry> Exceptions,
    ILookup<ProgramId, Handover> Handovers, ILookup<ProgramId, Principle> Principles, ILookup<ProgramId, PrincipleReview> Reviews, ILookup<ProgramId, Benefit> Benefits,
    ILookup<ProgramId, BenefitActual> Actuals, ILookup<ProgramId, ActualVerdict> Verdicts)
{
    /// <param name="programs">The programs.</param>
    /// <param name="rounds">Their rounds.</param>
    /// <param name="dayOf">The day of a time, where the organization is.</param>
    /// <param name="today">Today.</param>
    public IReadOnlyDictionary<ProgramId, DueList> Of(IReadOnlyCollection<Domain.Programs.Program> programs, IReadOnlyCollection<Round> rounds, Func<DateTimeOffset, DateOnly> dayOf, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(programs);
        ArgumentNullException.ThrowIfNull(dayOf);
        var met = rounds.Where(round => round is { Kind: RoundKind.Real, Phase: RoundPhase.Revealed }).ToLookup(round => round.Program, round => round.SittingAt ?? round.LockedAt);
        return programs.ToDictionary(program => program.Id, program =>
        {
            var principle = Principles[program.Id].MaxBy(candidate => candidate.Version);
            return new DueList
            {
                Program = program.Id,
                Duties = new()
                {
                    Activities = [.. Activities[program.Id]],
                    Decisions = [.. Decisions[program.Id]],
                    Commitments = [.. Commitments[program.Id]],
                    Exceptions = [.. Exceptions[program.Id]],
                    Handovers = [.. Handovers[program.Id]],
                    Benefits = [.. Benefits[program.Id]],
                },
                Tracks = [.. Benefits[program.Id].Select(benefit => BenefitTrack.Follow(benefit, Actuals[program.Id], Verdicts[program.Id], today, program.GoLive))],
                Principle = principle,
                PrincipleReviewOn = principle is null ? null : PrincipleReview.DueOn(principle, Reviews[program.Id]),
                MetOn = met[program.Id].Max() is { } last ? dayOf(last) : null,
            };
        });
    }
}
