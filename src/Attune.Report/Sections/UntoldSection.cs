namespace Attune.Report;

/// <summary>Topics about which this group is too small to tell: a quiet list, not a finding.</summary>
internal static class UntoldSection
{
    // A list longer than this is not read; the rest is counted.
    private const int Most = 12;

    public static Html Of(Edition edition, QuestionEdition question)
    {
        if (question.Untold.Length == 0) { return Html.Empty; }
        var left = question.Untold.Length - Most;
        var more = left > 0 ? Html.Of($"<p class=\"small\">{edition.Count(left, edition.Words.AndMoreInJsonOne, edition.Words.AndMoreInJsonMany)}</p>") : Html.Empty;
        return Html.Of($"""
            <section class="card untold" id="{ReportAnchors.Untold(question.Place)}">
            <h2><span class="reading">{Mark.Of(Analysis.TopicReading.CannotTell)}{edition.Words.CannotTell}</span></h2>
            <p class="small">{edition.Words.UntoldLead}</p>
            <ul role="list" class="quiet">
            {question.Untold.Take(Most).Select(topic => Html.Of($"<li><span class=\"serif\">{question.Name(topic)}</span> {People.OfBoth(edition, topic.Leaders, question.Answered, edition.ShowsQuotes ? ReportAnchors.Topic(question.Place, topic.Index) : null)}</li>\n"))}</ul>
            {more}</section>

            """);
    }
}
