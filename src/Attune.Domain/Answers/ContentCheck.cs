using Attune.Analysis.Rounds;
using Attune.Domain.Questions;

namespace Attune.Domain.Answers;

/// <summary>Why a form cannot be an answer to a question.</summary>
public enum ContentProblem
{
    TooLong,
    PartNotAsked,
    AnchorNotAsked,
    AnchorNotOffered,
    SameThingTwice,
    CellNotAsked,
    ForecastNotAsked,
    ConfidenceOutOfRange,
    ImportanceOutOfRange,
}

/// <summary>Checks whether what a form sent fits the question.</summary>
public static class ContentCheck
{
    /// <summary>About 600 words; the long answers of real leaders have 25 words on average.</summary>
    public const int LongestText = 4000;

    public const int LongestWord = 80;

    public const int MostWords = 20;

    public static ContentProblem? Problem(this PackQuestion question, AnswerContent content)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(content);
        return TooLong(content) ? ContentProblem.TooLong
            : content.Parts.Any(part => !question.Parts.Any(asked => asked.Id == part.Part)) ? ContentProblem.PartNotAsked
            : content.Anchors.Select(anchor => Problem(question, anchor)).FirstOrDefault(problem => problem is not null) is { } problem ? problem
            : Twice(content) ? ContentProblem.SameThingTwice
            : content.Expectations.Any(cell => !question.Activities.Contains(cell.Activity)) ? ContentProblem.CellNotAsked
            : content.Forecast is not null && !question.Forecast ? ContentProblem.ForecastNotAsked
            : content.Confidence is < 1 or > 5 ? ContentProblem.ConfidenceOutOfRange
            : content.Importance is < 1 or > 5 ? ContentProblem.ImportanceOutOfRange
            : null;
    }

    private static ContentProblem? Problem(PackQuestion question, AnchorValue anchor)
    {
        var asked = question.Anchors.FirstOrDefault(anchorDefinition
            => anchorDefinition.Kind == anchor.Kind && (anchorDefinition.Items.IsEmpty ? anchor.Item.Length == 0 : anchorDefinition.Items.Contains(anchor.Item)));
        return asked is null ? ContentProblem.AnchorNotAsked : IsOffered(anchor) ? null : ContentProblem.AnchorNotOffered;
    }

    private static bool IsOffered(AnchorValue anchor) => anchor.Kind switch
    {
        AnchorKind.Horizon => Enum.GetNames<Horizon>().Contains(anchor.Value),
        AnchorKind.Owner => Enum.GetNames<Owner>().Contains(anchor.Value),
        AnchorKind.Standard => anchor.Value is "1" or "2" or "3" or "4" or "5",
        AnchorKind.Measure or AnchorKind.Noticed => true,
        _ => throw new ArgumentOutOfRangeException(nameof(anchor), anchor.Kind, "No question has an anchor of this kind."),
    };

    private static bool TooLong(AnswerContent content)
        => content.Text.Length > LongestText || content.Parts.Any(part => part.Text.Length > LongestText)
            || content.Anchors.Any(anchor => anchor.Value.Length > LongestText) || content.Forecast?.OtherSide.Length > LongestText
            || content.UnknownWords.Length > MostWords || content.UnknownWords.Any(word => word.Length > LongestWord);

    private static bool Twice(AnswerContent content)
        => content.Parts.DistinctBy(part => part.Part).Count() < content.Parts.Length
            || content.Anchors.DistinctBy(anchor => (anchor.Kind, anchor.Item)).Count() < content.Anchors.Length
            || content.Expectations.DistinctBy(cell => (cell.Activity, cell.Stage)).Count() < content.Expectations.Length;
}
