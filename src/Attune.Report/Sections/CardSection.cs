using Attune.Analysis.Readings;
using Attune.Analysis.Stance;
using Attune.Report.Markup;
using Attune.Report.Parts;
using Attune.Statistics.Sides;

namespace Attune.Report.Sections;

/// <summary>One finding: what it is, who said it on each side, in which words, how sure, and what to ask the room.</summary>
internal static class CardSection
{
    public static Html Render(Edition edition, Finding finding) => Html.Format($"""
        <section class="card" id="{finding.Anchor}">
        <h2><span class="reading">{Mark.Render(finding.Card.Kind)}<span>{Sentence.Fill(edition.Words.CardTitle, Html.Format($"{CardText.Kind(edition.Words, finding.Card.Kind)}"), finding.Name())}</span></span></h2>
        <p>{CardText.Finding(edition, finding)}{(finding.Topic is { } topic ? finding.Question.ProposedName(topic) : Html.Empty)}</p>
        {Bridge(edition, finding)}{Sides(edition, finding)}
        {Opposites(edition, finding)}<p class="prompt"><b>{edition.Words.AskTheRoom}</b> {CardText.Prompt(edition, finding)}</p>
        {Evidence(edition, finding.Card)}{WeightText.OfCard(edition, finding.Card)}
        {Fragile(edition, finding)}</section>

        """);

    private static Html Evidence(Edition edition, Card card) => card switch
    {
        // Who settled it is the evidence, and the finding says so.
        { Reason: CardReason.Settled } => Html.Empty,
        { Reason: CardReason.SameWords } => Html.Format($"<p class=\"strength\">{edition.Words.StrengthSameWords}</p>"),
        { Kind: CardKind.CommonGround } or { Reason: CardReason.Quadrant, Kind: CardKind.HiddenAgreement } => Strength.OfAgreement(edition),
        _ => Strength.Render(edition, card.Test),
    };

    private static Html Sides(Edition edition, Finding finding) => edition.ShowsQuotes || Cells.ShowsBoth(edition, finding.Card.Leaders)
        ? Html.Format($"""
            <div class="sides{(finding.Card.Kind == CardKind.Contradiction ? " facing" : "")}">
            {Render(edition, finding, Side.Business)}
            {(finding.Card.Kind == CardKind.Contradiction ? Mark.Render(CardKind.Contradiction) : Html.Empty)}{Render(edition, finding, Side.It)}
            </div>
            """)
        : Html.Format($"<p class=\"small\">{edition.Words.CountsNotShown}</p>");

    private static Html Render(Edition edition, Finding finding, Side side)
    {
        var css = SideLabel.Class(side);
        var anchor = edition.ShowsQuotes ? finding.SentencesAnchor : null;
        return Html.Format($"""
            <div class="{css}"><h3>{SideLabel.Render(edition, side)} {People.OfSide(edition, side, finding.Card.Leaders, finding.Question.Answered, anchor)}</h3>
            {OwnWords(edition, finding, side)}{Quotes(edition, finding, side)}</div>
            """);
    }

    private static Html OwnWords(Edition edition, Finding finding, Side side)
    {
        if (finding.Topic is not { } topic || finding.Card.Kind is CardKind.CommonGround) { return Html.Empty; }
        var own = (side == Side.Business ? topic.BusinessWords : topic.ItWords).Take(4)
            .Select(word => TermLink.Render(finding.Question, word, side)).ToList();
        return own.Count == 0 ? Html.Empty : Html.Format($"<p class=\"small\">{Sentence.Fill(edition.Words.OwnWords, edition.List(own))}</p>\n");
    }

    private static Html Quotes(Edition edition, Finding finding, Side side)
    {
        var said = finding.Sentences().Count(point => point.Side == side);
        if (!edition.ShowsQuotes) { return Html.Empty; }
        if (said == 0) { return Silence(edition, finding, side); }
        var quotes = finding.Quotes(side).Take(edition.Limits.QuotesPerSide).ToList();
        var left = said - quotes.Count;
        var more = left > 0
            ? Html.Format($"<p class=\"small\"><a href=\"#{finding.SentencesAnchor}\">{edition.StartCount(left, edition.Words.MoreSentencesOne, edition.Words.MoreSentencesMany)}</a></p>")
            : Html.Empty;
        return Html.Format($"{quotes.Select(point => Html.Format($"{Quote.Render(edition, point)}\n"))}{more}");
    }

    /// <summary>What came nearest on the silent side, so that the reader judges the silence and need not believe it.</summary>
    private static Html Silence(Edition edition, Finding finding, Side side)
    {
        var nearest = finding.Question.Points(finding.Card.Nearest).Where(point => point.Side == side).ToList();
        return nearest.Count == 0
            ? Html.Format($"<p class=\"none\">{edition.Words.NobodyHere}</p>")
            : Html.Format($"<p class=\"none\">{edition.Words.NotFoundNearest}</p>\n{nearest.Select(point => Html.Format($"{Quote.Render(edition, point)}\n"))}");
    }

    /// <summary>The two phrasings, with the mark drawn large between them.</summary>
    private static Html Bridge(Edition edition, Finding finding)
    {
        var (business, it) = (finding.Phrase(Side.Business), finding.Phrase(Side.It));
        if (finding.Card.Kind != CardKind.HiddenAgreement || business.Length == 0 || it.Length == 0) { return Html.Empty; }
        return Html.Format($"""
            <div class="bridge"><p>{TermLink.Render(finding.Question, business, Side.Business)}</p><p>{TermLink.Render(finding.Question, it, Side.It)}</p>
            <svg class="draw" viewBox="0 0 400 28" preserveAspectRatio="none" aria-hidden="true"><path class="si" d="M100 4V24H300V4" stroke-width="3" vector-effect="non-scaling-stroke"/></svg>
            <p class="span">{edition.Words.SameThing}</p></div>

            """);
    }

    private static Html Opposites(Edition edition, Finding finding)
    {
        if (!edition.ShowsQuotes || finding.Card.Reason != CardReason.MayBeOpposite) { return Html.Empty; }
        if (finding.Topic?.Opposites.OrderByDescending(pair => pair.Confidence).FirstOrDefault() is not { } pair) { return Html.Empty; }
        var words = new[] { pair.BusinessWord, pair.ItWord }.Where(word => word.Length > 0).Distinct().Select(edition.Quoted).ToList();
        if (words.Count == 0) { return Html.Empty; }
        var weak = pair.Confidence == Confidence.Low ? Html.Format($" {edition.Words.OppositeWeak}") : Html.Empty;
        return Html.Format($"<p class=\"small\">{Sentence.Fill(words.Count == 1 ? edition.Words.OppositeOne : edition.Words.OppositeMany, edition.List(words))}{weak}</p>\n");
    }

    private static Html Fragile(Edition edition, Finding finding) => finding.Card.DependsOnOnePerson
        ? Html.Format($"<p class=\"fragile\"><b>{edition.Words.DependsOnOnePerson}.</b> {edition.Words.DependsOnOnePersonMeans}</p>\n")
        : Html.Empty;
}
