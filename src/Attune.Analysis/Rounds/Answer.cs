using System.Text.Json.Serialization;
using Attune.Statistics.Sides;

namespace Attune.Analysis.Rounds;

/// <summary>A question of the round.</summary>
public sealed record Question(string Id, string Text)
{
    /// <summary>
    /// The word that is asked about, where each leader wrote what it means to them; null for every other question. It is not written where it is null, so that
    /// a round without such a question keeps its hash.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Word { get; init; }
}

/// <summary>What one leader wrote to one question.</summary>
/// <param name="Leader">The key of the leader. It is used only to count leaders and is never shown.</param>
/// <param name="Side">The leader's side.</param>
/// <param name="Question">The id of the question.</param>
/// <param name="Text">The words as they were written. The offsets of points and terms refer to this text, in UTF-16 units.</param>
/// <param name="Role">The role of the leader, empty if it was not given.</param>
public sealed record Answer(string Leader, Side Side, string Question, string Text, string Role = "")
{
    /// <summary>
    /// From which character on the text was added after the lock; null if nothing was. The points of what was added do not depend on what stands before it. It is
    /// not written where it is null, so that a round in which nobody added anything keeps its hash.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? AddedFrom { get; init; }

    /// <summary>The first characters of the points that their author took out of the reading; null if there are none.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<int>? LeftOut { get; init; }
}
