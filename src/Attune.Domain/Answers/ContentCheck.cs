using System.Globalization;
using Attune.Analysis.Rounds;
using Attune.Domain.Questions;

namespace Attune.Domain.Answers;

/// <summary>Why a form cannot be an answer to a question.</summary>
public enum ContentProblem
{
    TooLong,

    /// <summary>The question is answered by choices alone.</summary>
    WordsNotAsked,
    PartNotAsked,
    AnchorNotAsked,
    AnchorNotOffered,
    SameThingTwice,

    /// <summary>Two items of a ranking have the same place.</summary>
    SamePlaceTwice,
    CellNotAsked,
    ForecastNotAsked,

    /// <summary>Neither how sure the leader is nor how much depends on it was asked.</summary>
    WeightNotAsked,
    ConfidenceOutOfRange,
    ImportanceOutOfRange,

    /// <summary>The question is no longer what it was when its form was shown.</summary>
    QuestionChanged,
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
            : question.Words == OwnWords.None && content.WholeText().Length > 0 ? ContentProblem.WordsNotAsked
            : content.Parts.Any(part => !question.Parts.Any(asked => asked.Id == part.Part)) ? ContentProblem.PartNotAsked
            : content.Anchors.Select(anchor => Problem(question, anchor)).FirstOrDefault(problem => problem is not null) is { } problem ? problem
            : Twice(content) ? ContentProblem.SameThingTwice
            : SamePlaceTwice(question, content) ? ContentProblem.SamePlaceTwice
            : content.Expectations.Any(cell => !question.Activities.Contains(cell.Activity) || !question.Stages.Contains(cell.Stage)) ? ContentProblem.CellNotAsked
            : content.Forecast is not null && !question.AsksForecast ? ContentProblem.ForecastNotAsked
            : content.Confidence is not null && !question.AsksConfidence || content.Importance is not null && !question.AsksImportance ? ContentProblem.WeightNotAsked
            : content.Confidence is < 1 or > 5 ? ContentProblem.ConfidenceOutOfRange
            : content.Importance is < 1 or > 5 ? ContentProblem.ImportanceOutOfRange
            : null;
    }

    private static ContentProblem? Problem(PackQuestion question, AnchorValue anchor)
    {
        var asked = question.Anchors.FirstOrDefault(anchorDefinition
            => anchorDefinition.Kind == anchor.Kind && (anchorDefinition.Items.IsEmpty ? anchor.Item.Length == 0 : anchorDefinition.Items.Contains(anchor.Item)));
        return asked is null ? ContentProblem.AnchorNotAsked : IsOffered(asked, anchor) ? null : ContentProblem.AnchorNotOffered;
    }

    private static bool IsOffered(AnchorDefinition asked, AnchorValue anchor) => anchor.Kind switch
    {
        AnchorKind.Horizon => Enum.GetNames<Horizon>().Contains(anchor.Value),
        AnchorKind.Owner => Enum.GetNames<Owner>().Contains(anchor.Value),
        AnchorKind.Standard or AnchorKind.Rating => anchor.Value is "1" or "2" or "3" or "4" or "5",
        AnchorKind.Ranking => int.TryParse(anchor.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var place) && place >= 1 && place <= asked.Items.Length,
        AnchorKind.Measure or AnchorKind.Noticed => true,
        _ => throw new ArgumentOutOfRangeException(nameof(anchor), anchor.Kind, "No question has an anchor of this kind."),
    };

    private static bool TooLong(AnswerContent content)
        => content.Text.Length > LongestText || content.Parts.Any(part => part.Text.Length > LongestText)
            || content.Anchors.Any(anchor => anchor.Value.Length > LongestText) || content.Forecast?.OtherSide.Length > LongestText
            || content.UnknownWords.Length > MostWords || content.UnknownWords.Any(word => word.Length > LongestWord);

    // Each ranking of a question has places of its own.
    private static bool SamePlaceTwice(PackQuestion question, AnswerContent content)
        => question.Anchors.Where(asked => asked.Kind == AnchorKind.Ranking)
            .Any(asked => content.Anchors.Where(anchor => anchor.Kind == AnchorKind.Ranking && asked.Items.Contains(anchor.Item)).GroupBy(anchor => anchor.Value).Any(place => place.Count() > 1));

    private static bool Twice(AnswerContent content)
        => content.Parts.DistinctBy(part => part.Part).Count() < content.Parts.Length
            || content.Anchors.DistinctBy(anchor => (anchor.Kind, anchor.Item)).Count() < content.Anchors.Length
            || content.Expectations.DistinctBy(cell => (cell.Activity, cell.Stage)).Count() < content.Expectations.Length;
}
