namespace Attune.Domain.Tracking;

/// <summary>Identifies one figure of a benefit.</summary>
public readonly record struct BenefitActualId(Guid Value)
{
    public static BenefitActualId New() => new(Guid.NewGuid());

    public override string ToString() => Value.ToString();
}
