using Attune.Domain.Programs;
using Attune.Statistics.Sides;

namespace Attune.Domain.Rounds;

/// <summary>A voice in a round, which has a side and no name.</summary>
public sealed record Participant(ParticipantKey Key, RoundId Round, RoundKind Kind, Side Side)
{
    /// <summary>It is counted and may vote. Of the voices that were opened in one leader's place exactly one does.</summary>
    public bool Stands { get; init; } = true;
}

/// <summary>
/// The leader behind a voice: the only row that links a leader to answers. It is erased at the lock under an unattributed promise; a rehearsal has none.
/// </summary>
public sealed record ParticipantIdentity(ParticipantKey Participant, RoundId Round, LeaderId Leader)
{
    /// <summary>Which seat of the leader's place is this voice's.</summary>
    public int Seat { get; init; } = 1;

    /// <summary>As the voice itself.</summary>
    public bool Stands { get; init; } = true;
}
