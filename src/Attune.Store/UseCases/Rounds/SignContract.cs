using Attune.Domain.Rounds;

namespace Attune.Store.UseCases.Rounds;

/// <summary>A leader signs the promise of the round by beginning to answer.</summary>
public sealed class SignContract(AttuneDb db)
{
    /// <summary>Returns when the signature is on the disk.</summary>
    public async Task RunAsync(Admission admission, Contract contract, CancellationToken cancel)
    {
        var invitation = await db.Invitations.FirstAsync(candidate => candidate.Round == admission.Round && candidate.Leader == admission.Leader, cancel);
        invitation.Sign(contract);
        await db.SaveChangesAsync(cancel);
    }
}
