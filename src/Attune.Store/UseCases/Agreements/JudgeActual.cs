using Attune.Domain.Leaders;
using Attune.Domain.Tracking;
using Attune.Domain.Viewers;
using Attune.Store.Model;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Agreements;

/// <summary>How a word on a figure ended.</summary>
/// <param name="Outcome">How the write ended.</param>
/// <param name="Problem">Why it cannot be kept as typed; null if it can.</param>
public readonly record struct ActualJudged(WriteOutcome Outcome, VerdictProblem? Problem = null);

/// <summary>A leader of the other side confirms a figure of a benefit, or says why not. The same leader can say otherwise later.</summary>
public sealed class JudgeActual(AttuneDb db)
{
    /// <returns>NotInvited if this leader's word on it is not asked; ChangedElsewhere if the figure was corrected since it stood on the page.</returns>
    public async Task<ActualJudged> RunAsync(BenefitActualId id, Leader leader, bool confirms, string? reason, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(leader);
        if (await db.BenefitActuals.AsNoTracking().FirstOrDefaultAsync(candidate => candidate.Id == id, cancel) is not { } actual || !ActualVerdict.MaySay(actual, leader)) { return new(WriteOutcome.NotInvited); }
        if (await db.BenefitActuals.AnyAsync(later => later.Benefit == actual.Benefit && later.Quarter == actual.Quarter && later.Number > actual.Number, cancel)) { return new(WriteOutcome.ChangedElsewhere); }
        var verdict = await db.BenefitVerdicts.FirstOrDefaultAsync(candidate => candidate.Actual == id && candidate.Leader == leader.Id, cancel);
        if (verdict is null) { db.BenefitVerdicts.Add(verdict = new(actual, leader)); }
        if (verdict.Say(confirms, reason, now) is { } problem) { return new(WriteOutcome.DoesNotFit, problem); }
        db.Audit.Add(new(actual.Program, null, now, confirms ? AuditAct.FigureConfirmed : AuditAct.FigureDisputed, ViewerRole.Leader, "", 0) { Concerns = leader.Id });
        return new(await db.SaveIfFreeAsync(cancel));
    }
}
