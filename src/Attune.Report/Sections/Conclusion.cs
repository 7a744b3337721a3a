using Attune.Analysis.Readings;
using Attune.Report.Markup;

namespace Attune.Report.Sections;

/// <summary>The heading of the report, which states the result of the reading and is chosen by rule.</summary>
internal static class Conclusion
{
    public static Html Render(Edition edition)
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
        if (Named(best, CardKind.Contradiction) is { } opposed)
        {
            return met is null
                ? Sentence.Fill(words.ConclusionContradiction, opposed.ShortName())
                : Sentence.Fill(words.ConclusionAgreedAndContradiction, met.ShortName(), opposed.ShortName());
        }

        var asks = edition.Reading.Questions.Sum(question => question.Asks.Length);
        return (met, bridged, split, apart) switch
        {
            ({ } agreed, _, { } word, _) => Sentence.Fill(words.ConclusionAgreedAndSplit, agreed.ShortName(), word.ShortName()),
            (null, { } bridge, { } word, _) => Sentence.Fill(words.ConclusionBridgedAndSplit, bridge.ShortName(), word.ShortName()),
            (null, null, { } word, _) => Sentence.Fill(words.ConclusionSplit, word.ShortName()),
            ({ } agreed, _, null, { } gap) => Sentence.Fill(words.ConclusionAgreedAndApart, agreed.ShortName(), gap.ShortName()),
            (null, { } bridge, null, { } gap) => Sentence.Fill(words.ConclusionBridgedAndApart, bridge.ShortName(), gap.ShortName()),
            ({ } agreed, _, null, null) when asks > 0 => edition.Count(asks, words.ConclusionAgreedAndAskOne, words.ConclusionAgreedAndAskMany, agreed.ShortName()),
            ({ } agreed, _, null, null) => Sentence.Fill(words.ConclusionAgreed, agreed.ShortName()),
            (null, { } bridge, null, null) => Sentence.Fill(words.ConclusionBridged, bridge.ShortName()),
            (null, null, null, { } gap) => Sentence.Fill(words.ConclusionApart, gap.ShortName()),
            (null, null, null, null) when asks > 0 => edition.Count(asks, words.ConclusionAskOne, words.ConclusionAskMany),
            (null, null, null, null) => Html.Format($"{words.ConclusionCannotTell}"),
        };
    }

    private static Finding? Named(Dictionary<CardKind, Finding> best, CardKind kind) => best.GetValueOrDefault(kind);
}
