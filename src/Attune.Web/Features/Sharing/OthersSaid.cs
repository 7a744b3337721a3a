using Attune.Web.Features.Reveal.Room;

namespace Attune.Web.Features.Sharing;

/// <summary>One topic as one leader reads it afterwards.</summary>
/// <param name="Name">Of the topic; the words of the question for what belongs to no finding.</param>
/// <param name="Reading">As it is read now; null for what belongs to no finding.</param>
/// <param name="Statement">Number of the statement the room made of it; null if none.</param>
/// <param name="Quotes">What others let be shown.</param>
/// <param name="Counted">Sentences of others on a finding that are not shown.</param>
public sealed record TopicOfOthers(string Name, TopicReading? Reading, int? Statement, ImmutableArray<QuoteOfOther> Quotes, int Counted);

/// <param name="Text">Word for word, or the plain words its author chose.</param>
/// <param name="Side">Of its author.</param>
/// <param name="Name">Of its author; empty unless the promise is attributed.</param>
/// <param name="IsRewrite">In other words, by its author.</param>
public sealed record QuoteOfOther(string Text, Side Side, string Name, bool IsRewrite);

/// <summary>What others let the room read, topic by topic, once the sitting is over.</summary>
internal sealed class OthersSaid(AttuneDb db, SittingReader reader, Gate gate)
{
    public async Task<ImmutableArray<TopicOfOthers>> ReadAsync(Round round, ParticipantKey me, CancellationToken cancel)
    {
        var viewer = Viewer.Leader(me);
        if (await reader.ReadAsync(round.Id, viewer, cancel) is not { } view) { return []; }
        var own = (await gate.OwnQuotesAsync(viewer, round, await db.Answers.AsNoTracking().Where(answer => answer.Participant == me).ToListAsync(cancel), cancel)).Select(quote => quote.Key).ToHashSet();
        var names = await NamesAsync(round, cancel);
        var cards = TopicRows.CardsOf(view).ToArray();
        var told = cards.SelectMany(card => QuotesOf(view, card)).Select(quote => quote.Key).ToHashSet();
        return [.. cards.Select(card => Of(view, card, own, names)), .. Beside(view, cards, [.. own, .. told], names)];
    }

    private static TopicOfOthers Of(SittingView view, RoomCard card, HashSet<string> own, Dictionary<ParticipantKey, string> names)
    {
        var others = QuotesOf(view, card).Where(quote => !own.Contains(quote.Key)).ToArray();
        return new(
            StageViews.CardName(card),
            view.ReadingOf(card),
            view.Statements.LastOrDefault(each => each.Statement.Origin.Key == card.Key)?.Statement.Number,
            Shown(others, names),
            others.Count(quote => quote.Text is null));
    }

    /// <summary>All a topic holds, not only what its card had room for.</summary>
    private static IEnumerable<RoomQuote> QuotesOf(SittingView view, RoomCard card)
        => card.Business.Concat(card.It)
            .Concat((view.Reading.Topic(card.Topic)?.Points ?? []).Select(view.Reading.Quote).OfType<RoomQuote>().OrderBy(quote => quote.Side))
            .DistinctBy(quote => quote.Key);

    /// <summary>What was let out and belongs to no finding, by question: nobody's sentence is let out for nothing.</summary>
    private static IEnumerable<TopicOfOthers> Beside(SittingView view, RoomCard[] cards, HashSet<string> seen, Dictionary<ParticipantKey, string> names)
    {
        if (view.Sitting.EndedAt is null) { return []; }
        return from question in view.Reading.Alone
               let untold = view.Reading.Topics.Where(topic => topic.Question == question.Question && cards.All(card => card.Topic != topic.Key))
               let quotes = Shown(untold.SelectMany(topic => topic.Points).Select(view.Reading.Quote).OfType<RoomQuote>().Concat(question.Quotes).DistinctBy(quote => quote.Key).Where(quote => !seen.Contains(quote.Key)), names)
               where !quotes.IsEmpty
               select new TopicOfOthers(question.QuestionText, null, null, quotes, 0);
    }

    private static ImmutableArray<QuoteOfOther> Shown(IEnumerable<RoomQuote> quotes, Dictionary<ParticipantKey, string> names)
        => [.. from quote in quotes
               let text = quote.Text ?? ""
               where text.Length > 0
               select new QuoteOfOther(text, quote.Side, quote.Author is { } author ? names.GetValueOrDefault(author, "") : "", quote.State == QuoteState.Rewrite)];

    /// <summary>Only an attributed promise leads from a sentence to a person.</summary>
    private async Task<Dictionary<ParticipantKey, string>> NamesAsync(Round round, CancellationToken cancel)
        => round.Contract != Contract.Attributed ? [] : await db.Identities.AsNoTracking().Where(identity => identity.Round == round.Id)
            .Join(db.Leaders, identity => identity.Leader, leader => leader.Id, (identity, leader) => new { identity.Participant, leader.Name })
            .ToDictionaryAsync(each => each.Participant, each => each.Name, cancel);
}
