namespace Attune.Domain.Statements;

/// <summary>Identifies a statement.</summary>
public readonly record struct StatementId(Guid Value)
{
    public static StatementId New() => new(Guid.NewGuid());

    public override string ToString() => Value.ToString();
}

/// <summary>Identifies a ballot on a statement.</summary>
public readonly record struct BallotId(Guid Value)
{
    public static BallotId New() => new(Guid.NewGuid());

    public override string ToString() => Value.ToString();
}
