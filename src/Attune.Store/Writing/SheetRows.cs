namespace Attune.Store;

/// <summary>What a leader has in front of them in a round, as it is kept: enough to decide on a save. The words in it are sealed.</summary>
/// <param name="Round">The round, read now.</param>
/// <param name="Pack">Its questions.</param>
/// <param name="Invitation">The leader's way through it.</param>
/// <param name="Answers">Drafts and answers kept there.</param>
public sealed record SheetRows(Round Round, QuestionPack Pack, Invitation Invitation, ImmutableArray<SealedAnswer> Answers);
