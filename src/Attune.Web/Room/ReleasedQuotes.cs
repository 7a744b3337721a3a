using Attune.Domain.Programs;
using Attune.Domain.Rooms;
using Attune.Domain.Rounds;
using Attune.Store;
using Attune.Store.Reading;

namespace Attune.Web.Room;

/// <summary>Where the sentences of a sitting stand once it is over, for those who read them one by one.</summary>
internal static class ReleasedQuotes
{
    /// <summary>All sentences of a finding, not only those for which its card had room.</summary>
    public static IEnumerable<RoomQuote> QuotesOf(SittingView view, RoomCard card)
        => card.Business.Concat(card.It)
            .Concat((view.Reading.Topic(card.Topic)?.Points ?? []).Select(view.Reading.Quote).OfType<RoomQuote>().OrderBy(quote => quote.Side))
            .DistinctBy(quote => quote.Key);

    /// <summary>The sentences that belong to no finding, by question, so that nobody releases a sentence in vain; none until the sitting is over.</summary>
    public static IEnumerable<(string Question, IEnumerable<RoomQuote> Quotes)> Beside(SittingView view, IReadOnlyCollection<RoomCard> findings)
        => view.Sitting.EndedAt is null ? [] :
            from question in view.Reading.Alone
            let untold = view.Reading.Topics.Where(topic => topic.Question == question.Question && findings.All(card => card.Topic != topic.Key))
            select (question.QuestionText, untold.SelectMany(topic => topic.Points).Select(view.Reading.Quote).OfType<RoomQuote>().Concat(question.Quotes).DistinctBy(quote => quote.Key));

    /// <summary>The names of authors; only an attributed promise leads from a sentence to a person.</summary>
    public static Task<Dictionary<ParticipantKey, string>> AuthorsAsync(AttuneDb db, Round round, CancellationToken cancel)
        => Together.ReadAsync(db, asked => AskAuthors(asked, round), cancel);

    /// <summary>Asks for the same together with something else.</summary>
    public static Func<Dictionary<ParticipantKey, string>> AskAuthors(Together asked, Round round)
    {
        if (round.Contract != Contract.Attributed) { return () => []; }
        var names = asked.List(asked.Db.Identities.AsNoTracking().Where(identity => identity.Round == round.Id)
            .Join(asked.Db.Leaders, identity => identity.Leader, leader => leader.Id, (identity, leader) => new { identity.Participant, leader.Name }));
        return () => names().ToDictionary(candidate => candidate.Participant, candidate => candidate.Name);
    }
}
