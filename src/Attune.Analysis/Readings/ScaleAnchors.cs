using System.Collections.Immutable;
using System.Globalization;

namespace Attune.Analysis;

/// <summary>
/// Reads the closed scale beside an open question (fit the company to the standard, or the system to the company). Closed answers are trusted
/// before the text: two sides at the same end, each with a word of its own for it, agree without knowing; at opposite ends they do not agree.
/// </summary>
internal sealed class ScaleAnchors(ImmutableArray<Anchor> anchors, VocabularyReading vocabulary, SubjectSpace space, CardOptions options)
{
    // The scale runs from 1 to 5; its middle takes no side.
    private const double Middle = 3;

    public Card? Of(Func<IEnumerable<int>, Side, ImmutableArray<int>> quotes)
    {
        var leaders = Means();
        var (business, it) = (EndOf(leaders, Side.Business), EndOf(leaders, Side.It));
        if (business == 0 || it == 0) { return null; }

        var (mine, theirs) = (OwnWord(Whose.Business), OwnWord(Whose.It));
        if (business == it && (mine is null || theirs is null)) { return null; }

        int[] points = [.. new[] { mine, theirs }.OfType<TermReading>().SelectMany(term => term.Occurrences).Select(use => use.Point).Distinct()];
        var typical = Typical.First(points, space);
        return new(
            business == it ? CardKind.HiddenAgreement : CardKind.OpenGap,
            business == it ? CardReason.SameAnchors : CardReason.OppositeAnchors,
            null, mine?.Text ?? "", theirs?.Text ?? "",
            new(leaders.Count(leader => leader.Side == Side.Business && Sign(leader.Mean) == business), leaders.Count(leader => leader.Side == Side.It && Sign(leader.Mean) == it)),
            quotes(typical, Side.Business), quotes(typical, Side.It),
            business == it ? null : Permutation.Of([.. leaders.Select(leader => leader.Side)], sides => Math.Abs(Means(leaders, sides))),
            DependsOnOnePerson: leaders.Any(left => leaders.Where(leader => leader != left).ToArray() is var rest && (EndOf(rest, Side.Business), EndOf(rest, Side.It)) != (business, it)));
    }

    private static double Means((string Leader, Side Side, double Mean)[] leaders, ReadOnlySpan<Side> sides)
        => Analysis.Means.Difference([.. leaders.Select(leader => leader.Mean)], sides);

    /// <summary>Each leader's mean over the items of the scale, the last answer to each.</summary>
    private (string Leader, Side Side, double Mean)[] Means() =>
    [
        .. anchors.Where(anchor => anchor.Kind == AnchorKind.Standard)
            .GroupBy(anchor => (anchor.Leader, anchor.Side))
            .OrderBy(own => own.Key.Side).ThenBy(own => own.Key.Leader, StringComparer.Ordinal)
            .Select(own => (own.Key.Leader, own.Key.Side,
                own.GroupBy(anchor => anchor.Item, StringComparer.Ordinal).Average(item => double.Parse(item.Last().Value, CultureInfo.InvariantCulture)))),
    ];

    /// <summary>-1 at the low end, 1 at the high end, 0 where the side is too few or takes no side.</summary>
    private int EndOf((string Leader, Side Side, double Mean)[] leaders, Side side)
    {
        var ends = leaders.Where(leader => leader.Side == side).Select(leader => Sign(leader.Mean)).ToArray();
        if (ends.Length < options.LeadersPerWord) { return 0; }

        return new[] { -1, 1 }.FirstOrDefault(end => ends.Count(one => one == end) >= options.SideShare * ends.Length);
    }

    private static int Sign(double mean) => Math.Sign(mean - Middle);

    /// <summary>The word that only this side uses, of most leaders; a phrase before a single word, which seldom names a stance.</summary>
    private TermReading? OwnWord(Whose whose)
        => vocabulary.Terms.Where(term => term.Whose == whose && term.Leaders.Total >= options.LeadersPerWord)
            .OrderByDescending(term => term.Key.Contains(' ', StringComparison.Ordinal)).ThenByDescending(term => term.Leaders.Total).ThenBy(term => term.Key, StringComparer.Ordinal)
            .FirstOrDefault();
}
