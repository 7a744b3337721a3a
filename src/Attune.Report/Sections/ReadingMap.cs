using Attune.Analysis.Readings;
using Attune.Analysis.Verdicts;
using Attune.Report.Markup;
using Attune.Report.Parts;
using Attune.Statistics.Sides;

namespace Attune.Report.Sections;

/// <summary>The four readings and "cannot tell", each with what was found of it.</summary>
internal static class ReadingMap
{
    public static Html Render(Edition edition)
    {
        var words = edition.Words;
        var untold = edition.Questions.SelectMany(question => question.Untold.Select(topic => (question, topic)))
            .OrderByDescending(untold => untold.topic.Leaders.Total)
            .Select(untold => Named(
                Html.Format($"<a href=\"#{ReportAnchors.Untold(untold.question.Place)}\">{(edition.IsOfRoom ? untold.question.ShortName(untold.topic) : untold.question.Name(untold.topic))}</a>"), untold.question));
        return Html.Format($"""
            <h2>{words.WhereTheyMeet}</h2>
            <div class="quad">
            {Quarter(edition, CardKind.CommonGround, words.CommonGround, words.CommonGroundMeans)}
            {Unless(WaitsForPeople(edition, CardKind.HiddenAgreement), () => Quarter(edition, CardKind.HiddenAgreement, words.HiddenAgreement, words.HiddenAgreementMeans))}
            {Unless(WaitsForPeople(edition, CardKind.FalseAgreement), () => Quarter(edition, CardKind.FalseAgreement, words.FalseAgreement, words.FalseAgreementMeans))}
            {Quarter(edition, CardKind.OpenGap, words.OpenGap, words.OpenGapMeans)}
            {Asked(edition)}<section class="wide"><span class="reading">{Mark.Render(TopicReading.CannotTell)}{words.CannotTell}</span><p class="small">{words.CannotTellMeans}</p>{Names(edition, [.. untold], edition.Questions.Any(question => question.AllUntold > 0))}</section>
            </div>{Unless(!edition.IsOfRoom || !OfPeople.Any(kind => WaitsForPeople(edition, kind)), () => Html.Format($"<p class=\"small\">{words.OnlyByAsking}</p>"))}
            """);
    }

    private static readonly CardKind[] OfPeople = [CardKind.HiddenAgreement, CardKind.FalseAgreement, CardKind.Contradiction];

    /// <summary>Whether a kind of which nothing is told without a person has no finding yet: an empty part of the map would say that there is none.</summary>
    private static bool WaitsForPeople(Edition edition, CardKind kind)
        => edition.IsOfRoom && edition.Questions.All(question => question.Findings.All(finding => finding.Card.Kind != kind) && !question.TooFew.Contains(kind));

    private static Html Unless(bool skipped, Func<Html> part) => skipped ? Html.Empty : part();

    /// <summary>What a room settles or is still asked: a crowd has neither.</summary>
    private static Html Asked(Edition edition)
    {
        var (words, asked) = (edition.Words, edition.Questions.Where(question => question.Reading.Asks.Length > 0).ToList());
        if (asked.Count == 0 && edition.Reading.Questions.All(question => question.Cards.All(card => card.Kind != CardKind.Contradiction))) { return Html.Empty; }
        var names = edition.ShowsQuotes ? Likeliest(edition, asked) : asked.Select(question => Named(
            Html.Format($"<a href=\"#{ReportAnchors.Asks(question.Place)}\">{edition.StartCount(question.Reading.Asks.Length, words.QuestionOne, words.QuestionMany)}</a>"), question));
        return Html.Format($"""
            {Unless(WaitsForPeople(edition, CardKind.Contradiction), () => Quarter(edition, CardKind.Contradiction, words.Contradiction, words.ContradictionMeans))}
            <section{(WaitsForPeople(edition, CardKind.Contradiction) ? Html.Format($" class=\"wide\"") : Html.Empty)}><span class="reading">{Mark.Render(TopicReading.CannotTell)}{words.ToAsk}</span><p class="small">{words.ToAskMeans}</p>{Names(edition, [.. names], withheld: false, edition.Limits.AsksOnMap)}</section>

            """);
    }

    private static IEnumerable<Html> Likeliest(Edition edition, IEnumerable<QuestionEdition> asked)
        => asked.SelectMany(question => question.Reading.Asks.Select((ask, place) => (question, ask, place)))
            .OrderByDescending(one => one.ask.Likelihood)
            .Select(one => Named(
                Html.Format($"<a href=\"#{ReportAnchors.Ask(one.question.Place, one.place)}\">{AskSection.Name(edition, one.question, one.ask)}</a>"), one.question));

    private static Html Quarter(Edition edition, CardKind kind, string name, string means)
    {
        var found = Finding.BestFirst(edition.Questions.SelectMany(question => question.Findings).Where(finding => finding.Card.Kind == kind))
            .Select(finding => (finding.Question, finding.Anchor, Name: Entry(edition, finding)))
            // A topic and the pair of words in it can both be findings; on the map they are a single one.
            .DistinctBy(entry => (entry.Question.Place, entry.Name.ToString()))
            .Select(entry => Named(Html.Format($"<a href=\"#{entry.Anchor}\">{entry.Name}</a>"), entry.Question));
        return Html.Format($"<section><span class=\"reading\">{Mark.Render(kind)}{name}</span><p class=\"small\">{means}</p>{Names(edition, [.. found], edition.Questions.Any(question => question.TooFew.Contains(kind)))}</section>");
    }

    private static Html Entry(Edition edition, Finding finding)
    {
        var (business, it) = (finding.Phrase(Side.Business), finding.Phrase(Side.It));
        var bridged = finding.Card.Kind == CardKind.HiddenAgreement && business.Length > 0 && it.Length > 0;
        return bridged
            ? Html.Format($"<span class=\"a\">{WrittenText.Short(business, edition.Limits.NameLength)}</span>{edition.Words.ListComma}<span class=\"b\">{WrittenText.Short(it, edition.Limits.NameLength)}</span>")
            : finding.Card.IsOneWord ? WrittenText.Short(finding.Card.BusinessTerm, edition.Limits.NameLength)
                : edition.IsOfRoom ? finding.ShortName() : finding.Name();
    }

    private static Html Named(Html name, QuestionEdition question)
        => Html.Format($"<li>{name} <span class=\"tiny\">{question.ShortNumber}</span></li>");

    /// <param name="withheld">There is something that this audience may not see, so "nothing found" would be untrue.</param>
    private static Html Names(Edition edition, IReadOnlyList<Html> names, bool withheld, int? atMost = null)
    {
        if (names.Count == 0) { return Html.Format($"<p class=\"none\">{(withheld ? edition.Words.FoundButTooFew : edition.Words.NothingFound)}</p>"); }
        var most = atMost ?? (edition.IsOfRoom ? edition.Limits.ClausesOnMap : edition.Limits.NamesOnMap);
        var left = names.Count - most;
        var more = left > 0
            ? Html.Format($"<li class=\"tiny\">{edition.Count(left, edition.Words.AndMoreBelowOne, edition.Words.AndMoreBelowMany)}</li>")
            : Html.Empty;
        return Html.Format($"<ul role=\"list\">{names.Take(most)}{more}</ul>");
    }
}
