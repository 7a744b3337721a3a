using Attune.Domain.Gates;
using Attune.Domain.Programs;
using Attune.Domain.Questions;
using Attune.Domain.Quotes;
using Attune.Domain.Rounds;
using Attune.Domain.Seats;
using Attune.Domain.Viewers;
using Attune.Store;
using Attune.Store.Reading;
using Attune.Web.Room;

namespace Attune.Web.Seat;

/// <summary>
/// Reads what came of what one leader wrote, in this round and in earlier ones, for that leader: own sentences, and beside them only what the whole room may see.
/// </summary>
internal sealed class OwnLineReader(AttuneDb db, SittingReader sittings, Gate gate, LastTimeReader last)
{
    /// <summary>The lines of all rounds in which the leader took part, the latest first.</summary>
    public async Task<ImmutableArray<OwnRoundLines>> ReadAsync(Seat seat, CancellationToken cancel)
    {
        var rounds = ImmutableArray.CreateBuilder<OwnRoundLines>();
        if (seat.Round.Phase >= RoundPhase.Locked) { rounds.Add(await OfThisRoundAsync(seat, cancel)); }
        DateTimeOffset? until = seat.Round.LockedAt;
        foreach (var place in await last.PlacesAsync(seat, cancel))
        {
            rounds.Add(place is { Recall: Recall.Shown, Voice: { } voice }
                ? await ReadAsync(place.Round, place.Pack, voice, until, cancel)
                : new(place.Round.Number, SeatTexts.LinesNot(place.Recall == Recall.Shown ? Recall.LinkErased : place.Recall), []));
            until = place.Round.LockedAt;
        }

        return rounds.ToImmutable();
    }

    /// <summary>The lines of the round of this seat.</summary>
    public Task<OwnRoundLines> OfThisRoundAsync(Seat seat, CancellationToken cancel)
        => seat.At.Stands ? ReadAsync(seat.Round, seat.Pack, seat.Admission.Participant, null, cancel) : Task.FromResult(new OwnRoundLines(seat.Round.Number, SeatTexts.LinesNot(Recall.NotInPerson), []));

    private async Task<OwnRoundLines> ReadAsync(Round round, QuestionPack pack, ParticipantKey voice, DateTimeOffset? until, CancellationToken cancel)
    {
        if (round.Contract == Contract.Unattributed) { return new(round.Number, SeatTexts.LinesNot(Recall.LinkErased), []); }
        var viewer = Viewer.Leader(voice);
        if (!Gate.MaySeeOwnPlace(viewer, round.Phase, round.Contract)) { return new(round.Number, SeatTexts.LinesNotYet, []); }
        if (await sittings.ReadAsync(round.Id, viewer, cancel) is not { } view) { return new(round.Number, SeatTexts.LinesNotYet, []); }
        var asked = new Together(db);
        var (sealedAnswers, register) = (asked.List(db.Answers.AsNoTracking().Where(answer => answer.Participant == voice)), RegisterView.Ask(asked, round.Program));
        await asked.ReadAsync(cancel);
        var answers = sealedAnswers();
        var lines = new OwnLines(view, register(), answers.Select(answer => answer.Side).FirstOrDefault());
        var quotes = await gate.OwnQuotesAsync(viewer, round, answers, cancel);
        var own = await gate.OwnAsync(viewer, answers.Where(answer => answer.Counts), cancel);
        return new(round.Number, null,
        [
            .. (from quote in quotes.DistinctBy(quote => quote.Key).OrderBy(quote => pack.NumberOf(quote.Question) ?? int.MaxValue).ThenBy(quote => quote.Start)
                // A forecast is about others, and what was written beside an answer is in no finding.
                where quote is { Beside: null, Start: not QuoteKeys.ForecastAt }
                select lines.From(quote, TextOf(quote))).OrderBy(line => line.Steps.IsEmpty),
            .. from question in pack.Questions
               where question.Kind == QuestionKind.Matrix
               from answer in own
               where answer.Question == question.Id
               from line in lines.From(answer.Content.Expectations, question.Text, until)
               select line,
        ]);

        string TextOf(OwnQuote quote) => pack.Find(quote.Question)?.Text ?? round.Probes.FirstOrDefault(probe => probe.Question == quote.Question)?.Word ?? "";
    }
}
