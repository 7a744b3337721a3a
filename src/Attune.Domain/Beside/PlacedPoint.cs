using Attune.Analysis.Beside;
using Attune.Domain.Rooms;
using Attune.Statistics.Sides;

namespace Attune.Domain.Beside;

/// <summary>One sentence from beside the round, and where it stands among the topics of the room.</summary>
/// <param name="Question">Id of the question.</param>
/// <param name="Text">Its words.</param>
/// <param name="Standing">Whether it speaks of a topic.</param>
/// <param name="Topic">The topic as the room sees it; null if it stands alone, or the room does not see the topic.</param>
/// <param name="NearerTo">The side of whose leaders more mean the same there; null where that cannot be told, or would speak of one person.</param>
public sealed record PlacedPoint(string Question, string Text, BesideStanding Standing, RoomTopic? Topic, Side? NearerTo)
{
    // Log lines and debuggers print records, and the words must never appear there.
    public override string ToString() => $"({Standing} point)";
}
