using Attune.Domain.Agreements;
using Attune.Domain.Answers;
using Attune.Domain.Judging;
using Attune.Domain.Quotes;
using Attune.Domain.Rooms;
using Attune.Domain.Statements;
using Attune.Statistics.Sides;
using Attune.Web.Components;
using Attune.Web.Room;

namespace Attune.Web.Seat;

/// <summary>
/// Draws the lines from own sentences to what came of them. It follows only what is written down - the finding in which a sentence stands, the statement made from that finding, what
/// rests on that statement - and joins nothing by its words.
/// </summary>
/// <param name="view">The sitting, over, as the leader may see it.</param>
/// <param name="register">What the program agreed on.</param>
/// <param name="side">The leader's side.</param>
internal sealed class OwnLines(SittingView view, RegisterView register, Side side)
{
    private readonly RoomCard[] _cards = [.. TopicRows.CardsOf(view)];

    /// <summary>The line of a sentence.</summary>
    public OwnLine From(OwnQuote quote, string question)
    {
        RoomCard[] mine = [.. _cards.Where(card => view.SentencesOf(card).Contains(quote.Key))];
        // Of a side of two, whoever is counted knows who is not.
        RoomCard[] told = [.. mine.Where(card => card.Answered.On(side) >= SmallCells.Fewest)];
        LineStep[] steps = [.. told.SelectMany(StepsFrom), .. WordOf(quote)];
        if (steps.Any(step => step.Kind != LineStepKind.Finding)) { return new(question, quote.Text, [.. steps]); }
        if (told.FirstOrDefault(view.WasShown) is { } shown) { return new(question, quote.Text, [], LineEnd.Discussed, StageViews.CardName(shown)); }
        if (told.FirstOrDefault() is { } card) { return new(question, quote.Text, [], LineEnd.InTopic, StageViews.CardName(card)); }
        if (mine.Length > 0) { return new(question, quote.Text, [], LineEnd.OfFew); }
        return view.Reading.Topics.FirstOrDefault(topic => topic.Points.Contains(quote.Key)) is not { } topic ? new(question, quote.Text, [], LineEnd.Alone)
            : topic.Answered.On(side) < SmallCells.Fewest ? new(question, quote.Text, [], LineEnd.OfFew)
            : new(question, quote.Text, [], LineEnd.InTopic, topic.Words);
    }

    /// <summary>The lines of the leader's own expectations, to those who were named for a job after this round and before the next.</summary>
    /// <param name="expected">What the leader expected.</param>
    /// <param name="question">The question with the matrix.</param>
    /// <param name="until">When the next round was locked; null if there is none.</param>
    public IEnumerable<OwnLine> From(IEnumerable<ExpectedOwner> expected, string question, DateTimeOffset? until)
        => from cell in expected
           let named = register.Ownership.FirstOrDefault(owned => owned.Activity == cell.Activity && owned.Stage == cell.Stage && owned.NamedAt >= view.Round.LockedAt && (until is null || owned.NamedAt < until))
           where named is not null && register.NameOf(named.Owner) is not null
           select new OwnLine(
               question, SeatTexts.LineExpected(cell.Activity, SeatTexts.Stage(cell.Stage), OwnerWords.NameOf(cell.Owner, view.Sides)),
               [new(LineStepKind.Owner, $"{named.Activity}, {SeatTexts.Stage(named.Stage)}", named.AcceptedAt is null ? SeatTexts.LineNamed(register.NameOf(named.Owner)!) : SeatTexts.LineAccepted(register.NameOf(named.Owner)!))]);

    private IEnumerable<LineStep> StepsFrom(RoomCard card)
    {
        var statements = view.Statements.Select(shown => shown.Statement).Where(statement => statement.Origin.Key == card.Key && statement.Wording is not null).ToArray();
        var benefits = register.Benefits.Where(benefit => benefit.Card == card.Key).ToArray();
        if (statements.Length + benefits.Length == 0) { yield break; }
        yield return new(LineStepKind.Finding, StageViews.CardName(card), view.WasShown(card) ? SeatTexts.LineShown(RoomTexts.Reading(view.ReadingOf(card))) : RoomTexts.Reading(view.ReadingOf(card)));
        foreach (var step in statements.SelectMany(From)) { yield return step; }
        foreach (var benefit in benefits)
        {
            yield return new(LineStepKind.Benefit, benefit.Text, register.NameOf(benefit.Owner) is { } owner ? SeatTexts.LineBenefit(owner, benefit.By is { } by ? QuarterText.Name(by) : RoomTexts.None) : SeatTexts.LineWish);
        }
    }

    private IEnumerable<LineStep> From(Statement statement)
    {
        yield return new(LineStepKind.Statement, (statement.LastResult is { } last ? statement.VersionOf(last) : statement.Wording!).Text, SeatTexts.LineStatement(statement.Number, RoomTexts.StatementEnd(SittingRecords.EndOf(statement.Settled))));
        foreach (var decision in register.Decisions.Where(decision => decision.Statement == statement.Id).OrderBy(decision => decision.Number))
        {
            yield return new(LineStepKind.Decision, decision.Text, register.SupersededBy(decision) is { } later
                ? SeatTexts.LineSuperseded(decision.Number, later.Number)
                : SeatTexts.LineDecision(decision.Number, register.NameOf(decision.Owner) ?? RoomTexts.OutcomeNobody, CommonTexts.Date(decision.ReviewOn)));
        }

        foreach (var entry in register.Glossary.Where(entry => entry.Statement == statement.Id)) { yield return Of(entry); }
    }

    // What a leader explained of one word led to that word's meaning, if the room agreed on one in this round.
    private IEnumerable<LineStep> WordOf(OwnQuote quote)
        => view.Round.Probes.FirstOrDefault(probe => probe.Question == quote.Question) is { } probe
            ? register.Glossary.Where(entry => entry.Round == view.Round.Id && entry.Key == GlossaryEntry.KeyOf(probe.Word)).Select(Of)
            : [];

    private static LineStep Of(GlossaryEntry entry) => new(LineStepKind.Word, SeatTexts.LineWord(entry.Term, entry.Meaning), CommonTexts.Date(DateOnly.FromDateTime(entry.AgreedAt.UtcDateTime)));
}
