using Attune.Analysis;

namespace Attune.Report;

/// <summary>What the reading cannot say, in plain words.</summary>
internal static class Limits
{
    public static Html OnFirstPage(Edition edition)
    {
        var words = edition.Words;
        var sentences = new List<Html> { Reach(edition) };
        var fragile = edition.Questions.SelectMany(question => question.Findings).Count(finding => finding.Card.DependsOnOnePerson);
        sentences.Add(fragile == 0
            ? Html.Of($"{words.NoneDependsOnOne}")
            : edition.StartCount(fragile, words.DependsOnOneOne, words.DependsOnOneMany));
        var left = edition.Questions.Sum(question => question.TooFew.Length);
        if (left > 0) { sentences.Add(edition.StartCount(left, words.LeftOutOne, words.LeftOutMany, Word(edition, edition.SmallestCell))); }
        sentences.Add(Html.Of($"{words.NobodyRanked}"));
        return Html.Of($"<div class=\"limits\"><p>{Html.Join(Html.Of($" "), sentences)} {Provenance(edition)}</p></div>");
    }

    /// <summary>How many people, and the strongest result such a group can show.</summary>
    public static Html Reach(Edition edition)
    {
        var words = edition.Words;
        var people = edition.StartCount(edition.Leaders.Total, words.PeopleOne, words.PeopleMany,
            Word(edition, edition.Leaders.Business), edition.Name(Side.Business), Word(edition, edition.Leaders.It), edition.Name(Side.It));
        return SmallestReachable(edition.Leaders) is { } p
            ? Html.Of($"{people} {Sentence.Of(p > .05 ? words.FloorTooHigh : words.Floor, Html.Of($"{edition.Numbers.P(p)}"))}")
            : Html.Of($"{people} {words.FloorNone}");
    }

    /// <summary>What makes the report checkable: the inputs' hash in groups of four, version, encoder.</summary>
    public static Html Provenance(Edition edition)
    {
        var hash = string.Join(' ', edition.Reading.InputsHash.Chunk(4).Take(3).Select(four => new string(four)));
        return Sentence.Of(edition.Words.Provenance, Html.Of($"<span class=\"num\">{hash}</span>"),
            Said.Short(edition.Reading.Version, 40), Said.Short(edition.Reading.EncoderId, 80));
    }

    /// <summary>Two-sided, over all ways to split the group: 2 / C(n, m) when the sides are equal, else 1 / C(n, m).</summary>
    private static double? SmallestReachable(SideCounts leaders)
    {
        if (leaders.Business < 1 || leaders.It < 1) { return null; }
        var splits = 1.0;
        for (var one = 1; one <= leaders.It; one++) { splits *= (leaders.Business + one) / (double)one; }
        return Math.Min(1, (leaders.Business == leaders.It ? 2 : 1) / splits);
    }

    private static Html Word(Edition edition, int number) => Html.Of($"{edition.Numbers.Word(number)}");
}
