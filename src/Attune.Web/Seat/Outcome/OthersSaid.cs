using Attune.Analysis.Verdicts;
using Attune.Domain.Answers;
using Attune.Domain.Gates;
using Attune.Domain.Programs;
using Attune.Domain.Rooms;
using Attune.Domain.Rounds;
using Attune.Domain.Viewers;
using Attune.Statistics.Sides;
using Attune.Store.Reading;
using Attune.Web.Room;

namespace Attune.Web.Seat.Outcome;

/// <summary>One topic as one leader reads it after the sitting.</summary>
/// <param name="Name">The name of the topic; for sentences that belong to no finding, the text of the question.</param>
/// <param name="Reading">The current reading; null for sentences that belong to no finding.</param>
/// <param name="Statement">The number of the statement that the room made of it; null if there is none.</param>
/// <param name="Quotes">The sentences that others released.</param>
/// <param name="Counted">The number of others' sentences on a finding that are not shown.</param>
public sealed record TopicOfOthers(string Name, TopicReading? Reading, int? Statement, ImmutableArray<QuoteOfOther> Quotes, int Counted);

/// <summary>A sentence of somebody else that its author released for the room.</summary>
/// <param name="Text">The sentence as written, or the other words that its author chose.</param>
/// <param name="Side">The side of its author.</param>
/// <param name="Name">The name of its author; empty unless the promise is attributed.</param>
/// <param name="IsRewrite">The author put it in other words.</param>
/// <param name="IsAdded">The author added it after the lock.</param>
public sealed record QuoteOfOther(string Text, Side Side, string Name, bool IsRewrite, bool IsAdded);

/// <summary>What others released for the room to read, topic by topic, once the sitting is over.</summary>
internal sealed class OthersSaid(SittingReader reader, Gate gate)
{
    /// <summary>Asks for what is stored of it together with something else; <see cref="ReadAsync"/> makes of it what is shown.</summary>
    public static Func<StoredOfOthers> Ask(Together asked, Round round, ParticipantKey me)
    {
        var (answers, authors) = (asked.List(asked.Db.Answers.AsNoTracking().Where(answer => answer.Participant == me)), ReleasedQuotes.AskAuthors(asked, round));
        return () => new(answers(), authors());
    }

    public async Task<ImmutableArray<TopicOfOthers>> ReadAsync(Round round, ParticipantKey me, StoredOfOthers stored, CancellationToken cancel)
    {
        var viewer = Viewer.Leader(me);
        if (await reader.ReadAsync(round.Id, viewer, cancel) is not { } view) { return []; }
        var own = (await gate.OwnQuotesAsync(viewer, round, stored.Answers, cancel)).Select(quote => quote.Key).ToHashSet();
        var names = stored.Authors;
        var cards = TopicRows.CardsOf(view).ToArray();
        var told = cards.SelectMany(card => ReleasedQuotes.QuotesOf(view, card)).Select(quote => quote.Key).ToHashSet();
        return [.. cards.Select(card => Read(view, card, own, names)), .. Beside(view, cards, [.. own, .. told], names)];
    }

    private static TopicOfOthers Read(SittingView view, RoomCard card, HashSet<string> own, Dictionary<ParticipantKey, string> names)
    {
        var others = ReleasedQuotes.QuotesOf(view, card).Where(quote => !own.Contains(quote.Key)).ToArray();
        return new(
            StageViews.CardName(card),
            view.ReadingOf(card),
            view.Statements.LastOrDefault(shownStatement => shownStatement.Statement.Origin.Key == card.Key)?.Statement.Number,
            Shown(others, names),
            others.Count(quote => quote.Text is null));
    }

    /// <summary>The released sentences that belong to no finding, by question, so that nobody releases a sentence in vain.</summary>
    private static IEnumerable<TopicOfOthers> Beside(SittingView view, RoomCard[] cards, HashSet<string> seen, Dictionary<ParticipantKey, string> names)
        => from beside in ReleasedQuotes.Beside(view, cards)
           let quotes = Shown(beside.Quotes.Where(quote => !seen.Contains(quote.Key)), names)
           where !quotes.IsEmpty
           select new TopicOfOthers(beside.Question, null, null, quotes, 0);

    private static ImmutableArray<QuoteOfOther> Shown(IEnumerable<RoomQuote> quotes, Dictionary<ParticipantKey, string> names)
        => [.. from quote in quotes
               let text = quote.Text ?? ""
               where text.Length > 0
               select new QuoteOfOther(text, quote.Side, quote.Author is { } author ? names.GetValueOrDefault(author, "") : "", quote.State == QuoteState.Rewrite, quote.IsAdded)];
}

/// <summary>What it takes to tell own sentences from those of others.</summary>
/// <param name="Answers">The leader's own answers, sealed.</param>
/// <param name="Authors">The names of authors, where the promise leads to them.</param>
internal sealed record StoredOfOthers(List<SealedAnswer> Answers, Dictionary<ParticipantKey, string> Authors);
