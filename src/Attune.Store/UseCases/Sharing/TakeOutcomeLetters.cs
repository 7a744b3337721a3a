using Attune.Domain.Rounds;
using Attune.Domain.Viewers;
using Attune.Store.Model;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Sharing;

/// <summary>Marks the letters about the outcome as under way before they are sent. Of two presses at once, one leaves a letter to the other.</summary>
public sealed class TakeOutcomeLetters(AttuneDb db)
{
    /// <returns>The invitations whose letters may go now.</returns>
    public async Task<ImmutableArray<Invitation>> RunAsync(Round round, IEnumerable<Invitation> readers, string facilitator, DateTimeOffset now, CancellationToken cancel)
    {
        var taken = ImmutableArray.CreateBuilder<Invitation>();
        foreach (var invitation in readers)
        {
            if (await TakeAsync(invitation, now, cancel)) { taken.Add(invitation); }
        }

        if (taken.Count > 0)
        {
            // The audit trail says how many letters were sent and not to whom: who was in the room is known, who got no mail is nobody's business.
            db.Audit.Add(new(round.Program, round.Id, now, AuditAct.Shared, ViewerRole.Facilitator, facilitator, taken.Count));
            await db.SaveChangesAsync(cancel);
        }

        return taken.ToImmutable();
    }

    private async Task<bool> TakeAsync(Invitation invitation, DateTimeOffset now, CancellationToken cancel)
    {
        if (!invitation.TakeOutcomeLetter(now)) { return false; }
        if (await db.SaveIfUnchangedAsync(cancel) == WriteOutcome.Saved) { return true; }
        await db.Entry(invitation).ReloadAsync(cancel);
        return false;
    }
}
