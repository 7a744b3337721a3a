using Attune.Analysis;

namespace Attune.Report;

/// <summary>One finding: what it is, who said it on each side, in which words, how sure, and what to ask the room.</summary>
internal static class CardSection
{
    public static Html Of(Edition edition, Finding finding) => Html.Of($"""
        <section class="card" id="{finding.Anchor}">
        <h2><span class="reading">{Mark.Of(finding.Card.Kind)}<span>{Sentence.Of(edition.Words.CardTitle, Html.Of($"{CardText.Kind(edition.Words, finding.Card.Kind)}"), finding.Name())}</span></span></h2>
        <p>{CardText.Finding(edition, finding)}</p>
        {Bridge(edition, finding)}{Sides(edition, finding)}
        {Opposites(edition, finding)}<p class="prompt"><b>{edition.Words.AskTheRoom}</b> {CardText.Prompt(edition, finding)}</p>
        {Evidence(edition, finding.Card)}
        {Fragile(edition, finding)}</section>

        """);

    private static Html Evidence(Edition edition, Card card)
        => card is { Reason: CardReason.Quadrant, Kind: CardKind.CommonGround or CardKind.HiddenAgreement }
            ? Strength.OfAgreement(edition, card.Test)
            : Strength.Of(edition, card.Test);

    private static Html Sides(Edition edition, Finding finding) => edition.ShowsQuotes || Cells.ShowsBoth(edition, finding.Card.Leaders)
        ? Html.Of($"""
            <div class="sides">
            {Of(edition, finding, Side.Business)}
            {Of(edition, finding, Side.It)}
            </div>
            """)
        : Html.Of($"<p class=\"small\">{edition.Words.CountsNotShown}</p>");

    private static Html Of(Edition edition, Finding finding, Side side)
    {
        var css = SideLabel.Class(side);
        var anchor = edition.ShowsQuotes ? finding.SentencesAnchor : null;
        return Html.Of($"""
            <div class="{css}"><h3>{SideLabel.Of(edition, side)} {People.OfSide(edition, side, finding.Card.Leaders, finding.Question.Answered, anchor)}</h3>
            {OwnWords(edition, finding, side)}{Quotes(edition, finding, side)}</div>
            """);
    }

    private static Html OwnWords(Edition edition, Finding finding, Side side)
    {
        if (finding.Topic is not { } topic || finding.Card.Kind is CardKind.CommonGround) { return Html.Empty; }
        var own = (side == Side.Business ? topic.BusinessWords : topic.ItWords).Take(4)
            .Select(word => TermLink.Of(finding.Question, word, side)).ToList();
        return own.Count == 0 ? Html.Empty : Html.Of($"<p class=\"small\">{Sentence.Of(edition.Words.OwnWords, edition.List(own))}</p>\n");
    }

    private static Html Quotes(Edition edition, Finding finding, Side side)
    {
        var said = finding.Sentences().Count(point => point.Side == side);
        if (!edition.ShowsQuotes) { return Html.Empty; }
        if (said == 0) { return Html.Of($"<p class=\"none\">{edition.Words.NobodyHere}</p>"); }
        var quotes = finding.Quotes(side).Take(edition.Limits.QuotesPerSide).ToList();
        var left = said - quotes.Count;
        var more = left > 0
            ? Html.Of($"<p class=\"small\"><a href=\"#{finding.SentencesAnchor}\">{edition.StartCount(left, edition.Words.MoreSentencesOne, edition.Words.MoreSentencesMany)}</a></p>")
            : Html.Empty;
        return Html.Of($"{quotes.Select(point => Html.Of($"{Quote.Of(edition, point)}\n"))}{more}");
    }

    /// <summary>Two phrasings joined: the mark drawn large between them.</summary>
    private static Html Bridge(Edition edition, Finding finding)
    {
        var (business, it) = (finding.Phrase(Side.Business), finding.Phrase(Side.It));
        if (finding.Card.Kind != CardKind.HiddenAgreement || business.Length == 0 || it.Length == 0) { return Html.Empty; }
        return Html.Of($"""
            <div class="bridge"><p>{TermLink.Of(finding.Question, business, Side.Business)}</p><p>{TermLink.Of(finding.Question, it, Side.It)}</p>
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
        var weak = pair.Confidence == Confidence.Low ? Html.Of($" {edition.Words.OppositeWeak}") : Html.Empty;
        return Html.Of($"<p class=\"small\">{Sentence.Of(words.Count == 1 ? edition.Words.OppositeOne : edition.Words.OppositeMany, edition.List(words))}{weak}</p>\n");
    }

    private static Html Fragile(Edition edition, Finding finding) => finding.Card.DependsOnOnePerson
        ? Html.Of($"<p class=\"fragile\"><b>{edition.Words.DependsOnOnePerson}.</b> {edition.Words.DependsOnOnePersonMeans}</p>\n")
        : Html.Empty;
}
