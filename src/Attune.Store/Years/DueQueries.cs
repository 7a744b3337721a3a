using Attune.Domain.Agreements;
using Attune.Domain.Dues;
using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Domain.Tracking;

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
        ArgumentNullException.ThrowIfNull(programs);
        ArgumentNullException.ThrowIfNull(rounds);
        ArgumentNullException.ThrowIfNull(dayOf);
        var ids = programs.Select(program => program.Id).ToList();
        var activities = (await db.Ownership.AsNoTracking().Where(owned => ids.Contains(owned.Program)).ToListAsync(cancel)).ToLookup(owned => owned.Program);
        var decisions = (await db.Decisions.AsNoTracking().Where(decision => ids.Contains(decision.Program)).ToListAsync(cancel)).ToLookup(decision => decision.Program);
        var commitments = (await db.Commitments.AsNoTracking().Where(commitment => ids.Contains(commitment.Program)).ToListAsync(cancel)).ToLookup(commitment => commitment.Program);
        var exceptions = (await db.Exceptions.AsNoTracking().Where(entry => ids.Contains(entry.Program)).ToListAsync(cancel)).ToLookup(entry => entry.Program);
        var handovers = (await db.Handovers.AsNoTracking().Where(handover => ids.Contains(handover.Program)).ToListAsync(cancel)).ToLookup(handover => handover.Program);
        var principles = (await db.Principles.AsNoTracking().Where(principle => ids.Contains(principle.Program)).ToListAsync(cancel)).ToLookup(principle => principle.Program);
        var reviews = (await db.PrincipleReviews.AsNoTracking().Where(review => ids.Contains(review.Program)).ToListAsync(cancel)).ToLookup(review => review.Program);
        var benefits = (await db.Benefits.AsNoTracking().Where(benefit => ids.Contains(benefit.Program)).ToListAsync(cancel)).ToLookup(benefit => benefit.Program);
        var actuals = (await db.BenefitActuals.AsNoTracking().Where(actual => ids.Contains(actual.Program)).ToListAsync(cancel)).ToLookup(actual => actual.Program);
        var verdicts = (await db.BenefitVerdicts.AsNoTracking().Where(verdict => ids.Contains(verdict.Program)).ToListAsync(cancel)).ToLookup(verdict => verdict.Program);
        return programs.ToDictionary(program => program.Id, program =>
        {
            var principle = principles[program.Id].MaxBy(candidate => candidate.Version);
            return new DueList
            {
                Program = program.Id,
                Duties = new()
                {
                    Activities = [.. activities[program.Id]],
                    Decisions = [.. decisions[program.Id]],
                    Commitments = [.. commitments[program.Id]],
                    Exceptions = [.. exceptions[program.Id]],
                    Handovers = [.. handovers[program.Id]],
                    Benefits = [.. benefits[program.Id]],
                },
                Tracks = [.. benefits[program.Id].Select(benefit => BenefitTrack.Follow(benefit, actuals[program.Id], verdicts[program.Id], today, program.GoLive))],
                Principle = principle,
                PrincipleReviewOn = principle is null ? null : PrincipleReview.DueOn(principle, reviews[program.Id]),
                MetOn = rounds.Where(round => round.Program == program.Id && round is { Kind: RoundKind.Real, Phase: RoundPhase.Revealed }).Select(round => round.SittingAt ?? round.LockedAt).Max() is { } met ? dayOf(met) : null,
            };
        });
    }
}
