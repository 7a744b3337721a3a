using Attune.Domain.Rounds;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Answers;

/// <summary>A leader approves an answer that was typed in an interview, in the version that stood on the page.</summary>
public sealed class ApproveAnswer(AttuneDb db)
{
    /// <param name="round">The round as it is now.</param>
    /// <param name="admission">The place of the leader.</param>
    /// <param name="question">The question of the answer.</param>
    /// <param name="shown">The revision that stood on the page; null if the form held none.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancel">Ends the work early.</param>
    /// <returns>ChangedElsewhere if it still waits, because it was typed again since; Closed if the round takes no approval any more.</returns>
    public async Task<WriteOutcome> RunAsync(Round round, Admission admission, string? question, int? shown, DateTimeOffset now, CancellationToken cancel)
    {
        var answer = await db.Answers.FirstOrDefaultAsync(sealedAnswer => sealedAnswer.Participant == admission.Participant && sealedAnswer.Question == question, cancel);
        if (answer is null || answer.Approved) { return WriteOutcome.SavedBefore; }
        if (answer.Revision != shown) { return WriteOutcome.ChangedElsewhere; }
        if (!answer.Approve(round.Accepts(question!, now, await db.IsReadAsync(round, cancel)))) { return WriteOutcome.Closed; }
        var outcome = await db.SaveIfUnchangedAsync(cancel);
        // This answer was typed again between the look and the press; the others are approved all the same.
        if (outcome != WriteOutcome.Saved) { db.ChangeTracker.Clear(); }
        return outcome;
    }
}
