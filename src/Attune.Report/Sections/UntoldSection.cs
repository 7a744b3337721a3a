using Attune.Analysis;

namespace Attune.Report;

/// <summary>Topics about which this group is too small to tell: a quiet list by what is missing, not a finding. What only two people said is folded away.</summary>
internal static class UntoldSection
{
    // A list longer than this is not read; the rest is counted.
    private const int Most = 12;

    private const int FewestOpen = 3;

    public static Html Of(Edition edition, QuestionEdition question)
    {
        if (question.Untold.Length == 0) { return Html.Empty; }
        var open = question.Untold.Where(topic => topic.Leaders.Total >= FewestOpen).Take(Most).ToList();
        var pairs = question.Untold.Where(topic => topic.Leaders.Total < FewestOpen).Take(Most).ToList();
        var left = question.Untold.Length - open.Count - pairs.Count;
        var more = left > 0 ? Html.Of($"<p class=\"small\">{edition.Count(left, edition.Words.AndMoreInJsonOne, edition.Words.AndMoreInJsonMany)}</p>") : Html.Empty;
        var folded = pairs.Count > 0
            ? Html.Of($"<details><summary>{edition.StartCount(pairs.Count, edition.Words.UntoldPairsOne, edition.Words.UntoldPairsMany)}</summary>\n<p class=\"small\">{edition.Words.UntoldLead}</p>\n{List(edition, question, pairs)}</details>\n")
            : Html.Empty;
        return Html.Of($"""
            <section class="card untold" id="{ReportAnchors.Untold(question.Place)}">
            <h2><span class="reading">{Mark.Of(TopicReading.CannotTell)}{edition.Words.CannotTell}</span></h2>
            {open.GroupBy(topic => UntoldReasons.Of(edition, topic)).OrderBy(group => group.Key)
                .Select(group => Html.Of($"<p class=\"small\">{UntoldReasons.Words(edition.Words, group.Key)}</p>\n{List(edition, question, group)}"))}{folded}{more}</section>

            """);
    }

    private static Html List(Edition edition, QuestionEdition question, IEnumerable<Topic> topics) => Html.Of($"""
        <ul role="list" class="quiet">
        {topics.Select(topic => Html.Of($"<li><span class=\"serif\">{question.Name(topic)}</span> {People.OfBoth(edition, topic.Leaders, question.Answered, edition.ShowsQuotes ? ReportAnchors.Topic(question.Place, topic.Index) : null)}</li>\n"))}</ul>

        """);
}
