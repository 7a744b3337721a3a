using System.Collections.Immutable;
using Attune.Analysis.Clouds;
using Attune.Analysis.Readings;
using Attune.Analysis.Rounds;

namespace Attune.Report.Clouds;

/// <summary>Turns a reading into the words of a cloud.</summary>
public static class CloudWords
{
    /// <summary>The words of one question: its terms, at the height of their topic, with the links and splits its cards found.</summary>
    /// <param name="reading">The reading of one question.</param>
    /// <param name="sides">Names of the two sides.</param>
    /// <param name="gloss">
    /// What a side means by a split word; null for a clause of its most typical points. For readers who may not read points, this gives other words, or none.
    /// </param>
    public static Cloud From(QuestionReading reading, SideNames sides, Func<Card, CloudSplit>? gloss = null)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(sides);
        var keys = reading.Terms.Select(term => term.Key).ToHashSet();
        // A card or a topic names a term either by its key or by its text.
        var byText = reading.Terms.GroupBy(term => term.Text).ToDictionary(terms => terms.Key, terms => terms.First().Key);
        string? Key(string term) => keys.Contains(term) ? term : byText.GetValueOrDefault(term);

        var topics = Topics(reading, Key);
        var splits = reading.Cards.Where(card => card.Kind == CardKind.FalseAgreement && card.IsOneWord)
            .Where(card => Key(card.BusinessTerm) is not null)
            .GroupBy(card => Key(card.BusinessTerm)!)
            .ToDictionary(cards => cards.Key, cards => (gloss ?? (card => GlossesOf(reading, card)))(cards.First()));
        var named = CardWords.Find(reading.Cards.SelectMany(card => card.BusinessTerm.Length > 0 ? [card.BusinessTerm, card.ItTerm] : card.Topic is { } at ? reading.Topics[at].Label : []), reading.Terms.Select(term => (term.Key, term.Text))).ToHashSet();
        var echoes = LightWords.EchoesOf(reading.Question.Text).ToHashSet();
        return new(sides, reading.Answered, [.. reading.Terms.Select(term => new CloudWord(
            term.Key, term.Text, term.Leaders, topics.GetValueOrDefault(term.Key, ""), splits.GetValueOrDefault(term.Key)) { IsLight = LightWords.Are(term.Key, echoes), IsCard = named.Contains(term.Key), IsMarked = named.Contains(term.Key) })])
        {
            Links = [.. from card in reading.Cards
                        where card.Kind == CardKind.HiddenAgreement && card.IsTwoWords
                        let link = (Business: Key(card.BusinessTerm), It: Key(card.ItTerm))
                        where link.Business is not null && link.It is not null
                        select new CloudLink(link.Business, link.It)],
        };
    }

    /// <summary>Gives each word the height of the first topic that has it, which is the one with most leaders.</summary>
    private static Dictionary<string, string> Topics(QuestionReading reading, Func<string, string?> key)
    {
        var topics = new Dictionary<string, string>();
        foreach (var topic in reading.Topics.OrderBy(topic => topic.Index))
        {
            foreach (var term in topic.BusinessWords.Concat(topic.SharedWords).Concat(topic.ItWords))
            {
                if (key(term) is { } known) { topics.TryAdd(known, topic.Index.ToString(System.Globalization.CultureInfo.InvariantCulture)); }
            }
        }

        return topics;
    }

    private static CloudSplit GlossesOf(QuestionReading reading, Card card)
        => new(GlossOf(reading, card.BusinessPoints, card.BusinessTerm), GlossOf(reading, card.ItPoints, card.BusinessTerm));

    private static string GlossOf(QuestionReading reading, ImmutableArray<int> points, string word) => Gloss.Choose(points.Select(point => reading.Points[point].AsRead()), word);
}
