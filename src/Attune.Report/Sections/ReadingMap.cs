using Attune.Analysis;

namespace Attune.Report;

/// <summary>The four readings and "cannot tell", each with what was found of it.</summary>
internal static class ReadingMap
{
    public static Html Of(Edition edition)
    {
        var words = edition.Words;
        var untold = edition.Questions.SelectMany(question => question.Untold.Select(topic => (question, topic)))
            .OrderByDescending(untold => untold.topic.Leaders.Total)
            .Select(untold => Named(
                Html.Of($"<a href=\"#{ReportAnchors.Untold(untold.question.Place)}\">{untold.question.Name(untold.topic)}</a>"), untold.question));
        return Html.Of($"""
            <h2>{words.WhereTheyMeet}</h2>
            <div class="quad">
            {Quarter(edition, CardKind.CommonGround, words.CommonGround, words.CommonGroundMeans)}
            {Quarter(edition, CardKind.HiddenAgreement, words.HiddenAgreement, words.HiddenAgreementMeans)}
            {Quarter(edition, CardKind.FalseAgreement, words.FalseAgreement, words.FalseAgreementMeans)}
            {Quarter(edition, CardKind.OpenGap, words.OpenGap, words.OpenGapMeans)}
            <section class="wide"><span class="reading">{Mark.Of(TopicReading.CannotTell)}{words.CannotTell}</span><p class="small">{words.CannotTellMeans}</p>{Names(edition, [.. untold], edition.Questions.Any(question => question.AllUntold > 0))}</section>
            </div>
            """);
    }

    private static Html Quarter(Edition edition, CardKind kind, string name, string means)
    {
        var found = Finding.BestFirst(edition.Questions.SelectMany(question => question.Findings).Where(finding => finding.Card.Kind == kind))
            .Select(finding => (finding.Question, finding.Anchor, Name: Entry(edition, finding)))
            // A topic and the pair of words in it can both be findings; on the map they are one.
            .DistinctBy(entry => (entry.Question.Place, entry.Name.ToString()))
            .Select(entry => Named(Html.Of($"<a href=\"#{entry.Anchor}\">{entry.Name}</a>"), entry.Question));
        return Html.Of($"<section><span class=\"reading\">{Mark.Of(kind)}{name}</span><p class=\"small\">{means}</p>{Names(edition, [.. found], edition.Questions.Any(question => question.TooFew.Contains(kind)))}</section>");
    }

    private static Html Entry(Edition edition, Finding finding)
    {
        var (business, it) = (finding.Phrase(Side.Business), finding.Phrase(Side.It));
        var bridged = finding.Card.Kind == CardKind.HiddenAgreement && business.Length > 0 && it.Length > 0;
        return bridged
            ? Html.Of($"<span class=\"a\">{Said.Short(business, edition.Limits.NameLength)}</span>{edition.Words.ListComma}<span class=\"b\">{Said.Short(it, edition.Limits.NameLength)}</span>")
            : finding.Card.IsOneWord ? Said.Short(finding.Card.BusinessTerm, edition.Limits.NameLength) : finding.Name();
    }

    private static Html Named(Html name, QuestionEdition question)
        => Html.Of($"<li>{name} <span class=\"tiny\">{Sentence.Of(question.Edition.Words.QuestionShort, Html.Of($"{question.Edition.Numbers.Figure(question.Place + 1)}"))}</span></li>");

    /// <param name="withheld">There is something, but this audience may not see it: "nothing found" would be untrue.</param>
    private static Html Names(Edition edition, IReadOnlyList<Html> names, bool withheld)
    {
        if (names.Count == 0) { return Html.Of($"<p class=\"none\">{(withheld ? edition.Words.FoundButTooFew : edition.Words.NothingFound)}</p>"); }
        var left = names.Count - edition.Limits.NamesOnMap;
        var more = left > 0
            ? Html.Of($"<li class=\"tiny\">{edition.Count(left, edition.Words.AndMoreBelowOne, edition.Words.AndMoreBelowMany)}</li>")
            : Html.Empty;
        return Html.Of($"<ul role=\"list\">{names.Take(edition.Limits.NamesOnMap)}{more}</ul>");
    }
}
