using Attune.Analysis.Ownership;
using Attune.Analysis.Perception;
using Attune.Analysis.Readings;
using Attune.Analysis.Verdicts;
using Attune.Report.Markup;
using Attune.Report.Parts;
using Attune.Statistics.Sides;

namespace Attune.Report.Sections;

/// <summary>What to do with the reading: the strongest finding of each kind, the costly ones first.</summary>
internal static class TopFindings
{
    public static Html Render(Edition edition)
    {
        // The sheet for the sponsor also has to hold the table and what is asked, so it lists fewer findings.
        var most = edition.Options.Audience == Audience.Sponsor ? edition.Limits.FindingsForSponsor : edition.Limits.Findings;
        var todo = Entries(edition).Take(most).ToList();
        return todo.Count == 0
            ? Html.Format($"<h2>{edition.Words.WhatToDo}</h2>\n<p>{edition.Words.NothingToDo}</p>")
            : Html.Format($"<h2>{edition.Words.WhatToDo}</h2>\n<ol class=\"findings\" role=\"list\">\n{todo}</ol>");
    }

    private static IEnumerable<Html> Entries(Edition edition)
    {
        var (words, best) = (edition.Words, edition.Questions.SelectMany(question => question.Findings)
            .GroupBy(finding => finding.Card.Kind)
            .ToDictionary(kind => kind.Key, kind => Finding.BestFirst(kind).First()));
        foreach (var split in Best(CardKind.FalseAgreement)) { yield return Entry(edition, split, words.DoFalseAgreement); }
        foreach (var opposed in Best(CardKind.Contradiction)) { yield return Entry(edition, opposed, words.DoContradiction); }
        foreach (var asks in Asks(edition)) { yield return asks; }
        foreach (var jobs in Jobs(edition)) { yield return jobs; }
        foreach (var gap in Best(CardKind.OpenGap)) { yield return Entry(edition, gap, words.DoOpenGap); }
        foreach (var bridge in Best(CardKind.HiddenAgreement)) { yield return Entry(edition, bridge, words.DoHiddenAgreement); }
        foreach (var quarrel in Quarrels(edition)) { yield return quarrel; }
        foreach (var ground in Best(CardKind.CommonGround)) { yield return Entry(edition, ground, words.DoCommonGround); }

        IEnumerable<Finding> Best(CardKind kind) => best.TryGetValue(kind, out var finding) ? [finding] : [];
    }

    private static Html Entry(Edition edition, Finding finding, string advice)
    {
        var one = finding.Card.DependsOnOnePerson ? Html.Format($" {edition.Words.DependsOnOnePerson}.") : Html.Empty;
        var (other, own) = finding.Card.Leaders.It == 0 ? (Side.It, Side.Business) : (Side.Business, Side.It);
        var people = Cells.ShowsBoth(edition, finding.Card.Leaders)
            ? Html.Format($"{People.OfBoth(edition, finding.Card.Leaders, finding.Question.Answered, null)}.")
            : Html.Empty;
        return Item(
            Mark.Render(finding.Card.Kind),
            Sentence.Fill(Advice(edition.Words, finding.Card, advice), finding.ShortName(), edition.Name(other), edition.Name(own)),
            Html.Format($"{people}{one} {Link(edition, finding.Anchor, finding.Question.LongNumber)}"));
    }

    private static string Advice(ReportTexts words, Card card, string byKind) => card.Reason switch
    {
        CardReason.MayBeOpposite => words.DoOpposite,
        CardReason.OnlyOneSide => words.DoOnlyOneSide,
        _ => byKind,
    };

    private static IEnumerable<Html> Asks(Edition edition)
    {
        var (words, asks) = (edition.Words, edition.Questions.Where(question => question.Reading.Asks.Length > 0).ToList());
        if (asks.Count == 0) { yield break; }
        var links = asks.Select(question => Link(edition, ReportAnchors.Asks(question.Place), question.ShortNumber));
        yield return Item(
            Mark.Render(TopicReading.CannotTell), edition.Count(asks.Sum(question => question.Reading.Asks.Length), words.DoAskOne, words.DoAskMany),
            Html.Format($"{words.DoAskWhy} {Html.Join(Html.Format($" "), links)}"));
    }

    private static IEnumerable<Html> Jobs(Edition edition)
    {
        var words = edition.Words;
        var (orphans, collisions, _) = OwnershipCounts.Count(edition.Reading.Ownership.Select(cell => cell.State));
        if (orphans + collisions == 0) { yield break; }
        yield return Item(Mark.Render(CardKind.Ownership), edition.Count(orphans + collisions, words.DoOwnershipOne, words.DoOwnershipMany), Html.Format(
            $"{Html.Join(Html.Format($" "), Summary.Jobs(edition))} {Link(edition, "ownership", Html.Format($"{words.Ownership}"))}"));
    }

    private static IEnumerable<Html> Quarrels(Edition edition)
    {
        var words = edition.Words;
        var quarrels = edition.Reading.Perception.Count(one => one.State == PerceptionState.QuarrelExpected);
        if (quarrels == 0) { yield break; }
        yield return Item(Mark.Render(CardKind.Perception), Html.Format($"{words.DoPerception}"), Html.Format(
            $"{edition.StartCount(quarrels, words.QuarrelsOne, words.QuarrelsMany)} {Link(edition, "perception", Html.Format($"{words.Perception}"))}"));
    }

    /// <summary>The sponsor's sheet stands alone and has no links: what it names is in the report for the room.</summary>
    private static Html Link(Edition edition, string anchor, Html name) => edition.Options.Audience == Audience.Sponsor
        ? Html.Format($"{name}.")
        : Html.Format($"<a href=\"#{anchor}\">{name}</a>");

    private static Html Item(Html mark, Html what, Html why)
        => Html.Format($"<li>{mark}<div><p class=\"what\">{what}</p><p class=\"small\">{why}</p></div></li>\n");
}
