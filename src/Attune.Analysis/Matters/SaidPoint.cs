using Attune.Statistics.Sides;

namespace Attune.Analysis.Matters;

/// <summary>One thing that somebody said in answer to a question, with its vector. Nothing else goes into the reading of matters.</summary>
/// <param name="Place">The place among the points of the question, from 0; findings name points by it.</param>
/// <param name="Text">The words as they were written.</param>
/// <param name="Vector">The vector of the text by one encoder of whole texts, of length 1; zeros for a text that says nothing.</param>
/// <param name="Speaker">The key of the leader who said it, used only to count leaders.</param>
/// <param name="Side">The leader's side.</param>
public sealed record SaidPoint(int Place, string Text, ReadOnlyMemory<float> Vector, string Speaker, Side Side);
