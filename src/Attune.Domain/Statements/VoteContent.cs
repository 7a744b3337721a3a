namespace Attune.Domain.Statements;

/// <summary>How the reason of a vote is shown, as its author decides.</summary>
public enum ReasonShown
{
    /// <summary>The reason is stored and counted, but nobody but its author reads it.</summary>
    NotShown,
    BySide,
    WithName,
}

/// <summary>A vote as its author gave it.</summary>
public sealed record VoteContent(Grade Grade, string Reason, ReasonShown Shown)
{
    public const int LongestReason = 600;

    public bool HasReason => !string.IsNullOrWhiteSpace(Reason);

    /// <summary>A "cannot" owes the room its reason: the vote counts without it, but the statement is not settled.</summary>
    public bool OwesReason => Grade == Grade.Cannot && !HasReason;

    // Log lines, exceptions and debuggers print records, and the vote must never appear there.
    public override string ToString() => "(a vote)";
}
