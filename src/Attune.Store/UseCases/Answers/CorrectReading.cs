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
