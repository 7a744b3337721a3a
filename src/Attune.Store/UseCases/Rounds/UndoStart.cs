using Attune.Domain.Rounds;

namespace Attune.Store.UseCases.Rounds;

/// <summary>Takes the start of a round back while nobody was invited.</summary>
public sealed class UndoStart(AttuneDb db)
{
    /// <returns>False if somebody was invited meanwhile, or the round does not collect answers.</returns>
    public async Task<bool> RunAsync(Round round, CancellationToken cancel)
    {
        if (!round.UndoStart(await db.Invitations.CountAsync(invitation => invitation.Round == round.Id, cancel))) { return false; }

        await db.SaveChangesAsync(cancel);
        return true;
    }
}
