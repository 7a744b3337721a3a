using Attune.Report.Markup;
using Attune.Statistics.Sides;

namespace Attune.Report.Sections;

/// <summary>What the reading cannot say, in plain words.</summary>
internal static class Limits
{
    public static Html OnFirstPage(Edition edition)
    {
        var words = edition.Words;
        var sentences = new List<Html> { Reach(edition) };
        var fragile = edition.Questions.SelectMany(question => question.Findings).Count(finding => finding.Card.DependsOnOnePerson);
        if (fragile > 0) { sentences.Add(edition.StartCount(fragile, words.DependsOnOneOne, words.DependsOnOneMany)); }
        else if (!edition.IsOfRoom) { sentences.Add(Html.Format($"{words.NoneDependsOnOne}")); }

        var left = edition.Questions.Sum(question => question.TooFew.Length);
        if (left > 0) { sentences.Add(edition.StartCount(left, words.LeftOutOne, words.LeftOutMany, Word(edition, edition.SmallestCell))); }
        if (edition.Options.Note.Length > 0) { sentences.Add(Html.Format($"{edition.Options.Note}")); }
        sentences.Add(Html.Format($"{words.NobodyRanked}"));
        return Html.Format($"<div class=\"limits\"><p>{Html.Join(Html.Format($" "), sentences)} {Provenance(edition)}</p></div>");
    }

    /// <summary>How many people there are, and the strongest result that such a group can show.</summary>
    public static Html Reach(Edition edition)
    {
        var words = edition.Words;
        var people = edition.StartCount(edition.Leaders.Total, words.PeopleOne, words.PeopleMany,
            Word(edition, edition.Leaders.Business), edition.Name(Side.Business), Word(edition, edition.Leaders.It), edition.Name(Side.It));
        return SmallestReachable(edition.Leaders) is { } p
            ? Html.Format($"{people} {Sentence.Fill(p > .05 ? words.FloorTooHigh : words.Floor, Html.Format($"{edition.Numbers.P(p)}"))}")
            : Html.Format($"{people} {words.FloorNone}");
    }

    /// <summary>What makes the report verifiable: the hash of the inputs in groups of four, the version, and the encoder.</summary>
    public static Html Provenance(Edition edition)
    {
        var hash = string.Join(' ', edition.Reading.InputsHash.Chunk(4).Take(3).Select(four => new string(four)));
        return Sentence.Fill(edition.Words.Provenance, Html.Format($"<span class=\"num\">{hash}</span>"),
            WrittenText.Short(edition.Reading.Version, 40), WrittenText.Short(edition.Reading.EncoderId, 80));
    }

    /// <summary>The smallest two-sided p over all ways to split the group: 2 / C(n, m) when the sides are equal, otherwise 1 / C(n, m).</summary>
    private static double? SmallestReachable(SideCounts leaders)
    {
        if (leaders.Business < 1 || leaders.It < 1) { return null; }
        var splits = 1.0;
        for (var one = 1; one <= leaders.It; one++) { splits *= (leaders.Business + one) / (double)one; }
        return Math.Min(1, (leaders.Business == leaders.It ? 2 : 1) / splits);
    }

    private static Html Word(Edition edition, int number) => Html.Format($"{edition.Numbers.Word(number)}");
}
