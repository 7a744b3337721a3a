using Attune.Domain.Programs;
using Attune.Domain.Questions;
using Attune.Domain.Rounds;

namespace Attune.Domain.Answers;

/// <summary>
/// What a leader answered to a question when it was asked last. It is offered to that leader alone, to keep or to change, and becomes an answer of the new round only by the leader's
/// own act: nothing is filled in before somebody has said so.
/// </summary>
/// <param name="Round">The round in which it was given.</param>
/// <param name="Number">The number of that round.</param>
/// <param name="Contract">The promise under which it was given.</param>
/// <param name="Asked">The question in the words in which it was answered.</param>
/// <param name="Content">The answer.</param>
public sealed record LastAnswer(RoundId Round, int Number, Contract Contract, PackQuestion Asked, AnswerContent Content)
{
    /// <summary>
    /// The question is the same to whoever answers: the same words, and the same closed answers beside it. Whether a forecast is asked, and what a gentle probe looks for, changes no
    /// answer.
    /// </summary>
    public bool IsStillAsked(PackQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return MayBeReworded(question) && question.ReadsLike(Asked);
    }

    /// <summary>The same closed answers stand beside the question, whatever its words: if these mean the same, it is the same to whoever answers.</summary>
    public bool MayBeReworded(PackQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return question.IsRewordingOf(Asked with { Forecast = question.Forecast });
    }

    /// <summary>The answer of the new round, once its author has kept this one. The forecast there stays: it is of this round, and never kept.</summary>
    /// <param name="now">What stands in the new round so far.</param>
    /// <param name="pack">The version of the questions that the new round asks.</param>
    /// <param name="quoting">What the author chose about quoting under the promise of now; null if nothing, since a choice under another promise is none under this one.</param>
    public AnswerContent Keep(AnswerContent now, int pack, QuoteChoice? quoting)
    {
        ArgumentNullException.ThrowIfNull(now);
        return Content with { Forecast = now.Forecast, AskedIn = pack, KeptFrom = Number, Quoting = quoting, ImportedLine = 0, Quote = null, Correction = null };
    }

    // Log lines and debuggers print records, and the words must never appear there.
    public override string ToString() => "(a last answer)";
}
