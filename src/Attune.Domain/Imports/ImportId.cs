namespace Attune.Domain.Imports;

/// <summary>Identifies an import of answers.</summary>
public readonly record struct ImportId(Guid Value)
{
    public static ImportId New() => new(Guid.NewGuid());

    public override string ToString() => Value.ToString();
}
