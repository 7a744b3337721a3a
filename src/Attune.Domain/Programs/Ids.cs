namespace Attune.Domain;

// Version 4 on purpose everywhere: a version 7 id would tell when a row was made, and so who answered first.

public readonly record struct ProgramId(Guid Value)
{
    public static ProgramId New() => new(Guid.NewGuid());

    public override string ToString() => Value.ToString();
}

public readonly record struct LeaderId(Guid Value)
{
    public static LeaderId New() => new(Guid.NewGuid());

    public override string ToString() => Value.ToString();
}

public readonly record struct RoundId(Guid Value)
{
    public static RoundId New() => new(Guid.NewGuid());

    public override string ToString() => Value.ToString();
}

/// <summary>Stands for one leader in one round; who that is, is kept in a table of its own that can be erased.</summary>
public readonly record struct ParticipantKey(Guid Value)
{
    public static ParticipantKey New() => new(Guid.NewGuid());

    public override string ToString() => Value.ToString();
}
