namespace Attune.Domain.Statements;

/// <summary>
/// When the voting on a statement stops (methods.md): when it is stable, each side passes and every "cannot" has its reason, or after three ballots.
/// </summary>
public static class StoppingRule
{
    public static Step StepOf(Statement statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        return statement switch
        {
            { Settled: not null } => Step.Settled,
            { OpenBallot: not null } => Step.Close,
            { Wording: null } => Step.Write,
            { LastResult: null } => Step.Vote,
            { LastResult: { Result: { } result } last } when result.Passes && IsStable(result) && last.ReasonsOwed > 0 => Step.AwaitReasons,
            _ => Step.Talk,
        };
    }

    /// <returns>How the statement ends; null if the room goes on.</returns>
    internal static Settlement? SettlementOf(Statement statement) => statement.LastResult switch
    {
        null => null,
        { Result: { } result } last when result.Passes && IsStable(result) && last.ReasonsOwed == 0 => Settlement.Passed,
        { Number: StatementBallot.Most, Result: { } result } => result.Passes ? Settlement.Passed : Settlement.Unresolved,
        _ => null,
    };

    // A first ballot has no earlier one to be compared with. If everybody can live with the words, a second ballot would only ask the same people whether
    // they still mean it.
    private static bool IsStable(BallotResult result) => result.EverybodyCarriesIt || result.Movement is { IsStable: true };
}
