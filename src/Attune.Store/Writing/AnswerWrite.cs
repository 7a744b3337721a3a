namespace Attune.Store;

public enum WriteAs
{
    /// <summary>Kept for the author; not part of any reading.</summary>
    Draft,
    Answer,
}

/// <summary>Something a leader typed, to be made durable.</summary>
/// <param name="Place">Where it belongs.</param>
/// <param name="Content">All that the form holds.</param>
/// <param name="As">Draft or answer.</param>
/// <param name="KnownRevision">The revision the form was filled from; 0 for the first.</param>
/// <param name="ClientKey">Made by the client once for this write: sent again, it is not written again.</param>
/// <param name="EnteredBy">The leader, or the facilitator in an interview.</param>
/// <param name="At">The time.</param>
public sealed record AnswerWrite(
    AnswerPlace Place, AnswerContent Content, WriteAs As, int KnownRevision, Guid ClientKey, EnteredBy EnteredBy, DateTimeOffset At);

public enum WriteOutcome
{
    /// <summary>Committed, on the disk.</summary>
    Saved,

    /// <summary>The same write had already been committed.</summary>
    SavedBefore,

    /// <summary>Written on another device, or by another tab, since the form was filled.</summary>
    ChangedElsewhere,

    /// <summary>The round does not take answers to this question now.</summary>
    Closed,

    /// <summary>No such participant in this round.</summary>
    NotInvited,

    /// <summary>Too many are waiting: come again after <see cref="JoinedCalls.RetryAfter"/>.</summary>
    Busy,

    /// <summary>Another process holds the database: come again.</summary>
    DatabaseLocked,
    DiskFull,

    /// <summary>The database cannot be reached: come again.</summary>
    DatabaseAway,
}

/// <param name="Outcome">How it ended.</param>
/// <param name="Revision">The revision now in the database; 0 if there is none, or it was not reached.</param>
/// <param name="Late">It came after the lock and is marked.</param>
public readonly record struct WriteResult(WriteOutcome Outcome, int Revision = 0, bool Late = false)
{
    /// <summary>It is in the database, now or since before.</summary>
    public bool IsKept => Outcome is WriteOutcome.Saved or WriteOutcome.SavedBefore;
}
