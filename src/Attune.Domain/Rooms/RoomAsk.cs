using Attune.Analysis.Asking;

namespace Attune.Domain.Rooms;

/// <summary>What is likely of the sentences of a card and not certain, so that people are asked about it.</summary>
/// <param name="Kind">What is asked.</param>
/// <param name="Term">The word that is asked about; empty unless one word may be two things.</param>
/// <param name="Likelihood">The likelihood, from 0 to 1, that the sentences belong together.</param>
/// <param name="Anchors">What the closed answers of these leaders say beside their sentences; for the Desk, and never shown to the room.</param>
public sealed record RoomAsk(AskKind Kind, string Term, double Likelihood, ImmutableArray<AnchorSign> Anchors);
