namespace Attune.Domain;

/// <summary>The words of the whole round, and what people expected: a person counts once, over all questions.</summary>
internal sealed partial class RoomView
{
    private sealed record Use(string Leader, Side Side, QuestionReading Question, TermReading Term);

    private IEnumerable<IGrouping<string, Use>> Uses()
        => (from question in _reading.Questions
            from term in question.Terms
            from answer in term.Occurrences.Select(occurrence => occurrence.Answer).Distinct()
            let author = _reading.Round.Answers[answer]
            select new Use(author.Leader, author.Side, question, term)).GroupBy(use => use.Term.Key, StringComparer.Ordinal);

    private static SideCounts LeadersOf(IEnumerable<Use> uses) => SideCounts.Of(uses.DistinctBy(use => use.Leader, StringComparer.Ordinal).Select(use => use.Side));

    private int HeardOnce() => Uses().Count(word => LeadersOf(word).Total == 1);

    private ImmutableArray<RoomWord> Words(ImmutableArray<RoomCard> cards)
    {
        var asked = _reading.Questions.ToDictionary(question => question.Question.Id, question => LightWords.EchoesOf(question.Question.Text).ToHashSet(StringComparer.Ordinal));
        return [.. from word in Uses()
               let leaders = LeadersOf(word)
               where leaders.Total > 1
               let text = word.GroupBy(use => use.Term.Text, StringComparer.Ordinal).OrderByDescending(form => LeadersOf(form).Total).ThenBy(form => form.Key, StringComparer.Ordinal).First().Key
               let light = word.All(use => LightWords.Are(word.Key, asked[use.Question.Question.Id]))
               orderby light, leaders.Total descending, word.Key
               select new RoomWord(
                   word.Key, text, leaders, new CloudWord(word.Key, text, leaders).Whose, SameAs(cards, text), cards.Any(card => card.IsOneWord && card.Reading == TopicReading.FalseAgreement && card.BusinessTerm == text),
                   [.. word.DistinctBy(use => (use.Question.Question.Id, use.Term.Key))
                       .SelectMany(use => use.Term.Occurrences.Select(occurrence => use.Question.Points[occurrence.Point]).Distinct())
                       .Select(QuoteOf).DistinctBy(quote => quote.Key).OrderBy(quote => quote.Key, StringComparer.Ordinal)],
                   light)];
    }

    private static string SameAs(ImmutableArray<RoomCard> cards, string text)
        => cards.Where(card => card.Reading == TopicReading.HiddenAgreement && card.IsTwoWords)
            .Select(card => card.BusinessTerm == text ? card.ItTerm : card.ItTerm == text ? card.BusinessTerm : "")
            .FirstOrDefault(other => other.Length > 0) ?? "";

    private Cloud CloudOf(ImmutableArray<RoomWord> words, ImmutableArray<RoomCard> cards)
    {
        var topics = Topics();
        return new(_reading.Round.Sides, _reading.Leaders, [.. words.Select(word => new CloudWord(
            word.Key, word.Text, word.Leaders, topics.GetValueOrDefault(word.Text, ""), word.TwoMeanings ? Split(cards.First(card => card.IsOneWord && card.BusinessTerm == word.Text)) : null) { IsLight = word.IsLight })])
        {
            Links = [.. from word in words
                        where word.Whose == Whose.Business && word.SameAs.Length > 0
                        let other = words.FirstOrDefault(each => each.Text == word.SameAs && each.Whose == Whose.It)
                        where other is not null
                        select new CloudLink(word.Key, other.Key)],
        };
    }

    private static CloudSplit Split(RoomCard card)
        => new(GlossOf(card.Business, card.BusinessTerm), GlossOf(card.It, card.BusinessTerm));

    private static string GlossOf(IEnumerable<RoomQuote> quotes, string word) => Gloss.Of(quotes.Select(quote => quote.Text).OfType<string>(), word);

    private Dictionary<string, string> Topics()
    {
        var topics = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (question, topic) in _reading.Questions.SelectMany(question => question.Topics.Select(topic => (question, topic))))
        {
            foreach (var word in topic.BusinessWords.Concat(topic.SharedWords).Concat(topic.ItWords)) { topics.TryAdd(word, $"{question.Question.Id}|{topic.Index}"); }
        }

        return topics;
    }

    private ImmutableArray<RoomForecast> Forecasts()
        => [.. from question in _reading.Round.Questions
               let forecasts = _reading.Round.Forecasts.Where(forecast => forecast.Question == question.Id).ToArray()
               where forecasts.Length > 0
               select new RoomForecast(
                   question.Id, question.Text,
                   [.. Enum.GetValues<Likeness>().Select(likeness => new LikenessCount(likeness, SideCounts.Of(forecasts.Where(each => each.Side is not null && each.Likeness == likeness).Select(each => each.Side!.Value))))],
                   forecasts.LastOrDefault(each => each.Side is null)?.Likeness,
                   Expected(forecasts, Side.Business), Expected(forecasts, Side.It))];

    private ImmutableArray<RoomQuote> Expected(IEnumerable<Forecast> forecasts, Side side)
        => [.. forecasts.Where(forecast => forecast.Side == side && forecast.OtherSide.Length > 0)
            .Select(QuoteOf)
            .OrderBy(quote => quote.Key, StringComparer.Ordinal)];
}
