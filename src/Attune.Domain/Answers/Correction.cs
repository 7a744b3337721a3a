using System.Text.Json.Serialization;
using Attune.Analysis.Text;

namespace Attune.Domain.Answers;

/// <summary>
/// What an author corrects in what was read of an own answer, kept sealed like the answer. What is added is the text of the content that holds this.
/// </summary>
/// <param name="Question">Id of the answered question.</param>
/// <param name="AnswerRevision">The revision of the answer that the author looked at: once the answer is written anew, no mark holds.</param>
/// <param name="NotMeant">The points that do not say what the author meant.</param>
public sealed record Correction(string Question, int AnswerRevision, ImmutableArray<TextSpan> NotMeant)
{
    /// <summary>What is added is a sentence or two, not another answer.</summary>
    public const int LongestAdded = 600;

    [JsonIgnore]
    public bool MarksNothing => NotMeant.IsEmpty;

    /// <summary>It holds the same in every field.</summary>
    public bool IsTheSame(Correction other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Question == other.Question && AnswerRevision == other.AnswerRevision && NotMeant.AsSpan().SequenceEqual(other.NotMeant.AsSpan());
    }
}
