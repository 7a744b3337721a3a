using Attune.Domain.Rooms;
using Attune.Domain.Trends;

namespace Attune.Web.Room;

/// <summary>Finds the topics that people linked over rounds.</summary>
internal static class TopicPlaces
{
    /// <summary>The topic of a round that a person linked; where its key has changed, the one that still has its words.</summary>
    public static RoomTopic? Find(ShownReading reading, string question, TopicPlace place)
        => reading.Topic(place.Topic)
            ?? (place.Words.Length == 0 ? null : reading.Topics.FirstOrDefault(topic => topic.Question == question && topic.Words.Equals(place.Words, StringComparison.OrdinalIgnoreCase)));

    public static string NameOf(RoomTopic topic) => topic.Name.Length > 0 ? topic.Name : RoomTexts.Unnamed;
}
