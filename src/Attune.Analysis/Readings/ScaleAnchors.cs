using System.Collections.Immutable;
using System.Globalization;
using Attune.Analysis.Meaning;
using Attune.Analysis.Rounds;
using Attune.Analysis.Vocabulary;
using Attune.Statistics.Resampling;
using Attune.Statistics.Sides;

namespace Attune.Analysis.Readings;

/// <summary>
/// Reads the closed scale beside an open question (fit the company to the standard, or the system to the company). Closed answers are trusted more
/// than text. If two sides stand at the same end and each has a word of its own for it, they agree without knowing it; if they stand at opposite
/// ends, they do not agree.
/// </summary>
internal sealed class ScaleAnchors(ImmutableArray<Anchor> anchors, VocabularyReading vocabulary, SubjectSpace space, CardOptions options)
{
    public Card? Compare(Func<IEnumerable<int>, Side, ImmutableArray<int>> quotes)
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
            new(leaders.Count(leader => leader.Side == Side.Business && AnchorValues.EndOf(leader.Mean) == business), leaders.Count(leader => leader.Side == Side.It && AnchorValues.EndOf(leader.Mean) == it)),
            quotes(typical, Side.Business), quotes(typical, Side.It),
            business == it ? null : Permutation.Test([.. leaders.Select(leader => leader.Side)], sides => Math.Abs(Means(leaders, sides))),
            DependsOnOnePerson: leaders.Any(left => leaders.Where(leader => leader != left).ToArray() is var rest && (EndOf(rest, Side.Business), EndOf(rest, Side.It)) != (business, it)));
    }

    private static double Means((string Leader, Side Side, double Mean)[] leaders, ReadOnlySpan<Side> sides)
        => SideMeans.Difference([.. leaders.Select(leader => leader.Mean)], sides);

    /// <summary>Returns the mean of each leader over the items of the scale; if a leader answered an item twice, the last answer counts.</summary>
    private (string Leader, Side Side, double Mean)[] Means() =>
    [
        .. anchors.Where(anchor => anchor.Kind == AnchorKind.Standard)
            .GroupBy(anchor => (anchor.Leader, anchor.Side))
            .OrderBy(own => own.Key.Side).ThenBy(own => own.Key.Leader, StringComparer.Ordinal)
            .Select(own => (own.Key.Leader, own.Key.Side,
                own.GroupBy(anchor => anchor.Item, StringComparer.Ordinal).Average(item => double.Parse(item.Last().Value, CultureInfo.InvariantCulture)))),
    ];

    /// <summary>
    /// Returns -1 if the side stands at the low end, 1 if it stands at the high end, and 0 if it has too few leaders or stands at neither.
    /// </summary>
    private int EndOf((string Leader, Side Side, double Mean)[] leaders, Side side)
    {
        var ends = leaders.Where(leader => leader.Side == side).Select(leader => AnchorValues.EndOf(leader.Mean)).ToArray();
        if (ends.Length < options.LeadersPerWord) { return 0; }

        return new[] { -1, 1 }.FirstOrDefault(end => ends.Count(one => one == end) >= options.SideShare * ends.Length);
    }

    /// <summary>
    /// Returns the word that only this side uses and that most of its leaders use. A phrase is preferred to a single word, which seldom names a
    /// stance.
    /// </summary>
    private TermReading? OwnWord(Whose whose)
        => vocabulary.Terms.Where(term => term.Whose == whose && term.Leaders.Total >= options.LeadersPerWord)
            .OrderByDescending(term => term.Key.Contains(' ', StringComparison.Ordinal)).ThenByDescending(term => term.Leaders.Total).ThenBy(term => term.Key, StringComparer.Ordinal)
            .FirstOrDefault();
}
