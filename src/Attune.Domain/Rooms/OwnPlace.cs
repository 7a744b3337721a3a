using Attune.Domain.Judging;
using Attune.Statistics.Sides;

namespace Attune.Domain.Rooms;

/// <summary>
/// Where one leader stands between the sides, for that leader alone: in how many of the own topics others of each side speak, too. It is made of what the room
/// may see and of the own sentences, so it says of others nothing that the room does not know.
/// </summary>
/// <param name="Topics">The number of topics in which the leader speaks.</param>
/// <param name="WithBusiness">In how many of them at least two others of the side on the left speak; null where that would speak of too few people.</param>
/// <param name="WithIt">The same for the side on the right.</param>
public sealed record OwnPlace(int Topics, int? WithBusiness, int? WithIt)
{
    /// <summary>One topic is no place: it would stand at one side or the other.</summary>
    public const int FewestTopics = 2;

    /// <summary>How far from the side on the left to that on the right, from 0 to 1: the share of the right in what is shared; null if it cannot be told.</summary>
    public double? Between => (WithBusiness, WithIt) is ({ } business, { } it) && business + it > 0 ? (double)it / (business + it) : null;

    public int? With(Side side) => side == Side.Business ? WithBusiness : WithIt;

    /// <param name="reading">The reading as the room may see it.</param>
    /// <param name="own">The keys of the leader's own sentences.</param>
    /// <param name="side">The leader's side.</param>
    public static OwnPlace Find(ShownReading reading, IReadOnlySet<string> own, Side side)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(own);
        RoomTopic[] topics = [.. reading.Topics.Where(topic => topic.Points.Any(own.Contains))];
        return new(topics.Length, Shared(Side.Business), Shared(Side.It));

        // Beside two people of a side, what is shared with it would tell what these two wrote; of one of them the other knows it.
        int? Shared(Side with) => topics.Length < FewestTopics || topics.Any(topic => Others(topic.Answered, with) < SmallCells.Fewest)
            ? null
            : topics.Count(topic => Others(topic.Leaders, with) >= SmallCells.FewestOfAnswers);

        int Others(SideCounts leaders, Side with) => leaders.On(with) - (with == side ? 1 : 0);
    }
}
