using Attune.Analysis.Rounds;
using Attune.Domain.Answers;

namespace Attune.Domain.Gates;

/// <summary>What an author corrected in an own answer, as far as it holds.</summary>
/// <param name="NotMeant">Where the points begin that were not meant.</param>
/// <param name="Added">What was added; empty if nothing was.</param>
/// <param name="AnswerRevision">The revision of the answer at which the marks were made.</param>
/// <param name="Revision">The revision of the correction itself.</param>
internal sealed record CorrectedAnswer(ImmutableArray<int> NotMeant, string Added, int AnswerRevision, int Revision)
{
    public bool IsEmpty => NotMeant.IsEmpty && Added.Length == 0;

    public static CorrectedAnswer From(AnswerContent content, int revision)
        => new([.. content.Correction!.NotMeant.Select(point => point.Start)], content.Text, content.Correction.AnswerRevision, revision);

    /// <summary>The correction of an answer at a revision: marks on words that were written anew since hold no more.</summary>
    public CorrectedAnswer On(int revision) => AnswerRevision == revision ? this : this with { NotMeant = [] };

    /// <summary>The words of an answer with what was added to them, on a line of its own.</summary>
    public static string TextOf(AnswerContent content, CorrectedAnswer? corrected)
        => corrected is not { Added.Length: > 0 } ? content.WholeText() : content.WholeText() is { Length: > 0 } whole ? $"{whole}\n{corrected.Added}" : corrected.Added;

    /// <summary>The answer as the analysis reads it, whose text is that of <see cref="TextOf"/>.</summary>
    public static Answer Correct(Answer answer, CorrectedAnswer? corrected) => corrected is null or { IsEmpty: true } ? answer : answer with
    {
        AddedFrom = corrected.Added.Length == 0 ? null : answer.Text.Length - corrected.Added.Length,
        LeftOut = corrected.NotMeant.IsEmpty ? null : corrected.NotMeant,
    };
}
