using Attune.Analysis.Rounds;
using Attune.Domain.Answers;

namespace Attune.Domain.Quotes;

/// <summary>One sentence of an author and what the author decided on it, for the author alone.</summary>
/// <param name="Key">The key of the sentence, as cards use it.</param>
/// <param name="Question">Id of the answered question.</param>
/// <param name="Start">The position in the answer at which it begins.</param>
/// <param name="Text">The sentence as it was written.</param>
/// <param name="Choice">What the room may see of it.</param>
/// <param name="Rewrite">The author's other words; empty if there are none.</param>
/// <param name="AnswerRevision">The revision of the answer to which it belongs.</param>
/// <param name="Revision">The revision of the decision; 0 if none was made.</param>
/// <param name="IsDecided">The author decided on the words as they stand now; otherwise the choice is the default of the promise.</param>
public sealed record OwnQuote(
    string Key, string Question, int Start, string Text, QuoteChoice Choice, string Rewrite, int AnswerRevision, int Revision, bool IsDecided)
{
    /// <summary>What is quoted stands beside the answer, to a question of this kind; null for a sentence of the answer and for the forecast.</summary>
    public AnchorKind? Beside { get; init; }

    /// <summary>For a sentence that was added after the lock, the revision of what was added; else 0.</summary>
    public int AddedRevision { get; init; }

    // Log lines and debuggers print records, and the words must never appear there.
    public override string ToString() => "(a quote)";
}
