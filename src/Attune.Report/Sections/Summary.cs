using Attune.Analysis.Ownership;
using Attune.Analysis.Perception;
using Attune.Analysis.Readings;
using Attune.Report.Markup;
using Attune.Report.Parts;
using Attune.Statistics.Sides;

namespace Attune.Report.Sections;

/// <summary>The summary under the heading: sentences composed by rule from the counts of the reading.</summary>
internal static class Summary
{
    public static IEnumerable<Html> Sentences(Edition edition)
    {
        yield return Html.Join(Html.Format($" "), [WhoAnswered(edition), .. WhatWasSaid(edition)]);
        var rest = SharpestWord(edition).Concat(Forecasts(edition)).Concat(Jobs(edition)).Concat(Parts(edition)).Concat(LeftOut(edition)).Concat(Silence(edition)).ToList();
        if (rest.Count > 0) { yield return Html.Join(Html.Format($" "), rest); }
    }

    private static Html WhoAnswered(Edition edition)
    {
        var (words, leaders) = (edition.Words, edition.Leaders);
        return edition.StartCount(leaders.Total, words.LeaderAnswered, words.LeadersAnswered,
            Word(edition, leaders.Business), edition.Name(Side.Business), Word(edition, leaders.It), edition.Name(Side.It),
            edition.Count(edition.Asked.Asked, words.QuestionOne, words.QuestionMany));
    }

    /// <summary>Counts over the topics of all questions: a topic is one thing that was said.</summary>
    private static IEnumerable<Html> WhatWasSaid(Edition edition)
    {
        var (words, topics) = (edition.Words, edition.Reading.Questions.SelectMany(question => question.Topics).ToList());
        if (topics.Count == 0) { yield break; }
        yield return SaidByBoth(edition, topics);
        // What became a finding counts as told, as on the map of this page.
        var untold = edition.Questions.Sum(question => question.AllUntold);
        if (untold == topics.Count) { yield return Html.Format($"{words.UntoldAll}"); }
        else if (untold > 0) { yield return edition.Count(untold, words.UntoldOne, words.UntoldMany, Word(edition, topics.Count)); }

        var asks = edition.Reading.Questions.Sum(question => question.Asks.Length);
        if (asks > 0) { yield return edition.StartCount(asks, words.ToAskOne, words.ToAskMany); }
    }

    /// <summary>A sentence such as "Of the seven things said, three were said on both sides."</summary>
    public static Html SaidByBoth(Edition edition, IReadOnlyCollection<Topic> topics)
    {
        var words = edition.Words;
        var both = topics.Count(topic => topic.Leaders is { Business: > 0, It: > 0 });
        return (both, topics.Count) switch
        {
            (1, 1) => Html.Format($"{words.OnlyThingBoth}"),
            (0, 1) => Html.Format($"{words.OnlyThingOneSide}"),
            (0, var all) => Sentence.Fill(words.NoneSaidByBoth, Word(edition, all)),
            (2, 2) => Html.Format($"{words.BothThingsBoth}"),
            var (shared, all) when shared == all => Sentence.Fill(words.AllSaidByBoth, Word(edition, all)),
            var (shared, all) => edition.Count(shared, words.SaidByBothOne, words.SaidByBothMany, Word(edition, all)),
        };
    }

    private static IEnumerable<Html> SharpestWord(Edition edition)
    {
        var split = Finding.BestFirst(edition.Questions.SelectMany(question => question.Findings)
            .Where(finding => finding.Card.Kind == CardKind.FalseAgreement)).FirstOrDefault();
        if (split is { Card.IsOneWord: true })
        {
            yield return edition.StartCount(split.Card.Leaders.Total, edition.Words.OneWordTwoMeaningsOne,
                edition.Words.OneWordTwoMeaningsMany, edition.Quoted(split.Card.BusinessTerm));
        }
    }

    private static IEnumerable<Html> Forecasts(Edition edition)
    {
        var (words, perception) = (edition.Words, edition.Reading.Perception);
        var quarrels = perception.Count(one => one.State == PerceptionState.QuarrelExpected);
        var illusions = perception.Count(one => one.State == PerceptionState.AgreementExpected);
        if (quarrels > 0) { yield return edition.StartCount(quarrels, words.QuarrelsOne, words.QuarrelsMany); }
        if (illusions > 0) { yield return edition.StartCount(illusions, words.IllusionsOne, words.IllusionsMany); }
    }

    public static IEnumerable<Html> Jobs(Edition edition)
    {
        var words = edition.Words;
        var (orphans, collisions, _) = OwnershipCounts.Count(edition.Reading.Ownership.Select(cell => cell.State));
        if (orphans > 0 && collisions > 0)
        {
            yield return edition.StartCount(orphans, words.JobsBothOne, words.JobsBothMany, Word(edition, collisions));
            yield break;
        }

        if (orphans > 0) { yield return edition.StartCount(orphans, words.OrphansOne, words.OrphansMany); }
        if (collisions > 0) { yield return edition.StartCount(collisions, words.CollisionsOne, words.CollisionsMany); }
    }

    private static IEnumerable<Html> Parts(Edition edition)
    {
        if (edition.Reading.Roles.Any(role => role.State.IsNobodys())) { yield return Html.Format($"{RolesSection.Title(edition)}."); }
    }

    private static IEnumerable<Html> LeftOut(Edition edition)
        => edition.Questions.SelectMany(question => question.Reading.Horizon?.LeavesOut ?? [])
            .Where(left => Cells.ShowsBoth(edition, new(left.AtGoLive, left.MeasuredLater)))
            .Select(left => HorizonSection.LeavesOut(edition, left));

    private static IEnumerable<Html> Silence(Edition edition)
    {
        var silent = edition.Reading.Themes.Count(theme => theme.Silent);
        if (silent > 0)
        {
            yield return edition.StartCount(silent, edition.Words.SilentOne, edition.Words.SilentMany);
        }
    }

    private static Html Word(Edition edition, int number) => Html.Format($"{edition.Numbers.Word(number)}");
}
