using Attune.Domain.Teams;

namespace Attune.Domain.Gates;

/// <summary>Opens the sealed answers of teams for the gate alone.</summary>
public interface ITeamVault
{
    /// <summary>Writes the look to the audit trail, and only then opens the answers.</summary>
    /// <param name="answers">Sealed answers of one program.</param>
    /// <param name="look">The look to be recorded; null if it was already, or if somebody looks at the own answer.</param>
    /// <param name="key">Proof that the gate asks.</param>
    /// <param name="cancel">Cancels the work.</param>
    /// <returns>One answer for each, in the same order.</returns>
    ValueTask<ImmutableArray<TeamAnswer>> OpenAsync(IReadOnlyList<SealedTeamAnswer> answers, TextAccess? look, GatePermit key, CancellationToken cancel);
}
