using Attune.Analysis;

namespace Attune.Report;

/// <summary>The heading of the report: what the reading comes to, by rule.</summary>
internal static class Conclusion
{
    public static Html Of(Edition edition)
    {
        var best = edition.Questions.SelectMany(question => question.Findings)
            .Where(finding => !finding.IsThin)
            .GroupBy(finding => finding.Card.Kind)
            .ToDictionary(kind => kind.Key, kind => Finding.BestFirst(kind).First());
        var met = Named(best, CardKind.CommonGround);
        var bridged = Named(best, CardKind.HiddenAgreement);
        var split = Named(best, CardKind.FalseAgreement);
        var apart = Named(best, CardKind.OpenGap);
        var words = edition.Words;
        return (met, bridged, split, apart) switch
        {
            ({ } agreed, _, { } word, _) => Sentence.Of(words.ConclusionAgreedAndSplit, agreed.ShortName(), word.ShortName()),
            (null, { } bridge, { } word, _) => Sentence.Of(words.ConclusionBridgedAndSplit, bridge.ShortName(), word.ShortName()),
            (null, null, { } word, _) => Sentence.Of(words.ConclusionSplit, word.ShortName()),
            ({ } agreed, _, null, { } gap) => Sentence.Of(words.ConclusionAgreedAndApart, agreed.ShortName(), gap.ShortName()),
            (null, { } bridge, null, { } gap) => Sentence.Of(words.ConclusionBridgedAndApart, bridge.ShortName(), gap.ShortName()),
            ({ } agreed, _, null, null) => Sentence.Of(words.ConclusionAgreed, agreed.ShortName()),
            (null, { } bridge, null, null) => Sentence.Of(words.ConclusionBridged, bridge.ShortName()),
            (null, null, null, { } gap) => Sentence.Of(words.ConclusionApart, gap.ShortName()),
            (null, null, null, null) => Html.Of($"{words.ConclusionCannotTell}"),
        };
    }

    private static Finding? Named(Dictionary<CardKind, Finding> best, CardKind kind) => best.GetValueOrDefault(kind);
}
