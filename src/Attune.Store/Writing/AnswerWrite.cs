using Attune.Domain.Answers;

namespace Attune.Store.Writing;

/// <summary>Whether a write is saved as a draft or given as the answer.</summary>
public enum WriteAs
{
    /// <summary>It is stored for its author and is not part of any reading.</summary>
    Draft,
    Answer,
}

/// <summary>Something that a leader typed and that has to be stored.</summary>
/// <param name="Place">The place to which it belongs.</param>
/// <param name="Content">Everything that the form holds.</param>
/// <param name="As">Whether it is a draft or an answer.</param>
/// <param name="KnownRevision">The revision from which the form was filled; 0 for the first.</param>
/// <param name="ClientKey">Made by the client once for this write: if it is sent again, it is not written again.</param>
/// <param name="EnteredBy">The leader, or the facilitator in an interview.</param>
/// <param name="At">The time.</param>
public sealed record AnswerWrite(
    AnswerPlace Place, AnswerContent Content, WriteAs As, int KnownRevision, Guid ClientKey, EnteredBy EnteredBy, DateTimeOffset At);

/// <summary>How the writing of an answer ended.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Revision">The revision now in the database; 0 if there is none, or it was not reached.</param>
/// <param name="Late">It came after the lock and is marked.</param>
public readonly record struct WriteResult(WriteOutcome Outcome, int Revision = 0, bool Late = false)
{
    /// <summary>It is in the database, now or since before.</summary>
    public bool IsKept => Outcome.IsKept();
}
