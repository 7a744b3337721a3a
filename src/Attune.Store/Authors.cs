using Attune.Domain.Programs;

namespace Attune.Store;

/// <summary>Finds the people behind the voices of a round.</summary>
public static class Authors
{
    /// <summary>The leaders behind these voices, to whom a letter is sent; a voice whose leader was erased is left out.</summary>
    public static async Task<ImmutableArray<LeaderId>> LeadersOfAsync(this AttuneDb db, RoundId id, IReadOnlySet<ParticipantKey> voices, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return [.. from identity in await db.Identities.AsNoTracking().Where(participantIdentity => participantIdentity.Round == id).ToListAsync(cancel)
                   where voices.Contains(identity.Participant)
                   select identity.Leader];
    }
}
