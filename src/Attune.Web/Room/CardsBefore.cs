using Attune.Domain.Rooms;
using Attune.Domain.Rounds;
using Attune.Domain.Trends;

namespace Attune.Web.Room;

/// <summary>
/// The findings of the round before that are about the same thing as those of this one: their topics were linked by a person, or they are called by the same words of the
/// same question and nobody said otherwise. Anything else cannot have moved.
/// </summary>
internal sealed class CardsBefore(SittingView before, Round now, IReadOnlyCollection<TopicLink> links)
{
    private readonly RoomCard[] _cards = [.. TopicRows.CardsOf(before)];
    private readonly TopicThread[] _threads = [.. TopicThread.Join(links).Where(thread => thread.In(now.Id).Any() && thread.In(before.Round.Id).Any())];

    public RoomCard? Find(RoomCard card)
        => card.Topic.Length > 0 && !card.IsOneWord && Linked(card) is { } linked ? linked
            : _cards.DistinctBy(KeyOf).FirstOrDefault(candidate => KeyOf(candidate) == KeyOf(card) && !IsAnother(candidate, card));

    private RoomCard? Linked(RoomCard card)
        => (from thread in _threads
            where thread.In(now.Id).Any(place => place.Topic == card.Topic)
            from place in thread.In(before.Round.Id)
            let topic = TopicPlaces.Find(before.Reading, thread.Question, place)
            where topic is not null
            from candidate in _cards
            where candidate.Topic == topic.Key && !candidate.IsOneWord
            select candidate).FirstOrDefault();

    private bool IsAnother(RoomCard then, RoomCard card)
        => links.Any(link => !link.IsSame && (link.EarlierRound, link.LaterRound) == (before.Round.Id, now.Id) && (link.EarlierTopic, link.LaterTopic) == (then.Topic, card.Topic));

    private static (string Asked, string Name) KeyOf(RoomCard card) => (card.QuestionText.Trim(), StageViews.WordsOf(card).Trim().ToUpperInvariant());
}
