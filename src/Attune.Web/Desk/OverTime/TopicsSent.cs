using Attune.Domain.Programs;
using Attune.Web.Room.OverTime;

namespace Attune.Web.Desk.OverTime;

/// <summary>What the form about two topics sends: each as the id of its round and its key.</summary>
public sealed class TopicsSent
{
    public string? Earlier { get; set; }

    public string? Later { get; set; }

    public string? Same { get; set; }

    public static string ValueOf(TimedRound round, string topic) => $"{round?.In.Round.Id}|{topic}";

    /// <summary>The two topics, the earlier round first whichever was chosen first.</summary>
    /// <returns>Null if there are no such topics, or they are of one round or of two questions.</returns>
    internal TopicPair? Find(OverTimeView view)
        => FindOne(view, Earlier) is { } one && FindOne(view, Later) is { } other && one.Round.Number != other.Round.Number && one.Topic.Question == other.Topic.Question
            ? one.Round.Number < other.Round.Number ? new(one.Topic, one.Round, other.Topic, other.Round) : new(other.Topic, other.Round, one.Topic, one.Round)
            : null;

    internal static (RoundId Round, string Topic)? Place(string? sent)
        => sent?.Split('|') is [var round, var topic] && Guid.TryParse(round, out var id) ? (new(id), topic) : null;

    private static (TimedRound Round, Domain.Rooms.RoomTopic Topic)? FindOne(OverTimeView view, string? sent)
        => Place(sent) is { } place && view.Rounds.FirstOrDefault(round => round.In.Round.Id == place.Round) is { } round && round.View.Reading.Topic(place.Topic) is { } topic ? (round, topic) : null;
}
