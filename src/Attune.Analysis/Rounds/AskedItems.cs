using System.Collections.Immutable;

namespace Attune.Analysis.Rounds;

/// <summary>Items that leaders were asked to rate or to rank beside a question.</summary>
/// <param name="Question">The id of the question.</param>
/// <param name="Kind"><see cref="AnchorKind.Rating"/> or <see cref="AnchorKind.Ranking"/>.</param>
/// <param name="Prompt">The sentence that asked.</param>
/// <param name="Items">The items in the order in which they were asked; empty if the question itself was rated.</param>
public sealed record AskedItems(string Question, AnchorKind Kind, string Prompt, ImmutableArray<string> Items);
