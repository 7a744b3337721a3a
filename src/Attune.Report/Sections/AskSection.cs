using Attune.Analysis.Asking;
using Attune.Analysis.Rounds;
using Attune.Report.Markup;
using Attune.Report.Parts;
using Attune.Statistics.Sides;

namespace Attune.Report.Sections;

/// <summary>
/// What is likely and not certain, as questions for the room: two sentences a side, the highest rank first. An audience that reads no sentences only learns
/// how many there are.
/// </summary>
internal static class AskSection
{
    public static Html Render(Edition edition, QuestionEdition question)
    {
        var asks = question.Reading.Asks;
        if (asks.Length == 0) { return Html.Empty; }
        var words = edition.Words;
        var body = edition.ShowsQuotes
            ? Html.Format($"<p>{words.AskSectionLead}</p>\n{asks.Select((ask, place) => One(edition, question, ask, place))}")
            : Html.Format($"<p>{edition.StartCount(asks.Length, words.AskCountOne, words.AskCountMany)}</p>\n");
        return Html.Format($"""
            <section class="card asks" id="{ReportAnchors.Asks(question.Place)}">
            <h2>{words.AskSection}</h2>
            {body}</section>

            """);
    }

    /// <summary>What a question is about, in few words: its word, or how its first sentence begins.</summary>
    public static Html Name(Edition edition, QuestionEdition question, Ask ask)
    {
        var name = ask.Kind == AskKind.OneWord && Shows(question, ask) ? ask.Term : question.Points([.. ask.BusinessPoints, .. ask.ItPoints])[0].Text;
        return Sentence.Fill(edition.Words.InQuotes, WrittenText.Short(name, edition.Limits.ClauseInHeading));
    }

    private static Html One(Edition edition, QuestionEdition question, Ask ask, int place) => Html.Format($"""
        <div class="ask" id="{ReportAnchors.Ask(question.Place, place)}">
        <h3>{edition.Numbers.Figure(place + 1)}. {What(edition, question, ask)}</h3>
        <div class="sides">
        {OneSide(edition, question, ask, Side.Business)}
        {OneSide(edition, question, ask, Side.It)}
        </div>
        {Proposed(edition, question, ask)}<p class="small">{edition.Words.AskLeaders} {People.OfBoth(edition, ask.Leaders, question.Answered, null)}{ask.Anchors.Select(sign => Html.Format($" {Closed(edition, sign)}"))}</p>
        </div>

        """);

    /// <summary>What a judge proposes, marked as such. Its reason may repeat a sentence, so it stands only under sentences that are shown as they were written.</summary>
    private static Html Proposed(Edition edition, QuestionEdition question, Ask ask)
    {
        if (ask.Proposal is not { } proposal) { return Html.Empty; }
        var answer = proposal.Answer switch
        {
            AskAnswer.Same => edition.Words.ProposedSame,
            AskAnswer.Opposed => edition.Words.ProposedOpposed,
            AskAnswer.Different => edition.Words.ProposedDifferent,
            var other => throw new ArgumentOutOfRangeException(nameof(ask), other, "A judge does not answer so."),
        };
        var reason = proposal.Reason.Length > 0 && question.ShowsAsWritten(ask.BusinessPoints.Concat(ask.ItPoints))
            ? Html.Format($" {Sentence.Fill(edition.Words.InQuotes, WrittenText.Short(proposal.Reason, AskProposal.LongestReason))}")
            : Html.Empty;
        return Html.Format($"<p class=\"small\">{Sentence.Fill(answer, WrittenText.Short(proposal.JudgeId, 120))}{reason}</p>\n");
    }

    private static string Closed(Edition edition, AnchorSign sign) => (sign.Kind, sign.Apart) switch
    {
        (AnchorKind.Horizon, false) => edition.Words.AskSameHorizon,
        (AnchorKind.Horizon, true) => edition.Words.AskOtherHorizon,
        (AnchorKind.Owner, false) => edition.Words.AskSameOwner,
        (AnchorKind.Owner, true) => edition.Words.AskOtherOwner,
        (AnchorKind.Standard, false) => edition.Words.AskSameEnd,
        (AnchorKind.Standard, true) => edition.Words.AskOtherEnd,
        var (other, _) => throw new ArgumentOutOfRangeException(nameof(sign), other, "Free text is not compared."),
    };

    private static Html OneSide(Edition edition, QuestionEdition question, Ask ask, Side side) => Html.Format($"""
        <div class="{SideLabel.Class(side)}"><h4>{SideLabel.Render(edition, side)}</h4>
        {question.Points(side == Side.Business ? ask.BusinessPoints : ask.ItPoints).Select(point => Html.Format($"{Quote.Render(edition, point)}\n"))}</div>
        """);

    private static Html What(Edition edition, QuestionEdition question, Ask ask) => ask.Kind switch
    {
        AskKind.Same => Html.Format($"{edition.Words.AskSame}"),
        AskKind.Contradiction => Html.Format($"{edition.Words.AskOpposed}"),
        AskKind.OneWord when Shows(question, ask) => Sentence.Fill(edition.Words.AskOneWord, edition.Quoted(ask.Term)),
        AskKind.OneWord => Html.Format($"{edition.Words.AskOneWordUnnamed}"),
        var other => throw new ArgumentOutOfRangeException(nameof(ask), other, "No such question."),
    };

    // In a released reading, a word of a sentence that is not shown must not stand over it; one that was put to everybody may.
    private static bool Shows(QuestionEdition question, Ask ask)
        => question.Reading.Question.Word is not null || question.Points(ask.BusinessPoints.Concat(ask.ItPoints)).Any(point => point.AsRead().Contains(ask.Term, StringComparison.Ordinal));
}
