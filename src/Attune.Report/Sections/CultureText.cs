using Attune.Analysis.Cultures;
using Attune.Report.Markup;
using Attune.Report.Parts;
using Attune.Statistics.Sides;

namespace Attune.Report.Sections;

/// <summary>Whether closed answers follow one set of answers or more, in a sentence.</summary>
internal static class CultureText
{
    /// <returns>A blank and the sentence; empty where nothing can be told.</returns>
    public static Html Render(Edition edition, CultureItems of)
    {
        if (edition.Reading.Cultures.FirstOrDefault(culture => culture.Of == of) is not { } culture) { return Html.Empty; }
        var between = Cells.ShowsBoth(edition, culture.Between)
            ? Enum.GetValues<Side>().Where(side => culture.Between.On(side) > 0)
                .Select(side => Sentence.Fill(edition.Words.CultureBetween, Html.Format($"{edition.Numbers.StartWord(culture.Between.On(side))}"), edition.Name(side)))
            : [];
        return Html.Format($" {Html.Join(Html.Format($" "), between.Prepend(Html.Format($"{Say(edition.Words, culture)}")))}");
    }

    private static string Say(ReportTexts words, CultureReading culture) => (culture.Of, culture.Count) switch
    {
        (CultureItems.Cells, CultureCount.One) => words.CultureCellsOne,
        (CultureItems.Cells, CultureCount.OneOfEachSide) => words.CultureCellsEachSide,
        (CultureItems.Cells, _) => words.CultureCellsMore,
        (_, CultureCount.One) => words.CultureRatingsOne,
        (_, CultureCount.OneOfEachSide) => words.CultureRatingsEachSide,
        _ => words.CultureRatingsMore,
    };
}
