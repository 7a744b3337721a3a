using Attune.Domain.Agreements;
using Attune.Domain.Tracking;
using Attune.Domain.Viewers;
using Attune.Store.Model;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Agreements;

/// <summary>How the entering of a figure ended.</summary>
/// <param name="Outcome">How the write ended.</param>
/// <param name="Problem">Why it cannot be kept as typed; null if it can.</param>
public readonly record struct ActualEntered(WriteOutcome Outcome, ActualProblem? Problem = null);

/// <summary>Writes down what was measured of a benefit in a quarter, or corrects it.</summary>
public sealed class EnterActual(AttuneDb db)
{
    /// <param name="benefit">The benefit, as this request read it.</param>
    /// <param name="entry">What was typed.</param>
    /// <param name="author">Who writes.</param>
    /// <param name="stands">The number of the figure that stood on the page for the quarter; 0 if there was none.</param>
    /// <param name="today">Today's date.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancel">Ends the work early.</param>
    /// <returns>ChangedElsewhere if another figure of the quarter came in between.</returns>
    public async Task<ActualEntered> RunAsync(Benefit benefit, ActualEntry entry, ActualAuthor author, int stands, DateOnly today, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(benefit);
        ArgumentNullException.ThrowIfNull(entry);
        ArgumentNullException.ThrowIfNull(author);
        var corrects = await db.BenefitActuals.AsNoTracking().Where(actual => actual.Benefit == benefit.Id && actual.Quarter == entry.Quarter).OrderByDescending(actual => actual.Number).FirstOrDefaultAsync(cancel);
        if ((corrects?.Number ?? 0) != stands) { return new(WriteOutcome.ChangedElsewhere); }
        if (entry.Problem(benefit, corrects, today) is { } problem) { return new(WriteOutcome.DoesNotFit, problem); }
        db.BenefitActuals.Add(new(BenefitActualId.New(), benefit, entry, author, corrects, now));
        db.Audit.Add(new(benefit.Program, null, now, corrects is null ? AuditAct.FigureEntered : AuditAct.FigureCorrected, author.Leader is null ? ViewerRole.Facilitator : ViewerRole.Leader, author.Facilitator, 0) { Concerns = author.Leader });
        return new(await db.SaveIfFreeAsync(cancel));
    }
}
