using Attune.Domain.Questions;
using Attune.Domain.Rounds;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Rounds;

/// <summary>Leaves a question unasked in one round, or asks it after all.</summary>
public sealed class RestQuestion(AttuneDb db)
{
    /// <param name="round">The round as the page showed it.</param>
    /// <param name="pack">The questions that stood on the page.</param>
    /// <param name="question">The id of the question.</param>
    /// <param name="rests">False to ask it.</param>
    /// <param name="cancel">Ends the work early.</param>
    /// <returns>Null if the round was changed in another window at the same moment.</returns>
    public async Task<RestOutcome?> RunAsync(Round round, QuestionPack pack, string question, bool rests, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(round);
        var outcome = round.Rest(question, rests, pack);
        return outcome != RestOutcome.Changed || await db.SaveIfUnchangedAsync(cancel) == WriteOutcome.Saved ? outcome : null;
    }
}
