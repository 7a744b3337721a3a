namespace Attune.Analysis.Beside;

/// <summary>What somebody who is in no count of the round answered to one of its questions.</summary>
/// <param name="Speaker">The key of whoever wrote it.</param>
/// <param name="Question">The id of the question.</param>
/// <param name="Text">The answer.</param>
public sealed record BesideText(string Speaker, string Question, string Text);
