using Attune.Domain.Agreements;
using Attune.Domain.Programs;

namespace Attune.Domain.Drifts;

/// <summary>
/// What a leader reported on a commitment in one round. The commitment itself keeps only the last word; that a promise was moved twice is seen from these.
/// </summary>
public sealed class FateReport
{
    private FateReport()
    {
    }

    /// <param name="commitment">The commitment, after its leader reported on it in the round.</param>
    /// <exception cref="ArgumentException">Nothing was reported on it yet.</exception>
    public FateReport(Commitment commitment)
    {
        ArgumentNullException.ThrowIfNull(commitment);
        if (commitment is not { SaidIn: { } round, Fate: not null }) { throw new ArgumentException("Nothing was reported on this commitment.", nameof(commitment)); }
        (Commitment, Program, Round) = (commitment.Id, commitment.Program, round);
        Follow(commitment);
    }

    public CommitmentId Commitment { get; private set; }

    public ProgramId Program { get; private set; }

    /// <summary>The round in which it was reported; a report is changed until that round is over, and stands afterwards.</summary>
    public RoundId Round { get; private set; }

    public CommitmentFate Fate { get; private set; }

    /// <summary>The new day, if it was moved; null for every other fate.</summary>
    public DateOnly? MovedTo { get; private set; }

    /// <summary>Takes over what the leader says of it in the same round.</summary>
    public void Follow(Commitment commitment)
    {
        ArgumentNullException.ThrowIfNull(commitment);
        if (commitment.Id != Commitment || commitment.SaidIn != Round || commitment.Fate is not { } fate) { throw new ArgumentException("This is reported of another commitment, or in another round.", nameof(commitment)); }
        (Fate, MovedTo) = (fate, fate == CommitmentFate.Moved ? commitment.MovedTo : null);
    }
}
