namespace Attune.Domain;

public readonly record struct StatementId(Guid Value)
{
    public static StatementId New() => new(Guid.NewGuid());

    public override string ToString() => Value.ToString();
}

public readonly record struct BallotId(Guid Value)
{
    public static BallotId New() => new(Guid.NewGuid());

    public override string ToString() => Value.ToString();
}
