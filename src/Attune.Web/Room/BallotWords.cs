using Attune.Analysis.Rounds;
using Attune.Domain.Statements;
using Attune.Statistics.Sides;
using Attune.Web.Components;

namespace Attune.Web.Room;

/// <summary>Expresses a ballot in words: "5 of 6", never a percentage.</summary>
internal static class BallotWords
{
    public static string Ordinal(int number) => number switch
    {
        1 => RoomTexts.Ordinal1,
        2 => RoomTexts.Ordinal2,
        3 => RoomTexts.Ordinal3,
        _ => RoomTexts.OrdinalOther(number),
    };

    /// <summary>Counts such as "Business 4 of 4, IT 3 of 4"; where a count is hidden, whether the side passes.</summary>
    public static string Sides(ShownResult result, SideNames names)
        => RoomTexts.TwoSides(OfSide(result, Side.Business, names), OfSide(result, Side.It, names));

    public static string OfSide(ShownResult result, Side side, SideNames names)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(names);
        return result.On(side) is { Carry: { } carry }
            ? RoomTexts.SideCount(names.For(side), RoomTexts.PartOf(carry.On, carry.Of))
            : RoomTexts.SideOutcome(result.On(side).Outcome, names.For(side));
    }

    /// <summary>Why a side has no count, or how many were missing; null if there is nothing to say.</summary>
    public static string? Note(ShownSide side, string name) => side switch
    {
        { Hiding: Hiding.TooFewVotes, Outcome: SideOutcome.TooFewVotes } => RoomTexts.NoteOneVote(name),
        { Hiding: Hiding.TooFewVotes } => RoomTexts.NoteTooFew(name),
        { Hiding: Hiding.DiffersByTooFew } => RoomTexts.NoteDiffers(name),
        { Carry: { Absent: > 0 } carry } => RoomTexts.NoteAbsent(carry.Absent, name),
        _ => null,
    };

    /// <summary>The outcome of a ballot as a sentence.</summary>
    public static string Outcome(ShownResult result, SideNames names) => (result.Business.Outcome, result.It.Outcome) switch
    {
        (SideOutcome.Passes, SideOutcome.Passes) => RoomTexts.OutcomePasses,
        (SideOutcome.Passes, _) => RoomTexts.OutcomeOneSide(names.Business, names.It),
        (_, SideOutcome.Passes) => RoomTexts.OutcomeOneSide(names.It, names.Business),
        _ => RoomTexts.OutcomeNeither,
    };

    /// <summary>What changed during the talk, in words; the numbers of the tests are in <see cref="Tests"/>.</summary>
    public static string Moved(Movement movement) => movement switch
    {
        { Came: 0, Went: 0, Delta: 0 } => RoomTexts.MovedNobody(Numbers.Word(movement.Both.Total)),
        { Came: 0, Went: 0 } => movement.Delta > 0 ? RoomTexts.MovedWarmer : RoomTexts.MovedCooler,
        { Went: 0 } => RoomTexts.MovedCame(movement.Came),
        { Came: 0 } => RoomTexts.MovedWent(movement.Went),
        _ => RoomTexts.MovedBoth(movement.Came, Numbers.Word(movement.Went)),
    };

    /// <summary>The tests for the aside, never p without the smallest p that so few voters can reach.</summary>
    public static string Tests(Movement movement)
    {
        ArgumentNullException.ThrowIfNull(movement);
        return RoomTexts.MovedTests(movement.Test.P, movement.Test.Smallest, movement.Delta, movement.DeltaTest?.P ?? 1, movement.DeltaTest?.Smallest ?? 1, movement.IsStable ? RoomTexts.MovedStable : RoomTexts.MovedUnstable);
    }

    /// <summary>Where a statement stands, as a heading.</summary>
    public static string State(ShownStatement statement, SideNames names) => statement.Statement switch
    {
        { IsEarly: true, Ballots.Count: var votes } => RoomTexts.StatePassedEarly(votes),
        { Settled: Settlement.Passed } => RoomTexts.StatePassed,
        { Settled: Settlement.Unresolved } => RoomTexts.StateUnresolved,
        { Settled: Settlement.SetAside } => RoomTexts.StateAside,
        { OpenBallot: { } open } => RoomTexts.StateOpen(Ordinal(open.Number), RoomTexts.PartOf(statement.Voted.Total, statement.Seats.Total)),
        { Step: Step.AwaitReasons, LastResult.ReasonsOwed: var owed } => RoomTexts.StateReasons(owed),
        { Step: Step.Talk } when statement.Last is { } result => RoomTexts.StateTalk(Outcome(result, names)),
        _ => RoomTexts.StateDrafted,
    };
}
