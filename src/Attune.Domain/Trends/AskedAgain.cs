using Attune.Domain.Answers;
using Attune.Domain.Questions;

namespace Attune.Domain.Trends;

/// <summary>Whether a question that somebody answered is still asked: in the same words, or in others of which a person said that they mean the same.</summary>
/// <param name="confirmed">What people said of versions of the questions.</param>
/// <param name="versions">The versions, in any order; what was said of one that is missing tells nothing.</param>
public sealed class AskedAgain(IReadOnlyCollection<SameMeaning> confirmed, IReadOnlyCollection<QuestionPack> versions)
{
    private readonly Wordings _wordings = new(confirmed);
    private readonly QuestionPack[] _versions = [.. versions.OrderBy(pack => pack.Version)];

    /// <param name="last">What was answered.</param>
    /// <param name="then">The version of the questions in which it was answered.</param>
    /// <param name="question">The question as it is asked now.</param>
    /// <param name="now">The version of the questions of now.</param>
    public bool IsStillAsked(LastAnswer last, int then, PackQuestion question, int now)
    {
        ArgumentNullException.ThrowIfNull(last);
        ArgumentNullException.ThrowIfNull(question);
        return last.IsStillAsked(question) || (last.MayBeReworded(question) && MeanTheSame(question.Id, then, now));
    }

    private bool MeanTheSame(string question, int then, int now)
    {
        var lines = _wordings.LinesOf(question, [.. _versions.Select(pack => (pack.Version, pack.Find(question)?.AllWords()))]);
        var (earlier, later) = (PlaceOf(then), PlaceOf(now));
        return earlier >= 0 && later >= 0 && lines[earlier] == lines[later];
    }

    private int PlaceOf(int version) => Array.FindIndex(_versions, pack => pack.Version == version);
}
