using Attune.Domain.Audiences;

namespace Attune.Web.Desk.Audiences;

/// <summary>A question for the audience, as typed.</summary>
public sealed record AskForm(AudienceQuestionKind Kind, string Text, string Choices)
{
    public static AskForm Empty { get; } = new(AudienceQuestionKind.Words, "", "");

    /// <summary>The choices, one on each line.</summary>
    public ImmutableArray<string> Lines => Kind == AudienceQuestionKind.Choice
        ? [.. Choices.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)]
        : [];

    public AudienceQuestionProblem? Problem => AudienceQuestion.Problem(Kind, Text, Lines);
}
