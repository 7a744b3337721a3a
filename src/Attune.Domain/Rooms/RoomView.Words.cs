using Attune.Analysis.Clouds;
using Attune.Analysis.Readings;
using Attune.Analysis.Text;
using Attune.Analysis.Verdicts;
using Attune.Analysis.Vocabulary;
using Attune.Domain.Judging;
using Attune.Statistics.Sides;

namespace Attune.Domain.Rooms;

/// <summary>The part of the view about the words of the whole round: a person counts once, over all questions.</summary>
internal sealed partial class RoomView
{
    private sealed record Use(string Leader, Side Side, QuestionReading Question, TermReading Term);

    private IEnumerable<IGrouping<string, Use>> Uses()
        => (from question in _reading.Questions
            from term in question.Terms
            from answer in term.Occurrences.Select(occurrence => occurrence.Answer).Distinct()
            let author = _reading.Round.Answers[answer]
            select new Use(author.Leader, author.Side, question, term)).GroupBy(use => use.Term.Key, StringComparer.Ordinal);

    private static SideCounts LeadersOf(IEnumerable<Use> uses) => SideCounts.Count(uses.DistinctBy(use => use.Leader, StringComparer.Ordinal).Select(use => use.Side));

    private int HeardOnce() => Uses().Count(word => LeadersOf(word).Total == 1);

    private ImmutableArray<string> FunctionWords()
        => [.. from answer in _reading.Round.Answers
               from word in Attune.Analysis.Text.Words.Tokenize(answer.Text)
               where StopWords.Contains(word.Text)
               group answer by word.Text into uses
               let people = uses.DistinctBy(answer => answer.Leader, StringComparer.Ordinal).Count()
               where people > 1
               orderby people descending, uses.Key
               select uses.Key];

    private static Dictionary<string, ImmutableArray<string>> CardsByWord(ImmutableArray<RoomCard> cards, IReadOnlyCollection<(string Key, string Text)> words)
        => (from card in cards
            from word in CardWords.Find(card.BusinessTerm.Length > 0 ? [card.BusinessTerm, card.ItTerm] : card.KeyWords, words)
            group card.Key by word).ToDictionary(named => named.Key, named => named.Distinct().ToImmutableArray(), StringComparer.Ordinal);

    private ImmutableArray<RoomWord> Words(ImmutableArray<RoomCard> cards)
    {
        var asked = _reading.Questions.ToDictionary(question => question.Question.Id, question => LightWords.EchoesOf(question.Question.Text).ToHashSet(StringComparer.Ordinal));
        var shown = (from word in Uses()
                     let leaders = LeadersOf(word)
                     where leaders.Total > 1
                     select (Word: word, Leaders: leaders, Text: word.GroupBy(use => use.Term.Text, StringComparer.Ordinal).OrderByDescending(form => LeadersOf(form).Total).ThenBy(form => form.Key, StringComparer.Ordinal).First().Key)).ToArray();
        // As in a single question, but over all of them: a person counts once.
        var contrasts = shown.Length == 0 ? [] : shown.Zip(LogOdds.Compare([.. shown.Select(word => word.Leaders)], VocabularyOptions.Default.PriorPerTerm * shown.Length))
            .ToDictionary(word => word.First.Word.Key, word => word.Second.Z, StringComparer.Ordinal);
        var named = CardsByWord(cards, [.. shown.Select(word => (word.Word.Key, word.Text))]);
        return [.. from found in shown
               let word = found.Word
               let leaders = found.Leaders
               let text = found.Text
               let light = word.All(use => LightWords.Are(word.Key, asked[use.Question.Question.Id]))
               orderby light, leaders.Total descending, word.Key
               select new RoomWord(
                   word.Key, text, leaders, new CloudWord(word.Key, text, leaders).Whose, SameAs(cards, text), cards.Any(card => card.IsOneWord && card.Reading == TopicReading.FalseAgreement && card.BusinessTerm == text),
                   [.. word.DistinctBy(use => (use.Question.Question.Id, use.Term.Key))
                       .SelectMany(use => use.Term.Occurrences.Select(occurrence => use.Question.Points[occurrence.Point]).Distinct())
                       .Select(QuoteOf).DistinctBy(quote => quote.Key).OrderBy(quote => quote.Key, StringComparer.Ordinal)],
                   named.GetValueOrDefault(word.Key, []),
                   light)
               {
                   Contrast = SmallCells.ShowsSidesOfAnswers(leaders) ? Math.Round(contrasts[word.Key], 1) : null,
               }];
    }

    private static string SameAs(ImmutableArray<RoomCard> cards, string text)
        => cards.Where(card => card.Reading == TopicReading.HiddenAgreement && card.IsTwoWords)
            .Select(card => card.BusinessTerm == text ? card.ItTerm : card.ItTerm == text ? card.BusinessTerm : "")
            .FirstOrDefault(other => other.Length > 0) ?? "";

    private Cloud CloudOf(ImmutableArray<RoomWord> words, ImmutableArray<RoomCard> cards)
    {
        var topics = Topics();
        return new Cloud(_reading.Round.Sides, _reading.Leaders, [.. words.Select(word => new CloudWord(
            word.Key, word.Text, word.Leaders, topics.GetValueOrDefault(word.Text, ""), word.TwoMeanings ? Split(cards.First(card => card.IsOneWord && card.BusinessTerm == word.Text)) : null) { IsLight = word.IsLight })])
        {
            SmallestGroup = SmallCells.FewestOfAnswers,
            Links = [.. from word in words
                        where word.Whose == Whose.Business && word.SameAs.Length > 0
                        let other = words.FirstOrDefault(roomWord => roomWord.Text == word.SameAs && roomWord.Whose == Whose.It)
                        where other is not null
                        select new CloudLink(word.Key, other.Key)],
        };
    }

    private static CloudSplit Split(RoomCard card)
        => new(GlossOf(card.Business, card.BusinessTerm), GlossOf(card.It, card.BusinessTerm));

    private static string GlossOf(IEnumerable<RoomQuote> quotes, string word) => Gloss.Choose(quotes.Select(quote => quote.Text).OfType<string>(), word);

    private Dictionary<string, string> Topics()
    {
        var topics = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (question, topic) in _reading.Questions.SelectMany(question => question.Topics.Select(topic => (question, topic))))
        {
            foreach (var word in topic.BusinessWords.Concat(topic.SharedWords).Concat(topic.ItWords)) { topics.TryAdd(word, $"{question.Question.Id}|{topic.Index}"); }
        }

        return topics;
    }
}
