using Attune.Domain.Programs;
using Attune.Statistics.Sides;

namespace Attune.Domain.Rounds;

/// <summary>A voice in a round, which has a side and no name.</summary>
public sealed record Participant(ParticipantKey Key, RoundId Round, RoundKind Kind, Side Side);

/// <summary>
/// The leader behind a voice: the only row that links a leader to answers. It is erased at the lock under an unattributed promise; a rehearsal has none.
/// </summary>
public sealed record ParticipantIdentity(ParticipantKey Participant, RoundId Round, LeaderId Leader);
