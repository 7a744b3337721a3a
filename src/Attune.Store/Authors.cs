using Attune.Domain.Programs;
using Attune.Store.Reading;

namespace Attune.Store;

/// <summary>Finds the people behind the voices of a round.</summary>
public static class Authors
{
    /// <summary>Asks, together with something else, for the leaders behind voices, to whom a letter is sent; a voice whose leader was erased is left out.</summary>
    public static Func<IReadOnlySet<ParticipantKey>, ImmutableArray<LeaderId>> LeadersOf(this Together asked, RoundId id)
    {
        ArgumentNullException.ThrowIfNull(asked);
        var identities = asked.List(asked.Db.Identities.AsNoTracking().Where(identity => identity.Round == id));
        return voices => [.. identities().Where(identity => voices.Contains(identity.Participant)).Select(identity => identity.Leader)];
    }
}
