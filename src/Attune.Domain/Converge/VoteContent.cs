namespace Attune.Domain;

/// <summary>How the reason of a vote is shown; its author decides.</summary>
public enum ReasonShown
{
    /// <summary>Kept, counted, and read by nobody but its author.</summary>
    NotShown,
    BySide,
    WithName,
}

/// <summary>A vote as its author gave it.</summary>
public sealed record VoteContent(Grade Grade, string Reason, ReasonShown Shown)
{
    public const int LongestReason = 600;

    public bool HasReason => !string.IsNullOrWhiteSpace(Reason);

    /// <summary>"Cannot" owes the room its reason; the vote counts without it, and the statement is not settled.</summary>
    public bool OwesReason => Grade == Grade.Cannot && !HasReason;

    // A log line, an exception or a debugger prints records: never the vote.
    public override string ToString() => "(a vote)";
}
