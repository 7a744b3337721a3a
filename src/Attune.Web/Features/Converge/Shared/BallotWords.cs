namespace Attune.Web.Features.Converge.Shared;

/// <summary>A ballot in words: "5 of 6", never a per cent.</summary>
internal static class BallotWords
{
    private const int OrdinalsInWords = 3;

    public static string Ordinal(int number) => number <= OrdinalsInWords ? ConvergeStrings.Tell($"Ordinal_{number}") : ConvergeStrings.Tell("Ordinal_other", number);

    /// <summary>"Business 4 of 4, IT 3 of 4"; where a count is hidden, whether the side passes.</summary>
    public static string Sides(ShownResult result, SideNames names)
        => ConvergeStrings.Tell("Two_sides", OfSide(result, Side.Business, names), OfSide(result, Side.It, names));

    public static string OfSide(ShownResult result, Side side, SideNames names)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(names);
        return result.Of(side) is { Carry: { } carry }
            ? ConvergeStrings.Tell("Side_count", names.Of(side), ConvergeStrings.PartOf(carry.On, carry.Of))
            : ConvergeStrings.Tell($"Side_{result.Of(side).Outcome}", names.Of(side));
    }

    /// <summary>Why a side has no count, or who was missing; null if there is nothing to say.</summary>
    public static string? Note(ShownSide side, string name) => side switch
    {
        { Hiding: Hiding.TooFewVotes, Outcome: SideOutcome.TooFewVotes } => ConvergeStrings.Tell("Note_one_vote", name),
        { Hiding: Hiding.TooFewVotes } => ConvergeStrings.Tell("Note_too_few", name),
        { Hiding: Hiding.DiffersByTooFew } => ConvergeStrings.Tell("Note_differs", name),
        { Carry: { Absent: > 0 } carry } => ConvergeStrings.Some("Note_absent", carry.Absent, name),
        _ => null,
    };

    /// <summary>The outcome of a ballot as a sentence.</summary>
    public static string Outcome(ShownResult result, SideNames names) => (result.Business.Outcome, result.It.Outcome) switch
    {
        (SideOutcome.Passes, SideOutcome.Passes) => ConvergeStrings.Tell("Outcome_passes"),
        (SideOutcome.Passes, _) => ConvergeStrings.Tell("Outcome_one_side", names.Business, names.It),
        (_, SideOutcome.Passes) => ConvergeStrings.Tell("Outcome_one_side", names.It, names.Business),
        _ => ConvergeStrings.Tell("Outcome_neither"),
    };

    /// <summary>What the talk moved, in words; the numbers of the tests stand in <see cref="Tests"/>.</summary>
    public static string Moved(Movement movement) => movement switch
    {
        { Came: 0, Went: 0, Delta: 0 } => ConvergeStrings.Tell("Moved_nobody", Strings.Number(movement.Both.Total)),
        { Came: 0, Went: 0 } => ConvergeStrings.Tell(movement.Delta > 0 ? "Moved_warmer" : "Moved_cooler"),
        { Went: 0 } => ConvergeStrings.Some("Moved_came", movement.Came),
        { Came: 0 } => ConvergeStrings.Some("Moved_went", movement.Went),
        _ => ConvergeStrings.Some("Moved_both", movement.Came, Strings.Number(movement.Went)),
    };

    /// <summary>For the aside: no p without the smallest so few can reach.</summary>
    public static string Tests(Movement movement)
    {
        ArgumentNullException.ThrowIfNull(movement);
        return ConvergeStrings.Tell(
            "Moved_tests", movement.Test.P, movement.Test.Smallest, movement.Delta, movement.DeltaTest?.P ?? 1, movement.DeltaTest?.Smallest ?? 1,
            ConvergeStrings.Tell(movement.IsStable ? "Moved_stable" : "Moved_unstable"));
    }

    /// <summary>Where a statement stands, as a heading.</summary>
    public static string State(ShownStatement statement, SideNames names) => statement.Statement switch
    {
        { Settled: Settlement.Passed } => ConvergeStrings.Tell("State_passed"),
        { Settled: Settlement.Unresolved } => ConvergeStrings.Tell("State_unresolved"),
        { Settled: Settlement.SetAside } => ConvergeStrings.Tell("State_aside"),
        { OpenBallot: { } open } => ConvergeStrings.Tell("State_open", Ordinal(open.Number), ConvergeStrings.PartOf(statement.Voted.Total, statement.Seats.Total)),
        { Step: Step.AwaitReasons, LastResult.ReasonsOwed: var owed } => ConvergeStrings.Some("State_reasons", owed),
        { Step: Step.Talk } when statement.Last is { } result => ConvergeStrings.Tell("State_talk", Outcome(result, names)),
        _ => ConvergeStrings.Tell("State_drafted"),
    };
}
