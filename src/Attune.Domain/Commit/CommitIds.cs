namespace Attune.Domain;

public readonly record struct DecisionId(Guid Value)
{
    public static DecisionId New() => new(Guid.NewGuid());

    public override string ToString() => Value.ToString();
}

public readonly record struct BenefitId(Guid Value)
{
    public static BenefitId New() => new(Guid.NewGuid());

    public override string ToString() => Value.ToString();
}

public readonly record struct CommitmentId(Guid Value)
{
    public static CommitmentId New() => new(Guid.NewGuid());

    public override string ToString() => Value.ToString();
}
