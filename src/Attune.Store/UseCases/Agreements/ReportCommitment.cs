using Attune.Domain.Agreements;
using Attune.Domain.Drifts;
using Attune.Domain.Programs;
using Attune.Domain.Rounds;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Agreements;

/// <summary>What a leader reports on a commitment.</summary>
/// <param name="Commitment">The commitment.</param>
/// <param name="Revision">The revision that stood on the page.</param>
/// <param name="Fate">What became of it; null if the form said nothing.</param>
/// <param name="MovedTo">The other day, if it is moved to one.</param>
/// <param name="Reason">The reason in the leader's words.</param>
public sealed record CommitmentReport(CommitmentId Commitment, int Revision, CommitmentFate? Fate, DateOnly? MovedTo, string? Reason);

/// <summary>How a report on a commitment ended.</summary>
/// <param name="Outcome">How the write ended.</param>
/// <param name="Problem">Why the report does not fit the commitment; Said if it does.</param>
public readonly record struct CommitmentReported(WriteOutcome Outcome, FateOutcome Problem = FateOutcome.Said);

/// <summary>A leader reports in a later round what became of a commitment.</summary>
public sealed class ReportCommitment(AttuneDb db)
{
    /// <returns>ChangedElsewhere if it changed since it stood on the page.</returns>
    public async Task<CommitmentReported> RunAsync(CommitmentReport report, LeaderId leader, Round round, DateTimeOffset now, CancellationToken cancel)
    {
        var found = await db.Commitments.FirstAsync(candidate => candidate.Id == report.Commitment, cancel);
        if (found.Revision != report.Revision) { return new(WriteOutcome.ChangedElsewhere); }
        if (report.Fate is not { } fate) { return new(WriteOutcome.DoesNotFit); }
        if (found.Say(leader, round, fate, report.MovedTo, report.Reason, now) is var said && said != FateOutcome.Said) { return new(WriteOutcome.DoesNotFit, said); }
        // The commitment keeps the last word; what was said in each round is kept beside it.
        if (await db.CommitmentReports.FirstOrDefaultAsync(candidate => candidate.Commitment == found.Id && candidate.Round == round.Id, cancel) is { } before) { before.Follow(found); }
        else { db.Add(new FateReport(found)); }
        return new(await db.SaveIfUnchangedAsync(cancel));
    }
}
