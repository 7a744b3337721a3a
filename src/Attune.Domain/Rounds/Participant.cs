namespace Attune.Domain;

/// <summary>A voice in a round. It has a side and no name.</summary>
public sealed record Participant(ParticipantKey Key, RoundId Round, RoundKind Kind, Side Side);

/// <summary>
/// Whose voice it is: the only row that joins a leader to answers. Erased at the lock under an unattributed
/// contract; a rehearsal has none.
/// </summary>
public sealed record ParticipantIdentity(ParticipantKey Participant, RoundId Round, LeaderId Leader);
