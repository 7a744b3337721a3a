using Attune.Domain.Answers;
using Attune.Domain.Gates;
using Attune.Domain.Questions;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Answers;

/// <summary>What somebody typed into the form of an answer, and what is known of the place it goes to.</summary>
/// <param name="Write">What is to be written.</param>
/// <param name="Question">The question it answers.</param>
/// <param name="There">What stood there when the form was received; null if nothing did.</param>
/// <param name="IsTaken">Whoever writes may write there now.</param>
public sealed record AnswerToSave(AnswerWrite Write, PackQuestion Question, OwnAnswer? There, bool IsTaken);

/// <summary>How the saving of an answer ended.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Revision">The revision to be sent with the next save.</param>
/// <param name="Problem">Why the content does not fit the question, if it does not.</param>
/// <param name="WasWritten">The database was asked; a form that changes nothing ends before.</param>
public readonly record struct AnswerSaved(WriteOutcome Outcome, int Revision, ContentProblem? Problem = null, bool WasWritten = false);

/// <summary>Saves one answer, typed by its leader or in an interview: nothing that changes nothing, nothing that does not fit, and never over what another device wrote.</summary>
public sealed class SaveAnswer
{
    private readonly AnswerWriter _writer;

    internal SaveAnswer(AnswerWriter writer) => _writer = writer;

    /// <summary>Returns when the answer is on the disk, or with the reason why it is not.</summary>
    public async Task<AnswerSaved> RunAsync(AnswerToSave answer, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var (write, question, there, isTaken) = answer;
        if (!isTaken) { return new(WriteOutcome.Closed, write.KnownRevision); }
        if (question.Problem(write.Content) is { } problem) { return new(WriteOutcome.DoesNotFit, write.KnownRevision, problem); }
        // A page that was only looked at leaves no trace, and approves nothing typed in an interview.
        if (there is null && write.KnownRevision == 0 && write.Content.IsEmpty) { return new(WriteOutcome.SavedBefore, 0); }
        if (there is not null && IsThere(there, write)) { return new(WriteOutcome.SavedBefore, there.Revision); }
        var result = await _writer.WriteAsync(write, cancel);
        return result.Outcome switch
        {
            WriteOutcome.ChangedElsewhere when there is not null && SaysTheSame(there, write) => new(WriteOutcome.SavedBefore, result.Revision, WasWritten: true),
            WriteOutcome.Saved or WriteOutcome.SavedBefore or WriteOutcome.ChangedElsewhere => new(result.Outcome, result.Revision, WasWritten: true),
            var refused => new(refused, write.KnownRevision, WasWritten: true),
        };
    }

    // What was read from the database was committed.
    private static bool IsThere(OwnAnswer there, AnswerWrite write)
        => there.Revision == write.KnownRevision && SaysTheSame(there, write) && (write.As == WriteAs.Draft || !there.IsDraft);

    private static bool SaysTheSame(OwnAnswer there, AnswerWrite write) => write.Content.IsTheSame(there.Content);
}
