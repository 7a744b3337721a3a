using Attune.Analysis;

namespace Attune.Report;

/// <summary>The sentences of a card: what was found and what to ask, by its kind and its reason.</summary>
internal static class CardText
{
    public static string Kind(Strings words, CardKind kind) => kind switch
    {
        CardKind.CommonGround => words.CommonGround,
        CardKind.HiddenAgreement => words.HiddenAgreement,
        CardKind.FalseAgreement => words.FalseAgreement,
        CardKind.OpenGap => words.OpenGap,
        CardKind.Ownership => words.Ownership,
        CardKind.Perception => words.Perception,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "No such card."),
    };

    public static Html Finding(Edition edition, Finding finding) => Fill(edition, finding, Found(edition.Words, finding.Card));

    public static Html Prompt(Edition edition, Finding finding) => Fill(edition, finding, Ask(edition.Words, finding.Card));

    private static string Found(Strings words, Card card) => card switch
    {
        { Reason: CardReason.SameWordTwoMeanings } => words.FoundSameWord,
        { Reason: CardReason.DifferentWordsSameThing } => words.FoundDifferentWords,
        { Reason: CardReason.MayBeOpposite } => words.FoundOpposite,
        { Reason: CardReason.OnlyOneSide } => card.Leaders.It == 0 ? words.FoundOnlyBusiness : words.FoundOnlyIt,
        { Reason: CardReason.TwoAnswers } => words.FoundTwoAnswers,
        { Reason: CardReason.Anchors } => words.FoundAnchors,
        { Reason: CardReason.SameAnchors } => words.FoundSameAnchors,
        { Reason: CardReason.OppositeAnchors } => words.FoundOppositeAnchors,
        { Kind: CardKind.CommonGround } => words.FoundCommonGround,
        { Kind: CardKind.HiddenAgreement } => words.FoundHiddenAgreement,
        { Kind: CardKind.FalseAgreement } => words.FoundFalseAgreement,
        _ => words.FoundOpenGap,
    };

    private static string Ask(Strings words, Card card) => card switch
    {
        { Reason: CardReason.SameWordTwoMeanings } => words.AskSameWord,
        { Reason: CardReason.DifferentWordsSameThing } => words.AskDifferentWords,
        { Reason: CardReason.MayBeOpposite } => words.AskOpposite,
        { Reason: CardReason.OnlyOneSide } => card.Leaders.It == 0 ? words.AskOnlyBusiness : words.AskOnlyIt,
        { Reason: CardReason.TwoAnswers } => words.AskTwoAnswers,
        { Reason: CardReason.Anchors } => words.AskAnchors,
        { Reason: CardReason.SameAnchors } => words.AskDifferentWords,
        { Reason: CardReason.OppositeAnchors } => words.AskOppositeAnchors,
        { Kind: CardKind.CommonGround } => words.AskCommonGround,
        { Kind: CardKind.HiddenAgreement } => words.AskHiddenAgreement,
        { Kind: CardKind.FalseAgreement } => words.AskFalseAgreement,
        _ => words.AskOpenGap,
    };

    /// <summary>{0} and {1} are the sides, {2} and {3} the two terms.</summary>
    private static Html Fill(Edition edition, Finding finding, string sentence) => Sentence.Of(
        sentence, edition.Name(Side.Business), edition.Name(Side.It),
        edition.Quoted(finding.Card.BusinessTerm), edition.Quoted(finding.Card.ItTerm));
}
