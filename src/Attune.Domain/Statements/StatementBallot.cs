namespace Attune.Domain.Statements;

/// <summary>One vote of the room on one version of a statement: blind until it is closed, and never reopened.</summary>
public sealed class StatementBallot
{
    /// <summary>A statement that does not pass in its third ballot is unresolved (methods.md).</summary>
    public const int Most = 3;

    private StatementBallot()
    {
    }

    internal StatementBallot(BallotId id, StatementId statement, int number, int version, DateTimeOffset now)
        => (Id, Statement, Number, Version, OpenedAt) = (id, statement, number, version, now);

    public BallotId Id { get; private set; }

    public StatementId Statement { get; private set; }

    /// <summary>The number of the ballot, counted from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The version that is voted on.</summary>
    public int Version { get; private set; }

    public DateTimeOffset OpenedAt { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>The result; null until the ballot is counted.</summary>
    public BallotResult? Result { get; private set; }

    /// <summary>The number of "cannot" votes whose author still owes the reason.</summary>
    public int ReasonsOwed { get; private set; }

    public bool IsOpen => ClosedAt is null;

    internal void Close(BallotResult result, int reasonsOwed, DateTimeOffset now)
        => (Result, ReasonsOwed, ClosedAt) = (result, reasonsOwed, now);

    internal void ReasonGiven() => ReasonsOwed = Math.Max(0, ReasonsOwed - 1);
}
