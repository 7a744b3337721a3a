namespace Attune.Store.Writing;

/// <summary>How the writing of an answer, a vote or a judgement ended: one word for all of them.</summary>
public enum WriteOutcome
{
    /// <summary>Committed, on the disk.</summary>
    Saved,

    /// <summary>The same write had already been committed.</summary>
    SavedBefore,

    /// <summary>Written on another device, or by another tab, since the form was filled.</summary>
    ChangedElsewhere,

    /// <summary>Nothing of this kind is taken now: the round, the ballot or the question is closed, or not open yet.</summary>
    Closed,

    /// <summary>Whoever writes has no place there.</summary>
    NotInvited,

    /// <summary>The content does not fit what was asked, or is longer than is taken.</summary>
    DoesNotFit,

    /// <summary>Not written, because too many are waiting. Send it again after <see cref="JoinedCalls.RetryAfter"/>.</summary>
    Busy,

    /// <summary>Not written, because another process holds the database. Send it again.</summary>
    DatabaseLocked,

    /// <summary>Not written, because the disk is full. Send it again.</summary>
    DiskFull,

    /// <summary>Not written, because the database cannot be reached. Send it again.</summary>
    DatabaseAway,
}

/// <summary>What the outcomes of writes have in common.</summary>
public static class WriteOutcomes
{
    /// <summary>It is in the database, now or since before.</summary>
    public static bool IsKept(this WriteOutcome outcome) => outcome is WriteOutcome.Saved or WriteOutcome.SavedBefore;

    /// <summary>Not written for a reason that passes: the caller answers 503 with Retry-After.</summary>
    public static bool AsksToRetry(this WriteOutcome outcome) => outcome is WriteOutcome.Busy or WriteOutcome.DatabaseLocked or WriteOutcome.DiskFull or WriteOutcome.DatabaseAway;

    internal static WriteOutcome AsOutcome(this StoreFault fault) => fault switch
    {
        StoreFault.Locked => WriteOutcome.DatabaseLocked,
        StoreFault.DiskFull => WriteOutcome.DiskFull,
        StoreFault.Away or StoreFault.Damaged => WriteOutcome.DatabaseAway,
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "No outcome for this fault."),
    };
}
