using Attune.Domain.Rooms;

namespace Attune.Domain.Sittings;

/// <summary>
/// What the facilitator noted on a card, for the record of the room. It stays with its card: a card that gets another key, because its topic was renamed or
/// joined with another, still stands on the same sentences.
/// </summary>
/// <param name="Card">The key of the card when the note was written.</param>
/// <param name="Question">Id of the question of the card.</param>
/// <param name="Quotes">The keys of the sentences of the card then.</param>
/// <param name="Text">The words of the facilitator.</param>
public sealed record CardNote(string Card, string Question, ImmutableArray<string> Quotes, string Text)
{
    public const int Longest = 500;

    public static CardNote On(RoomCard card, string text)
    {
        ArgumentNullException.ThrowIfNull(card);
        return new(card.Key, card.Question, [.. KeysOf(card)], text);
    }

    public bool IsOn(RoomCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        return card.Key == Card || (card.Question == Question && !Quotes.IsEmpty && Quotes.All(KeysOf(card).Contains));
    }

    private static HashSet<string> KeysOf(RoomCard card) => card.Business.Concat(card.It).Select(quote => quote.Key).ToHashSet(StringComparer.Ordinal);
}
