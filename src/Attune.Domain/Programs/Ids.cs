namespace Attune.Domain.Programs;

// Ids are version 4 everywhere on purpose: a version 7 id would tell when a row was made, and so who answered first.

/// <summary>Identifies a program.</summary>
public readonly record struct ProgramId(Guid Value)
{
    public static ProgramId New() => new(Guid.NewGuid());

    public override string ToString() => Value.ToString();
}

/// <summary>Identifies a leader within a program.</summary>
public readonly record struct LeaderId(Guid Value)
{
    public static LeaderId New() => new(Guid.NewGuid());

    public override string ToString() => Value.ToString();
}

/// <summary>Identifies a round.</summary>
public readonly record struct RoundId(Guid Value)
{
    public static RoundId New() => new(Guid.NewGuid());

    public override string ToString() => Value.ToString();
}

/// <summary>Identifies an import of answers.</summary>
public readonly record struct ImportId(Guid Value)
{
    public static ImportId New() => new(Guid.NewGuid());

    public override string ToString() => Value.ToString();
}

/// <summary>Stands for one leader in one round; which leader that is, is stored in a separate table that can be erased.</summary>
public readonly record struct ParticipantKey(Guid Value)
{
    public static ParticipantKey New() => new(Guid.NewGuid());

    public override string ToString() => Value.ToString();
}
