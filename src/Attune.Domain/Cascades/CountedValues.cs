using System.Globalization;
using Attune.Analysis.Rounds;
using Attune.Domain.Questions;

namespace Attune.Domain.Cascades;

/// <summary>The values of closed answers.</summary>
public static class CountedValues
{
    private const int Steps = 5;

    /// <summary>The closed answers of a question as teams were asked it, each counted by itself.</summary>
    public static IEnumerable<CountedScope> ScopesOf(PackQuestion question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return from anchor in question.Anchors
               where !anchor.Kind.AreWords()
               from about in anchor.Items.IsEmpty ? [""] : anchor.Items
               select new CountedScope(question.Id, false, [new(CountedKind.Anchor, "", ValuesOf(anchor)) { Anchor = anchor.Kind, About = about }]);
    }

    private static ImmutableArray<string> ValuesOf(AnchorDefinition anchor) => anchor.Kind switch
    {
        AnchorKind.Horizon => [.. Enum.GetNames<Horizon>()],
        AnchorKind.Owner => [.. Enum.GetNames<Owner>()],
        AnchorKind.Ranking => Numbers(anchor.Items.Length),
        AnchorKind.Standard or AnchorKind.Rating => Numbers(Steps),
        _ => throw new ArgumentOutOfRangeException(nameof(anchor), anchor.Kind, "Words of one's own have no values."),
    };

    private static ImmutableArray<string> Numbers(int most) => [.. Enumerable.Range(1, most).Select(number => number.ToString(CultureInfo.InvariantCulture))];
}
