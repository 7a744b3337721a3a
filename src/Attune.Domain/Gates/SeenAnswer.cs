using Attune.Domain.Answers;
using Attune.Domain.Programs;
using Attune.Statistics.Sides;

namespace Attune.Domain.Gates;

/// <summary>An answer as its author sees it.</summary>
/// <param name="Question">Id of the question.</param>
/// <param name="Content">What was saved last: the draft if there is one.</param>
/// <param name="IsDraft">It is saved but not given yet.</param>
/// <param name="AwaitsApproval">It was typed in an interview and is not approved yet.</param>
/// <param name="Withdrawn">Its author took it back.</param>
/// <param name="Late">It came after the lock.</param>
/// <param name="Revision">The revision to be sent with the next save.</param>
/// <param name="SavedAt">When it was saved; shown to the author alone.</param>
public sealed record OwnAnswer(
    string Question, AnswerContent Content, bool IsDraft, bool AwaitsApproval, bool Withdrawn, bool Late, int Revision, DateTimeOffset SavedAt)
{
    /// <summary>The facilitator typed it in an interview.</summary>
    public bool FromInterview { get; init; }

    /// <summary>It was read from a file; its author may have changed it since.</summary>
    public bool IsImported { get; init; }
}

/// <summary>An answer as another sees it.</summary>
/// <param name="Question">Id of the question.</param>
/// <param name="Side">The side of the author.</param>
/// <param name="Content">What was given.</param>
/// <param name="Late">It came after the lock.</param>
/// <param name="Author">The author under an attributed promise; otherwise null.</param>
public sealed record SeenAnswer(string Question, Side Side, AnswerContent Content, bool Late, ParticipantKey? Author);
