namespace Attune.Analysis.Rounds;

/// <summary>How many of those who answered a question kept the answer that they had given in an earlier round.</summary>
/// <param name="Question">The id of the question.</param>
/// <param name="Kept">The number of leaders who kept theirs.</param>
/// <param name="Answered">The number of leaders who answered.</param>
public sealed record KeptCount(string Question, int Kept, int Answered);
