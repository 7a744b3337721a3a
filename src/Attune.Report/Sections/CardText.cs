using Attune.Analysis.Readings;
using Attune.Report.Markup;
using Attune.Statistics.Sides;

namespace Attune.Report.Sections;

/// <summary>The texts of a card: what was found and what to ask, by its kind and its reason.</summary>
internal static class CardText
{
    public static string Kind(ReportTexts words, CardKind kind) => kind switch
    {
        CardKind.CommonGround => words.CommonGround,
        CardKind.HiddenAgreement => words.HiddenAgreement,
        CardKind.FalseAgreement => words.FalseAgreement,
        CardKind.Contradiction => words.Contradiction,
        CardKind.OpenGap => words.OpenGap,
        CardKind.Ownership => words.Ownership,
        CardKind.Perception => words.Perception,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such card."),
    };

    public static Html Finding(Edition edition, Finding finding) => Fill(edition, finding, Found(edition.Words, finding.Card));

    public static Html Prompt(Edition edition, Finding finding) => Fill(edition, finding, Ask(edition.Words, finding.Card));

    private static string Found(ReportTexts words, Card card) => card switch
    {
        { Reason: CardReason.SameWordTwoMeanings } => words.FoundSameWord,
        { Reason: CardReason.DifferentWordsSameThing } => words.FoundDifferentWords,
        { Reason: CardReason.MayBeOpposite } => words.FoundOpposite,
        { Reason: CardReason.OnlyOneSide } => card.Leaders.It == 0 ? words.FoundOnlyBusiness : words.FoundOnlyIt,
        { Reason: CardReason.TwoAnswers } => words.FoundTwoAnswers,
        { Reason: CardReason.Anchors } => words.FoundAnchors,
        { Reason: CardReason.SameAnchors } => words.FoundSameAnchors,
        { Reason: CardReason.OppositeAnchors } => words.FoundOppositeAnchors,
        { Reason: CardReason.SameWords } => words.FoundSameWords,
        { Reason: CardReason.Settled, Kind: CardKind.Contradiction } => words.FoundSettledOpposed,
        { Reason: CardReason.Settled, Kind: CardKind.FalseAgreement } => words.FoundSettledDifferent,
        { Reason: CardReason.Settled } => words.FoundSettledSame,
        { Kind: CardKind.Contradiction } => words.FoundContradiction,
        { Kind: CardKind.CommonGround } => words.FoundCommonGround,
        { Kind: CardKind.HiddenAgreement } => words.FoundHiddenAgreement,
        { Kind: CardKind.FalseAgreement } => words.FoundFalseAgreement,
        _ => words.FoundOpenGap,
    };

    private static string Ask(ReportTexts words, Card card) => card switch
    {
        { Reason: CardReason.SameWordTwoMeanings } => words.AskSameWord,
        { Reason: CardReason.DifferentWordsSameThing } => words.AskDifferentWords,
        { Reason: CardReason.MayBeOpposite } => words.AskOpposite,
        { Reason: CardReason.OnlyOneSide } => card.Leaders.It == 0 ? words.AskOnlyBusiness : words.AskOnlyIt,
        { Reason: CardReason.TwoAnswers } => words.AskTwoAnswers,
        { Reason: CardReason.Anchors } => words.AskAnchors,
        { Reason: CardReason.SameAnchors } => words.AskDifferentWords,
        { Reason: CardReason.OppositeAnchors } => words.AskOppositeAnchors,
        { Kind: CardKind.Contradiction } => words.AskContradiction,
        { Kind: CardKind.CommonGround } => words.AskCommonGround,
        { Kind: CardKind.HiddenAgreement } => words.AskHiddenAgreement,
        { Kind: CardKind.FalseAgreement } => words.AskFalseAgreement,
        _ => words.AskOpenGap,
    };

    /// <summary>Fills a text; {0} and {1} are the sides, {2} and {3} the two terms.</summary>
    private static Html Fill(Edition edition, Finding finding, string sentence) => Sentence.Fill(
        sentence, edition.Name(Side.Business), edition.Name(Side.It),
        edition.Quoted(finding.Card.BusinessTerm), edition.Quoted(finding.Card.ItTerm));
}
