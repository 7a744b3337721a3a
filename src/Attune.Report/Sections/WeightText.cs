using Attune.Analysis.Readings;
using Attune.Analysis.Sureness;
using Attune.Report.Markup;

namespace Attune.Report.Sections;

/// <summary>What leaders said beside their answers: how sure they are, how much depends on a question, and which of its words they do not know.</summary>
internal static class WeightText
{
    // A word that one person alone does not know is looked for in one person.
    private const int Fewest = 2;

    public static Html OfCard(Edition edition, Card card)
        => card.Sureness is { } sureness && card.Leaders.Total >= edition.SmallestCell && Say(edition.Words, sureness) is { } text ? Html.Format($"\n<p class=\"small\">{text}</p>") : Html.Empty;

    public static Html OfQuestion(Edition edition, QuestionEdition question)
    {
        if (question.Reading.Weight is not { } weight) { return Html.Empty; }
        Html[] said = [.. Sentences(edition, weight)];
        return said.Length == 0 ? Html.Empty : Html.Format($"<p class=\"small\">{Html.Join(Html.Format($" "), said)}</p>\n");
    }

    private static IEnumerable<Html> Sentences(Edition edition, QuestionWeight weight)
    {
        if (weight.Importance is { } importance) { yield return Sentence.Fill(edition.Words.WeightImportance, Html.Format($"{edition.Numbers.Step(importance)}")); }
        if (weight.Confidence is { } confidence) { yield return Sentence.Fill(edition.Words.WeightConfidence, Html.Format($"{edition.Numbers.Step(confidence)}")); }
        Html[] unknown = [.. weight.Unknown.Where(word => word.Leaders >= Math.Max(Fewest, edition.SmallestCell)).Select(word => WrittenText.Short(word.Word, edition.Limits.NameLength))];
        if (unknown.Length > 0) { yield return Sentence.Fill(edition.Words.WeightUnknown, Html.Join(Html.Format($"{edition.Words.ListComma}"), unknown)); }
    }

    private static string? Say(ReportTexts words, CardSureness sureness) => (sureness.Saying, sureness.Others) switch
    {
        (Sure.Sure, Sure.Sure) => words.SureBothSure,
        (Sure.Sure, Sure.NotSure) => words.SureOthersNot,
        (Sure.Sure, _) => words.SureSaying,
        (Sure.NotSure, Sure.Sure) => words.NotSureOthersSure,
        (Sure.NotSure, Sure.NotSure) => words.NotSureNobody,
        (Sure.NotSure, _) => words.NotSureSaying,
        _ => null,
    };
}
