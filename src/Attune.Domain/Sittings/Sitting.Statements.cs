using Attune.Domain.Rounds;

namespace Attune.Domain.Sittings;

/// <summary>
/// The part of the sitting in which the room works on its own statements: a stage after the cards, added to the run of show when somebody first goes there.
/// </summary>
public sealed partial class Sitting
{
    private const int StatementMinutes = 20;

    public SittingOutcome ShowStatements(DateTimeOffset now)
    {
        if (Refusal() is { } refusal) { return refusal; }
        if (PairNow?.OpenFor is not null) { return SittingOutcome.VoteOpen; }
        if (Run.All(step => step.Stage != SittingStage.Statements)) { Run = Run.Add(new(SittingStage.Statements, "", StatementMinutes)); }
        return GoTo(Run.Select((step, place) => (step, place)).First(candidate => candidate.step.Stage == SittingStage.Statements).place, now);
    }
}
