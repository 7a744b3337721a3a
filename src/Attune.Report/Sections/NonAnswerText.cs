using System.Collections.Immutable;
using Attune.Analysis.NonAnswers;
using Attune.Report.Markup;
using Attune.Report.Parts;
using Attune.Statistics.Sides;

namespace Attune.Report.Sections;

/// <summary>Says how many leaders answered without saying anything of the matter: "Two say that they cannot tell: one from Business and one from IT."</summary>
internal static class NonAnswerText
{
    public static IEnumerable<Html> InCounts(Edition edition, ImmutableArray<NonAnswerCount> counts)
        => NonAnswerCounts.Together(counts, leaders => leaders.Total >= edition.SmallestCell).Select(count => Told(edition, count));

    private static Html Told(Edition edition, NonAnswerCount count)
    {
        var words = edition.Words;
        var (one, many) = count.Kind switch
        {
            NonAnswerKind.CannotTell => (words.CannotTellOne, words.CannotTellMany),
            NonAnswerKind.NotApplicable => (words.NotApplicableOne, words.NotApplicableMany),
            NonAnswerKind.Later => (words.LaterOne, words.LaterMany),
            NonAnswerKind.Elsewhere => (words.ElsewhereOne, words.ElsewhereMany),
            NonAnswerKind.Question => (words.QuestionBackOne, words.QuestionBackMany),
            NonAnswerKind.Nothing => (words.NothingNamedOne, words.NothingNamedMany),
            NonAnswerKind.Keys or NonAnswerKind.Courtesy or NonAnswerKind.Marks or null => (words.NothingReadOne, words.NothingReadMany),
            var other => throw new ArgumentOutOfRangeException(nameof(count), other, "No such kind."),
        };
        var told = edition.StartCount(count.Leaders.Total, one, many);
        return !Cells.ShowsBoth(edition, count.Leaders) ? Html.Format($"{told}.")
            : Sentence.Fill(words.NonAnswerSides, told, Word(count.Leaders.Business), edition.Name(Side.Business), Word(count.Leaders.It), edition.Name(Side.It));

        Html Word(int number) => Html.Format($"{edition.Numbers.Word(number)}");
    }
}
