using Attune.Domain.Questions;
using Attune.Domain.Rounds;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Answers;

/// <summary>
/// Saves what an author corrects in what was read of own answers. The room is not told: nothing of it is read before the corrections of all are, so that the time
/// of a change points to nobody.
/// </summary>
public sealed class CorrectReading(AnswerWriter writer)
{
    /// <returns>Saved if all corrections are on the disk; otherwise how the first one ended that is not.</returns>
    public async Task<WriteOutcome> RunAsync(IEnumerable<AnswerWrite> corrections, CancellationToken cancel)
    {
        var results = await Task.WhenAll(corrections.Select(write => writer.WriteAsync(write, cancel).AsTask()));
        foreach (var result in results)
        {
            if (!result.IsKept) { return result.Outcome; }
        }

        return results.Length == 0 ? WriteOutcome.SavedBefore : WriteOutcome.Saved;
    }
}

/// <summary>What is stored of corrections, for those who may not open them.</summary>
public static class CorrectionQueries
{
    /// <summary>Whether an author has corrected something that was not read yet.</summary>
    /// <param name="db">The database.</param>
    /// <param name="round">The round.</param>
    /// <param name="cancel">Ends the work early.</param>
    public static async Task<bool> CorrectionsWaitAsync(this AttuneDb db, Round round, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(round);
        if (!round.TakesCorrections) { return false; }
        var corrections = CorrectionKeys.QuestionOf("");
        return await db.Answers.AnyAsync(answer => answer.Round == round.Id && answer.Question.StartsWith(corrections) && answer.Given != null && !answer.Withdrawn && !answer.Aside, cancel);
    }
}
