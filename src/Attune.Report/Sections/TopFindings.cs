using Attune.Analysis;

namespace Attune.Report;

/// <summary>What to do with the reading: the strongest finding of each kind, the costly ones first.</summary>
internal static class TopFindings
{
    public static Html Of(Edition edition)
    {
        // The sponsor's one sheet also holds the table and what is asked.
        var most = edition.Options.Audience == Audience.Sponsor ? edition.Limits.FindingsForSponsor : edition.Limits.Findings;
        var todo = Entries(edition).Take(most).ToList();
        return todo.Count == 0
            ? Html.Of($"<h2>{edition.Words.WhatToDo}</h2>\n<p>{edition.Words.NothingToDo}</p>")
            : Html.Of($"<h2>{edition.Words.WhatToDo}</h2>\n<ol class=\"findings\" role=\"list\">\n{todo}</ol>");
    }

    private static IEnumerable<Html> Entries(Edition edition)
    {
        var (words, best) = (edition.Words, edition.Questions.SelectMany(question => question.Findings)
            .GroupBy(finding => finding.Card.Kind)
            .ToDictionary(kind => kind.Key, kind => Finding.BestFirst(kind).First()));
        foreach (var split in Best(CardKind.FalseAgreement)) { yield return Entry(edition, split, words.DoFalseAgreement); }
        foreach (var jobs in Jobs(edition)) { yield return jobs; }
        foreach (var gap in Best(CardKind.OpenGap)) { yield return Entry(edition, gap, words.DoOpenGap); }
        foreach (var bridge in Best(CardKind.HiddenAgreement)) { yield return Entry(edition, bridge, words.DoHiddenAgreement); }
        foreach (var quarrel in Quarrels(edition)) { yield return quarrel; }
        foreach (var ground in Best(CardKind.CommonGround)) { yield return Entry(edition, ground, words.DoCommonGround); }

        IEnumerable<Finding> Best(CardKind kind) => best.TryGetValue(kind, out var finding) ? [finding] : [];
    }

    private static Html Entry(Edition edition, Finding finding, string advice)
    {
        var one = finding.Card.DependsOnOnePerson ? Html.Of($" {edition.Words.DependsOnOnePerson}.") : Html.Empty;
        var (other, own) = finding.Card.Leaders.It == 0 ? (Side.It, Side.Business) : (Side.Business, Side.It);
        var people = Cells.ShowsBoth(edition, finding.Card.Leaders)
            ? Html.Of($"{People.OfBoth(edition, finding.Card.Leaders, finding.Question.Answered, null)}.")
            : Html.Empty;
        var question = Sentence.Of(edition.Words.QuestionLong, Html.Of($"{edition.Numbers.Figure(finding.Question.Place + 1)}"));
        return Item(
            Mark.Of(finding.Card.Kind),
            Sentence.Of(Advice(edition.Words, finding.Card, advice), finding.ShortName(), edition.Name(other), edition.Name(own)),
            Html.Of($"{people}{one} {Link(edition, finding.Anchor, question)}"));
    }

    private static string Advice(Strings words, Card card, string byKind) => card.Reason switch
    {
        CardReason.MayBeOpposite => words.DoOpposite,
        CardReason.OnlyOneSide => words.DoOnlyOneSide,
        _ => byKind,
    };

    private static IEnumerable<Html> Jobs(Edition edition)
    {
        var words = edition.Words;
        var orphans = edition.Reading.Ownership.Count(cell => cell.State == OwnershipState.Orphan);
        var collisions = edition.Reading.Ownership.Count(cell => cell.State == OwnershipState.Collision);
        if (orphans + collisions == 0) { yield break; }
        yield return Item(Mark.Of(CardKind.Ownership), edition.Count(orphans + collisions, words.DoOwnershipOne, words.DoOwnershipMany), Html.Of(
            $"{Html.Join(Html.Of($" "), Summary.Jobs(edition))} {Link(edition, "ownership", Html.Of($"{words.Ownership}"))}"));
    }

    private static IEnumerable<Html> Quarrels(Edition edition)
    {
        var words = edition.Words;
        var quarrels = edition.Reading.Perception.Count(one => one.State == PerceptionState.QuarrelExpected);
        if (quarrels == 0) { yield break; }
        yield return Item(Mark.Of(CardKind.Perception), Html.Of($"{words.DoPerception}"), Html.Of(
            $"{edition.StartCount(quarrels, words.QuarrelsOne, words.QuarrelsMany)} {Link(edition, "perception", Html.Of($"{words.Perception}"))}"));
    }

    /// <summary>The sponsor's sheet stands alone: what it names is in the report for the room.</summary>
    private static Html Link(Edition edition, string anchor, Html name) => edition.Options.Audience == Audience.Sponsor
        ? Html.Of($"{name}.")
        : Html.Of($"<a href=\"#{anchor}\">{name}</a>");

    private static Html Item(Html mark, Html what, Html why)
        => Html.Of($"<li>{mark}<div><p class=\"what\">{what}</p><p class=\"small\">{why}</p></div></li>\n");
}
