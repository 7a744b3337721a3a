using Attune.Report;
using Attune.Web.Features.Reveal.Room;

namespace Attune.Web.Features.Sharing;

/// <summary>What became of each finding of the sitting: how it is read after the leaders' own judgement, and what is next.</summary>
internal sealed class TopicRows(
    SittingView view, IReadOnlyList<Statement> statements, IReadOnlyList<Decision> decisions, IReadOnlyList<GlossaryEntry> glossary, IReadOnlyDictionary<LeaderId, string> names, Clock clock)
{
    /// <summary>Findings, and what the room judged though the analysis made nothing of it; in the order of the reveal.</summary>
    public static IEnumerable<RoomCard> CardsOf(SittingView view)
        // Before the end of the sitting nobody reads ahead of the Screen.
        => view.Sitting.EndedAt is null ? [] : view.Reading.Cards
            .Where(card => card.Reason is not null || view.PairOf(card) is not null)
            .OrderBy(card => view.ReadingOf(card) is var reading && reading == TopicReading.CannotTell ? int.MaxValue : (int)reading)
            .ThenByDescending(card => card.Leaders.Total);

    /// <param name="before">The round before, where its sitting is over; null if there is none.</param>
    public ImmutableArray<RecordedTopic> Make(SittingView? before = null)
    {
        var known = before is null ? [] : CardsOf(before).DistinctBy(KeyOf).ToDictionary(KeyOf);
        return [.. CardsOf(view).Select(card => Of(card) with { Before = known.GetValueOrDefault(KeyOf(card)) is { } then ? new(before!.ReadingOf(then), IsOfFew(before, then)) : null })];
    }

    // The same topic of the same question, asked for in the same words: anything else is another thing, and no movement.
    private static (string Asked, string Name) KeyOf(RoomCard card) => (card.QuestionText.Trim(), StageViews.CardName(card).Trim().ToUpperInvariant());

    private static bool IsOfFew(SittingView view, RoomCard card) => !SmallCells.ShowsTotal(card.Leaders) || view.JudgementOf(card) is { Count.ShowsSides: false };

    private RecordedTopic Of(RoomCard card)
        => new(StageViews.CardName(card), view.ReadingOf(card), view.JudgementOf(card) is not null, card.Leaders, card.Answered, card.DependsOnOnePerson, IsOfFew(view, card), NextOf(card));

    private string NextOf(RoomCard card)
        => statements.LastOrDefault(statement => statement.Origin.Key == card.Key) is { } statement ? NextOf(statement)
            : card.IsOneWord && glossary.Where(entry => entry.Key == GlossaryEntry.KeyOf(card.BusinessTerm)).MaxBy(entry => entry.Version) is { } word
                ? ShareStrings.Tell("Next_word", ShareStrings.Day(DateOnly.FromDateTime(clock.Here(word.AgreedAt).DateTime)))
            : ShareStrings.Tell($"Next_{view.ReadingOf(card)}");

    private string NextOf(Statement statement) => statement.Settled switch
    {
        Settlement.Passed when DecisionOn(statement) is { } decision
            => ShareStrings.Tell("Next_decision", decision.Number, Owner(decision), ShareStrings.Day(decision.ReviewOn)),
        Settlement.Passed => ShareStrings.Tell("Next_passed", statement.Number),
        Settlement.Unresolved => ShareStrings.Tell("Next_unresolved", statement.Number),
        Settlement.SetAside => ShareStrings.Tell("Next_aside", statement.Number),
        null => ShareStrings.Tell("Next_open", statement.Number),
        _ => throw new ArgumentOutOfRangeException(nameof(statement), statement.Settled, "No such end of a statement."),
    };

    /// <summary>The decision that stands on a statement now, whatever it superseded or was superseded by.</summary>
    private Decision? DecisionOn(Statement statement)
    {
        var decision = decisions.LastOrDefault(each => each.Statement == statement.Id);
        while (decision is not null && decisions.FirstOrDefault(later => later.Supersedes == decision.Id) is { } later) { decision = later; }
        return decision;
    }

    private string Owner(Decision decision) => SittingRecords.NameOf(decision.Owner, names) is { Length: > 0 } name ? name : ShareStrings.Tell("Outcome_nobody");
}
