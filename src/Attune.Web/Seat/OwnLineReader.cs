using Attune.Domain.Answers;
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
        var rounds = new List<PlaceOfLines>();
        if (seat.Round.Phase >= RoundPhase.Locked) { rounds.Add(OfThisRound(seat)); }
        DateTimeOffset? until = seat.Round.LockedAt;
        foreach (var place in await last.PlacesAsync(seat, cancel))
        {
            rounds.Add(new(place.Round, place.Pack, place.Voice, place.Recall == Recall.Shown && place.Voice is null ? Recall.LinkErased : place.Recall, until));
            until = place.Round.LockedAt;
        }

        return await ReadAsync(rounds, cancel);
    }

    /// <summary>The lines of the round of this seat.</summary>
    public async Task<OwnRoundLines> OfThisRoundAsync(Seat seat, CancellationToken cancel) => (await ReadAsync([OfThisRound(seat)], cancel))[0];

    private static PlaceOfLines OfThisRound(Seat seat) => new(seat.Round, seat.Pack, seat.Admission.Participant, seat.At.Stands ? Recall.Shown : Recall.NotInPerson, null);

    /// <summary>Reads the lines of several rounds in as many ways to the database as those of one.</summary>
    private async Task<ImmutableArray<OwnRoundLines>> ReadAsync(IReadOnlyCollection<PlaceOfLines> places, CancellationToken cancel)
    {
        PlaceOfLines[] open = [.. places.Where(place => place.WhyNot is null)];
        if (open.Length == 0) { return [.. places.Select(place => place.Without(place.WhyNot!))]; }
        var asked = new Together(db);
        ParticipantKey[] voices = [.. open.Select(place => place.Voice!.Value)];
        RoundId[] rounds = [.. open.Select(place => place.Round.Id)];
        var (sealedAnswers, askedRegister) = (asked.List(db.Answers.AsNoTracking().Where(answer => EF.Parameter(voices).Contains(answer.Participant))), RegisterView.Ask(asked, open[0].Round.Program));
        var keepFrames = sittings.AskFrames(asked, db.Rounds.Where(round => EF.Parameter(rounds).Contains(round.Id)));
        await asked.ReadAsync(cancel);
        keepFrames();
        var (answers, register) = (sealedAnswers().ToLookup(answer => answer.Participant), askedRegister());
        var views = (await sittings.ReadAllAsync([.. open.Select(place => (place.Round.Id, place.Viewer))], cancel)).ToDictionary(view => view.Round.Id);
        var lines = ImmutableArray.CreateBuilder<OwnRoundLines>(places.Count);
        foreach (var place in places)
        {
            lines.Add(place.WhyNot is { } why ? place.Without(why)
                : views.TryGetValue(place.Round.Id, out var view) ? await LinesAsync(place, view, register, [.. answers[place.Voice!.Value]], cancel)
                : place.Without(SeatTexts.LinesNotYet));
        }

        return lines.MoveToImmutable();
    }

    private async Task<OwnRoundLines> LinesAsync(PlaceOfLines place, SittingView view, RegisterView register, SealedAnswer[] answers, CancellationToken cancel)
    {
        var (round, pack, viewer, until) = (place.Round, place.Pack, place.Viewer, place.Until);
        var lines = new OwnLines(view, register, answers.Select(answer => answer.Side).FirstOrDefault());
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

    /// <summary>One place of the leader, of which lines are drawn.</summary>
    /// <param name="Round">The round.</param>
    /// <param name="Pack">What it asked.</param>
    /// <param name="Voice">The leader's voice there; null where it is not known.</param>
    /// <param name="Recall">Whether what was written there may be shown here.</param>
    /// <param name="Until">When the next round was locked: what was agreed from then on came of other answers.</param>
    private sealed record PlaceOfLines(Round Round, QuestionPack Pack, ParticipantKey? Voice, Recall Recall, DateTimeOffset? Until)
    {
        public Viewer Viewer { get; } = Voice is { } voice ? Viewer.Leader(voice) : new(ViewerRole.Leader, "");

        /// <summary>Why nothing is shown of it; null if there may be lines.</summary>
        public string? WhyNot => Recall != Recall.Shown ? SeatTexts.LinesNot(Recall)
            : Round.Contract == Contract.Unattributed ? SeatTexts.LinesNot(Recall.LinkErased)
            : Gate.MaySeeOwnPlace(Viewer, Round.Phase, Round.Contract) ? null : SeatTexts.LinesNotYet;

        public OwnRoundLines Without(string why) => new(Round.Number, why, []);
    }
}
