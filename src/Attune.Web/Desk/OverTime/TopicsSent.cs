using Attune.Domain.Programs;
using Attune.Web.Room.OverTime;

namespace Attune.Web.Desk.OverTime;

/// <summary>What the forms about topics of two rounds send: each topic as the id of its round and its key.</summary>
public sealed class TopicsSent
{
    private const char Between = '~';

    /// <summary>The pairs that were ticked.</summary>
    public string[]? Pair { get; set; }

    public string? Earlier { get; set; }

    public string? Later { get; set; }

    public string? Same { get; set; }

    public static string ValueOf(TimedRound round, string topic) => $"{round?.In.Round.Id}|{topic}";

    public static string ValueOf(TopicPair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        return $"{ValueOf(pair.EarlierRound, pair.Earlier.Key)}{Between}{ValueOf(pair.LaterRound, pair.Later.Key)}";
    }

    /// <summary>The pairs of topics, in each the earlier round first whichever was chosen first.</summary>
    /// <returns>Null if there are none, or one of them is not of two rounds and one question.</returns>
    internal ImmutableArray<TopicPair>? Find(OverTimeView view)
    {
        (string? One, string? Other)[] sent = Pair is { Length: > 0 } ? [.. Pair.Select(pair => pair.Split(Between)).Select(pair => (pair[0], pair.ElementAtOrDefault(1)))] : [(Earlier, Later)];
        TopicPair?[] found = [.. sent.Select(pair => FindPair(view, pair.One, pair.Other))];
        return found.Contains(null) ? null : [.. found.OfType<TopicPair>()];
    }

    private static TopicPair? FindPair(OverTimeView view, string? first, string? second)
        => FindOne(view, first) is { } one && FindOne(view, second) is { } other && one.Round.Number != other.Round.Number && one.Topic.Question == other.Topic.Question
            ? one.Round.Number < other.Round.Number ? new(one.Topic, one.Round, other.Topic, other.Round) : new(other.Topic, other.Round, one.Topic, one.Round)
            : null;

    internal static (RoundId Round, string Topic)? Place(string? sent)
        => sent?.Split('|') is [var round, var topic] && Guid.TryParse(round, out var id) ? (new(id), topic) : null;

    private static (TimedRound Round, Domain.Rooms.RoomTopic Topic)? FindOne(OverTimeView view, string? sent)
        => Place(sent) is { } place && view.Rounds.FirstOrDefault(round => round.In.Round.Id == place.Round) is { } round && round.View.Reading.Topic(place.Topic) is { } topic ? (round, topic) : null;
}
