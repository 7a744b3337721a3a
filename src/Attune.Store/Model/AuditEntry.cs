namespace Attune.Store;

public enum AuditAct
{
    /// <summary>Raw texts were opened.</summary>
    Looked,
    Locked,
    Loosened,
    Erased,

    /// <summary>The sitting began: the room sees what authors let out.</summary>
    Revealed,

    /// <summary>A sentence its author let out is not shown.</summary>
    Withheld,
    ShownAgain,

    /// <summary>What stands about a leader was corrected.</summary>
    Corrected,

    /// <summary>Authors who had not decided on their sentences were asked to, by letter.</summary>
    AskedAuthors,

    /// <summary>Letters with the way to what the room decided were sent; their number stands in place of answers.</summary>
    Shared,
}

/// <summary>One line of the audit. The database refuses to change or delete one.</summary>
public sealed record AuditEntry(ProgramId Program, RoundId? Round, DateTimeOffset At, AuditAct Act, ViewerRole Role, string Reader, int Answers)
{
    /// <summary>Given by the database, in the order of writing.</summary>
    public long Id { get; private set; }
}
