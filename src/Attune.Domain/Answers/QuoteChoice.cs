using Attune.Domain.Questions;

namespace Attune.Domain.Answers;

/// <summary>What the room may see of one sentence, as decided by its author.</summary>
public enum QuoteChoice
{
    /// <summary>The sentence is counted but not quoted. This holds until the author decides otherwise.</summary>
    Private,

    /// <summary>The room sees other words, which the author wrote in place of the sentence.</summary>
    Rewrite,

    Verbatim,
}

/// <summary>Which sentence is released and how much of it; kept sealed like the answer it belongs to.</summary>
/// <param name="Choice">What the room may see.</param>
/// <param name="Question">Id of the answered question.</param>
/// <param name="Start">Where the sentence begins in the answer; <see cref="QuoteKeys.ForecastAt"/> for what the author expects of the other side, <see cref="QuoteKeys.AnchorAt"/> for what stands beside the answer.</param>
/// <param name="Length">The length of the sentence in characters.</param>
/// <param name="AnswerRevision">The revision of the answer that the author looked at: once the answer is written anew, the choice no longer holds.</param>
/// <param name="AddedRevision">For a sentence that was added after the lock, the revision of what was added; 0 for every other one.</param>
public sealed record QuoteRelease(QuoteChoice Choice, string Question, int Start, int Length, int AnswerRevision, int AddedRevision = 0);
