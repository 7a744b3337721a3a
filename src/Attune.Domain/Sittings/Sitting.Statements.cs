namespace Attune.Domain;

/// <summary>The room works on words of its own: the stage after the cards, put into the run when somebody first goes there.</summary>
public sealed partial class Sitting
{
    private const int StatementMinutes = 20;

    public SittingOutcome ShowStatements(DateTimeOffset now)
    {
        if (Refusal() is { } refusal) { return refusal; }
        if (PairNow?.OpenFor is not null) { return SittingOutcome.VoteOpen; }
        if (Run.All(step => step.Stage != SittingStage.Statements)) { Run = Run.Add(new(SittingStage.Statements, "", StatementMinutes)); }
        return GoTo(Run.Select((step, place) => (step, place)).First(each => each.step.Stage == SittingStage.Statements).place, now);
    }
}
