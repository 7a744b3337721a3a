using Attune.Domain.Audiences;
using Attune.Domain.Programs;

namespace Attune.Store.UseCases.Audiences;

/// <summary>Makes one change of the room of an audience, and tells everybody of it.</summary>
public sealed class ChangeAudience(AttuneDb db)
{
    /// <param name="round">The round whose room the pages follow.</param>
    /// <param name="change">The change of the room or of a question that this request read; it may be refused.</param>
    /// <param name="cancel">Ends the work early.</param>
    public async Task<AudienceOutcome> RunAsync(RoundId round, Func<AudienceOutcome> change, CancellationToken cancel)
    {
        var outcome = change();
        if (outcome != AudienceOutcome.Changed) { return outcome; }
        // Votes do not raise the revision of the room, because a whole hall would ask for its pages after each; what the facilitator does, raises it.
        db.ChangeRoom(round);
        await db.SaveChangesAsync(cancel);
        return outcome;
    }
}
