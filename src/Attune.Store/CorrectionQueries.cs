using Attune.Domain.Questions;
using Attune.Domain.Rounds;

namespace Attune.Store;

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
