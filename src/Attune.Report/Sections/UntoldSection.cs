using Attune.Analysis.Readings;
using Attune.Analysis.Verdicts;
using Attune.Report.Markup;
using Attune.Report.Parts;

namespace Attune.Report.Sections;

/// <summary>
/// Topics about which this group is too small to tell: a plain list by what is missing, not a finding. What only two people said is folded away.
/// </summary>
internal static class UntoldSection
{
    // Nobody reads a longer list of a crowd, so the rest is counted; of a room every one is listed.
    private const int MostOfACrowd = 12;

    private const int FewestOpen = 3;

    public static Html Render(Edition edition, QuestionEdition question)
    {
        if (question.Untold.Length == 0) { return Html.Empty; }
        var most = edition.IsOfRoom ? question.Untold.Length : MostOfACrowd;
        var open = question.Untold.Where(topic => topic.Leaders.Total >= FewestOpen).Take(most).ToList();
        var pairs = question.Untold.Where(topic => topic.Leaders.Total < FewestOpen).Take(most).ToList();
        var left = question.Untold.Length - open.Count - pairs.Count;
        var more = left > 0 ? Html.Format($"<p class=\"small\">{edition.Count(left, edition.Words.AndMoreInJsonOne, edition.Words.AndMoreInJsonMany)}</p>") : Html.Empty;
        var folded = pairs.Count > 0
            ? Html.Format($"<details><summary>{edition.StartCount(pairs.Count, edition.Words.UntoldPairsOne, edition.Words.UntoldPairsMany)}</summary>\n<p class=\"small\">{edition.Words.UntoldLead}</p>\n{List(edition, question, pairs)}</details>\n")
            : Html.Empty;
        return Html.Format($"""
            <section class="card untold" id="{ReportAnchors.Untold(question.Place)}">
            <h2><span class="reading">{Mark.Render(TopicReading.CannotTell)}{edition.Words.CannotTell}</span></h2>
            {open.GroupBy(topic => UntoldReasons.Explain(question, topic)).OrderBy(group => group.Key)
                .Select(group => Html.Format($"<p class=\"small\">{UntoldReasons.Words(edition.Words, group.Key)}</p>\n{List(edition, question, group)}"))}{folded}{more}</section>

            """);
    }

    private static Html List(Edition edition, QuestionEdition question, IEnumerable<Topic> topics) => Html.Format($"""
        <ul role="list" class="quiet">
        {topics.Select(topic => Html.Format($"<li><span class=\"serif\">{question.Name(topic)}</span>{question.ProposedName(topic)} {People.OfBoth(edition, topic.Leaders, question.Answered, edition.ShowsQuotes ? ReportAnchors.Topic(question.Place, topic.Index) : null)}</li>\n"))}</ul>

        """);
}
