using System.Collections.Immutable;

namespace Attune.Analysis;

/// <summary>What a person did to the topics of a question.</summary>
public enum TopicEditKind
{
    /// <summary>The topics that hold any of the points become one.</summary>
    Merge,

    /// <summary>The points leave their topics and become one of their own.</summary>
    Split,

    /// <summary>The topic that holds the first point gets a name.</summary>
    Rename,
}

/// <summary>A point, found again whatever is left out beside it: whose answer, and where in it the point begins.</summary>
public readonly record struct PointPlace(string Leader, int Start);

/// <summary>One decision of a person on the topics of a question. To undo it is to leave it out: the rest is read again.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="Question">Id of the question.</param>
/// <param name="Points">Points it was done to; those that are no longer there are passed over.</param>
/// <param name="Name">The new name; empty unless renamed.</param>
public sealed record TopicEdit(TopicEditKind Kind, string Question, ImmutableArray<PointPlace> Points, string Name = "");
