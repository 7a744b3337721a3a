using Attune.Analysis.Ownership;
using Attune.Analysis.Verdicts;
using Attune.Domain.Agreements;
using Attune.Domain.Judging;
using Attune.Domain.Programs;
using Attune.Domain.Rooms;
using Attune.Domain.Statements;
using Attune.Domain.Trends;
using Attune.Report.Records;
using Attune.Web.Components;
using Attune.Web.Hosting;

namespace Attune.Web.Room;

/// <summary>Makes a row for each finding of the sitting: how it is read after the leaders' own judgement, and what comes next.</summary>
internal sealed class TopicRows(
    SittingView view, IReadOnlyList<Statement> statements, IReadOnlyList<Decision> decisions, IReadOnlyList<GlossaryEntry> glossary, IReadOnlyDictionary<LeaderId, string> names, Clock clock)
{
    /// <summary>The findings, and the topics that the room judged although the analysis made nothing of them, in the order of the reveal.</summary>
    public static IEnumerable<RoomCard> CardsOf(SittingView view)
        // Before the sitting has ended there are no rows, so that nobody reads ahead of the Screen.
        => view.Sitting.EndedAt is null ? [] : view.Reading.Cards
            .Where(view.IsFinding)
            .OrderBy(card => view.ReadingOf(card) is var reading && reading == TopicReading.CannotTell ? int.MaxValue : (int)reading)
            .ThenByDescending(card => card.Leaders.Total);

    /// <param name="before">The round before, if its sitting is over; null if there is none.</param>
    /// <param name="links">What people said of topics of two rounds.</param>
    public ImmutableArray<RecordedTopic> Make(SittingView? before, IReadOnlyCollection<TopicLink> links)
    {
        var known = before is null ? null : new CardsBefore(before, view.Round, links);
        return [.. CardsOf(view).Select(card => From(card) with { Before = known?.Find(card) is { } then ? new(before!.ReadingOf(then), IsOfFew(before, then)) { Name = StageViews.CardName(then) } : null })];
    }

    // That two of a side said no is two people's vote; that all agree gives nobody away.
    private static bool IsOfFew(SittingView view, RoomCard card)
        => view.ReadingOf(card) is not (TopicReading.CommonGround or TopicReading.HiddenAgreement)
            && (!SmallCells.ShowsTotal(card.Leaders) || view.JudgementOf(card) is { Count.ShowsSides: false });

    private RecordedTopic From(RoomCard card)
        // Judged by everybody, it depends on no single answer any more.
        => new(StageViews.CardName(card), view.ReadingOf(card), view.JudgementOf(card) is not null, SmallCells.ShowsSidesOfAnswers(card.Leaders) ? card.Leaders : null, card.Answered, card.DependsOnOnePerson && view.JudgementOf(card) is null, IsOfFew(view, card), NextOf(card))
        {
            Total = SmallCells.ShowsSidesOfAnswers(card.Leaders) || SmallCells.ShowsTotalOfAnswers(card.Leaders, card.Answered) ? card.Leaders.Total : null,
            Question = view.Reading.NumberOf(card.Question),
            WasShown = view.WasShown(card),
            Note = view.Sitting.NoteOn(card),
        };

    /// <summary>What the leaders expect of each job, once the sitting is over; first the activities with jobs that nobody will do.</summary>
    /// <param name="view">The sitting.</param>
    /// <param name="owners">Who has been named since.</param>
    public static ImmutableArray<RecordedJob> JobsOf(SittingView view, ImmutableArray<RecordedOwner> owners)
        => view.Sitting.EndedAt is null ? [] : [.. OwnershipRows.NobodysFirst(view.Reading.Ownership).SelectMany(activity => activity).Select(cell => new RecordedJob(
            cell.Activity, cell.Stage, cell.State, cell.Agreed is { } agreed ? OwnerWords.NameOf(agreed, view.Sides) : "",
            owners.FirstOrDefault(owner => owner.Activity == cell.Activity && owner.Stage == cell.Stage) is { HasLeft: false } owner ? owner.Owner : ""))];

    private string NextOf(RoomCard card)
        => statements.LastOrDefault(statement => statement.Origin.Key == card.Key) is { } statement ? NextOf(statement)
            : card.IsOneWord && glossary.Where(entry => entry.Key == GlossaryEntry.KeyOf(card.BusinessTerm)).MaxBy(entry => entry.Version) is { } word
                ? RoomTexts.NextWord(CommonTexts.Date(DateOnly.FromDateTime(clock.Here(word.AgreedAt).DateTime)))
            : RoomTexts.Next(view.ReadingOf(card));

    private string NextOf(Statement statement) => statement.Settled switch
    {
        Settlement.Passed when DecisionOn(statement) is { } decision
            => RoomTexts.NextDecision(decision.Number, Owner(decision), CommonTexts.Date(decision.ReviewOn)),
        Settlement.Passed => RoomTexts.NextPassed(statement.Number),
        Settlement.Unresolved => RoomTexts.NextUnresolved(statement.Number),
        Settlement.SetAside => RoomTexts.NextAside(statement.Number),
        null => RoomTexts.NextOpen(statement.Number),
        _ => throw new ArgumentOutOfRangeException(nameof(statement), statement.Settled, "No such outcome of a statement."),
    };

    /// <summary>The decision that now stands on a statement, taking into account decisions that superseded it.</summary>
    private Decision? DecisionOn(Statement statement)
    {
        var decision = decisions.LastOrDefault(candidate => candidate.Statement == statement.Id);
        while (decision is not null && decisions.FirstOrDefault(later => later.Supersedes == decision.Id) is { } later) { decision = later; }
        return decision;
    }

    private string Owner(Decision decision) => SittingRecords.NameOf(decision.Owner, names) is { Length: > 0 } name ? name : RoomTexts.OutcomeNobody;
}
