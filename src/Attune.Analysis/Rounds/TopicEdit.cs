using System.Collections.Immutable;

namespace Attune.Analysis.Rounds;

/// <summary>What a person can do to the topics of a question.</summary>
public enum TopicEditKind
{
    /// <summary>The topics that hold any of the points become one topic.</summary>
    Merge,

    /// <summary>The points leave their topics and become a topic of their own.</summary>
    Split,

    /// <summary>The topic that holds the first of the points gets a name.</summary>
    Rename,

    /// <summary>The sentences of a question say the same.</summary>
    SettleSame,

    /// <summary>The sentences of a question contradict each other.</summary>
    SettleOpposed,

    /// <summary>The sentences of a question speak of two things.</summary>
    SettleDifferent,

    /// <summary>The question is not worth asking.</summary>
    DropAsk,
}

/// <summary>
/// Identifies a point so that it can be found again even if other points are left out: by its leader and by where it begins in the answer.
/// </summary>
public readonly record struct PointPlace(string Leader, int Start);

/// <summary>A decision of a person about the topics of a question. It is undone by leaving it out and reading the question again.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="Question">The id of the question.</param>
/// <param name="Points">The points to which it was done. Points that are no longer there are passed over.</param>
/// <param name="Name">The new name; empty for the other kinds.</param>
public sealed record TopicEdit(TopicEditKind Kind, string Question, ImmutableArray<PointPlace> Points, string Name = "")
{
    /// <summary>The places of its points among those of the question; points that are gone are passed over.</summary>
    internal int[] PlacesIn(ImmutableArray<Point> points)
        => [.. Points.Select(place => points.FirstOrDefault(point => point.Leader == place.Leader && point.Span.Start == place.Start))
            .OfType<Point>().Select(point => point.Index).Distinct()];
}
