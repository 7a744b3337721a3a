namespace Attune.Domain;

/// <summary>An answer as its author sees it.</summary>
/// <param name="Question">Id of the question.</param>
/// <param name="Content">What was saved last: the draft if there is one.</param>
/// <param name="IsDraft">Not given yet.</param>
/// <param name="AwaitsApproval">Typed in an interview, not approved yet.</param>
/// <param name="Withdrawn">Taken back.</param>
/// <param name="Late">Came after the lock.</param>
/// <param name="Revision">To be sent with the next save.</param>
/// <param name="SavedAt">For the author alone.</param>
public sealed record OwnAnswer(
    string Question, AnswerContent Content, bool IsDraft, bool AwaitsApproval, bool Withdrawn, bool Late, int Revision, DateTimeOffset SavedAt);

/// <summary>An answer as another sees it.</summary>
/// <param name="Question">Id of the question.</param>
/// <param name="Side">The author's side.</param>
/// <param name="Content">What was given.</param>
/// <param name="Late">Came after the lock.</param>
/// <param name="Author">Only under an attributed contract; else null.</param>
public sealed record SeenAnswer(string Question, Side Side, AnswerContent Content, bool Late, ParticipantKey? Author);
