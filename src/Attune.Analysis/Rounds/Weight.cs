using System.Collections.Immutable;
using Attune.Statistics.Sides;

namespace Attune.Analysis.Rounds;

/// <summary>What one leader said about the own answer to a question, beside the answer.</summary>
/// <param name="Leader">The key of the leader.</param>
/// <param name="Side">The leader's side.</param>
/// <param name="Question">The id of the question.</param>
/// <param name="Confidence">How sure the leader is of the answer, from 1 (a guess) to 5 (certain); null if the leader did not say.</param>
/// <param name="Importance">How much depends on the question for the leader, from 1 (a little) to 5 (everything); null if the leader did not say.</param>
/// <param name="UnknownWords">Words of the question that the leader does not know, as they were typed.</param>
public sealed record Weight(string Leader, Side Side, string Question, int? Confidence, int? Importance, ImmutableArray<string> UnknownWords);
