namespace Attune.Analysis;

/// <summary>A question of the round, in the order of the pack.</summary>
public sealed record Question(string Id, string Text);

/// <summary>What one leader wrote to one question.</summary>
/// <param name="Leader">Key of the leader; only ever used to count leaders, never shown.</param>
/// <param name="Side">The leader's side.</param>
/// <param name="Question">Id of the question.</param>
/// <param name="Text">The words as written; offsets of points and terms refer to it (UTF-16 units).</param>
/// <param name="Role">The leader's role, empty if not given.</param>
public sealed record Answer(string Leader, Side Side, string Question, string Text, string Role = "");
