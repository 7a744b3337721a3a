using Attune.Domain.Answers;
using Attune.Domain.Questions;
using Attune.Domain.Rounds;
using Attune.Domain.Seats;

namespace Attune.Store.Writing;

/// <summary>What a leader has in a round, as it is stored: enough to decide on a save. The words in it are sealed.</summary>
/// <param name="Round">The round as it is now.</param>
/// <param name="Pack">The questions of the round.</param>
/// <param name="Invitation">What was signed and done there, as the leader's invitation says; nothing else of it.</param>
/// <param name="Seat">The seat at which it is written.</param>
/// <param name="Answers">The drafts and answers stored there.</param>
/// <param name="IsRead">The answers of the round have been opened since its lock.</param>
public sealed record SheetRows(Round Round, QuestionPack Pack, Invitation Invitation, LeaderSeat Seat, ImmutableArray<SealedAnswer> Answers, bool IsRead);
