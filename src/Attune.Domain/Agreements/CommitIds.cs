namespace Attune.Domain.Agreements;

/// <summary>Identifies a decision.</summary>
public readonly record struct DecisionId(Guid Value)
{
    public static DecisionId New() => new(Guid.NewGuid());

    public override string ToString() => Value.ToString();
}

/// <summary>Identifies a benefit.</summary>
public readonly record struct BenefitId(Guid Value)
{
    public static BenefitId New() => new(Guid.NewGuid());

    public override string ToString() => Value.ToString();
}

/// <summary>Identifies a commitment.</summary>
public readonly record struct CommitmentId(Guid Value)
{
    public static CommitmentId New() => new(Guid.NewGuid());

    public override string ToString() => Value.ToString();
}
