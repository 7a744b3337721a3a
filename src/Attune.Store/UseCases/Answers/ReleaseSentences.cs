using Attune.Domain.Programs;
using Attune.Store.Writing;

namespace Attune.Store.UseCases.Answers;

/// <summary>Saves what an author decided on own sentences. What is taken back disappears from every Screen at once.</summary>
public sealed class ReleaseSentences(AttuneDb db, AnswerWriter writer)
{
    /// <returns>Saved if all decisions are on the disk; otherwise how the first one ended that is not, and the room is not told.</returns>
    public async Task<WriteOutcome> RunAsync(RoundId round, IEnumerable<AnswerWrite> decisions, CancellationToken cancel)
    {
        var results = await Task.WhenAll(decisions.Select(write => writer.WriteAsync(write, cancel).AsTask()));
        foreach (var result in results)
        {
            if (!result.IsKept) { return result.Outcome; }
        }

        if (results.Length == 0) { return WriteOutcome.SavedBefore; }
        db.ChangeRoom(round);
        await db.SaveChangesAsync(cancel);
        return WriteOutcome.Saved;
    }
}
