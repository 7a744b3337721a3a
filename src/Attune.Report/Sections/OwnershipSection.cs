using System.Collections.Immutable;
using Attune.Analysis.Cultures;
using Attune.Analysis.Ownership;
using Attune.Analysis.Readings;
using Attune.Analysis.Rounds;
using Attune.Report.Markup;
using Attune.Report.Parts;
using Attune.Statistics.Sides;

namespace Attune.Report.Sections;

/// <summary>Who is expected to do what, at which stage; only problems are emphasized.</summary>
internal static class OwnershipSection
{
    public static Html Render(Edition edition)
    {
        var (words, cells) = (edition.Words, edition.Reading.Ownership);
        if (cells.Length == 0) { return Html.Empty; }
        var stages = cells.Select(cell => cell.Stage).Distinct().Order().ToImmutableArray();
        var activities = OwnershipRows.NobodysFirst(cells).Select(activity => activity.Key).ToImmutableArray();
        return Html.Format($"""
            <article id="ownership">
            <p class="kicker"><span class="reading">{Mark.Render(CardKind.Ownership)}{words.Ownership}</span></p>
            <h1 class="q">{Title(edition)}</h1>
            <p class="lede">{words.OwnershipLead}{CultureText.Render(edition, CultureItems.Cells)}</p>
            <div class="scroll"><table role="table" class="table stackable owner-report" aria-label="{words.Ownership}"><thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">{words.Activity}</th>{stages.Select(stage => Html.Format($"<th role=\"columnheader\" scope=\"col\">{Name(words, stage)}</th>"))}</tr></thead><tbody role="rowgroup">
            {activities.Select(activity => Row(edition, activity, stages))}</tbody></table></div>
            <p class="small">{words.OwnershipKey}</p>
            {Counts(edition)}</article>

            """);
    }

    public static Html Title(Edition edition)
    {
        var words = edition.Words;
        var (orphans, collisions, agreed) = OwnershipCounts.Count(edition.Reading.Ownership.Select(cell => cell.State));
        return (orphans, collisions) switch
        {
            (0, 0) when agreed == 0 => Html.Format($"{words.OwnershipUntold}"),
            (0, 0) => Html.Format($"{words.OwnershipSettled}"),
            (_, 0) => edition.StartCount(orphans, words.OwnershipOrphansOne, words.OwnershipOrphansMany),
            (0, _) => edition.StartCount(collisions, words.OwnershipCollisionsOne, words.OwnershipCollisionsMany),
            _ => Sentence.Fill(collisions == 1 ? words.OwnershipBothOne : words.OwnershipBoth,
                edition.StartCount(orphans, words.OwnershipOrphansOne, words.OwnershipOrphansMany),
                Html.Format($"{edition.Numbers.Word(collisions)}")),
        };
    }

    public static string Name(ReportTexts words, Stage stage) => stage switch
    {
        Stage.Develop => words.StageDevelop,
        Stage.Deploy => words.StageDeploy,
        Stage.Maintain => words.StageMaintain,
        Stage.Enhance => words.StageEnhance,
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "No such stage."),
    };

    private static Html Row(Edition edition, string activity, ImmutableArray<Stage> stages) => Html.Format(
        $"<tr role=\"row\"><th role=\"rowheader\" scope=\"row\">{WrittenText.Short(activity, edition.Limits.NameLength)}</th>{stages.Select(stage => Cell(edition, activity, stage))}</tr>\n");

    private static Html Cell(Edition edition, string activity, Stage stage)
    {
        var cells = edition.Reading.Ownership;
        var place = Enumerable.Range(0, cells.Length).FirstOrDefault(at => cells[at].Activity == activity && cells[at].Stage == stage, -1);
        if (place < 0) { return Html.Format($"<td role=\"cell\" data-label=\"{Name(edition.Words, stage)}\">{edition.Words.NotAsked}</td>"); }
        var (cell, words) = (cells[place], edition.Words);
        var (css, content) = State(edition, cell.State, cell.Agreed);
        var linked = edition.ShowsQuotes
            ? Html.Format($"<a href=\"#{ReportAnchors.OwnershipCell(place)}\">{content}</a>")
            : Html.Format($"<span class=\"plate\">{content}</span>");
        return Html.Format($"<td role=\"cell\" class=\"{css}\" data-label=\"{Name(words, stage)}\">{linked}</td>");
    }

    /// <summary>What expectations amount to: the class of the cell and what stands in it. What nobody will do is drawn alike, whether nobody is named or each names the other.</summary>
    public static (string Class, Html Content) State(Edition edition, OwnershipState state, Owner? agreed)
    {
        var words = edition.Words;
        return state switch
        {
            OwnershipState.Agreed => ("settled", Owner(edition, agreed!.Value)),
            OwnershipState.Collision => ("collision", Html.Format($"<span>{words.StateCollision}</span>{Mark.Sign("collide")}")),
            OwnershipState.Orphan => ("orphan", Html.Format($"<span>{words.StateOrphan}</span>{Mark.Sign("orphan")}")),
            OwnershipState.HandOff => ("orphan", Html.Format($"<span>{words.StateHandOff}</span>{Mark.Sign("handoff")}")),
            OwnershipState.Unclear => ("unclear", Html.Format($"<span>{words.StateUnclear}</span>")),
            OwnershipState.CannotTell => ("unclear", Html.Format($"<span>{words.CannotTell}</span>")),
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No such state."),
        };
    }

    /// <summary>The counts behind every cell, one row for each: the same content as the grid.</summary>
    private static Html Counts(Edition edition)
    {
        if (!edition.ShowsQuotes) { return Html.Empty; }
        var words = edition.Words;
        return Html.Format($"""
            <details><summary>{words.WhoNamedWhom}</summary>
            <div class="scroll"><table role="table" class="table stackable two-up" aria-label="{words.WhoNamedWhom}"><thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">{words.Activity}</th><th role="columnheader" scope="col">{SideLabel.Render(edition, Side.Business)}</th><th role="columnheader" scope="col">{SideLabel.Render(edition, Side.It)}</th></tr></thead><tbody role="rowgroup">
            {edition.Reading.Ownership.Select((cell, place) => Html.Format($"<tr role=\"row\" id=\"{ReportAnchors.OwnershipCell(place)}\"><th role=\"rowheader\" scope=\"row\"><a href=\"#ownership\">{WrittenText.Short(cell.Activity, edition.Limits.NameLength)}</a>, {Name(words, cell.Stage)}</th>{Named(edition, cell.Counts, Side.Business)}{Named(edition, cell.Counts, Side.It)}</tr>\n"))}</tbody></table></div></details>

            """);
    }

    /// <summary>The cell of one side: whom it named, with how many did; no counts at all mean that they may not be shown.</summary>
    public static Html Named(Edition edition, ImmutableArray<OwnerCounts> counts, Side side)
    {
        var named = counts.Where(one => one.Leaders.On(side) >= edition.SmallestCell).Select(one => Html.Format(
            $"<span class=\"nowrap\">{edition.Numbers.Figure(one.Leaders.On(side))} {OwnerName(edition, one.Owner)}</span>")).ToList();
        return Html.Format($"<td role=\"cell\" class=\"{SideLabel.Class(side)}\" data-label=\"{WrittenText.Plain(edition.Reading.Round.Sides.For(side), edition.Limits.NameLength)}\">{(counts.IsEmpty ? Html.Format($"{edition.Words.NotShown}") : named.Count == 0 ? Html.Format($"{edition.Words.None}") : Html.Join(Html.Format($"{edition.Words.ListComma}"), named))}</td>");
    }

    private static Html Owner(Edition edition, Owner owner) => owner switch
    {
        Analysis.Rounds.Owner.Business => SideLabel.Render(edition, Side.Business),
        Analysis.Rounds.Owner.It => SideLabel.Render(edition, Side.It),
        Analysis.Rounds.Owner.Shared => SideLabel.Shared(edition),
        _ => OwnerName(edition, owner),
    };

    /// <summary>The name of an owner in words.</summary>
    public static Html OwnerName(Edition edition, Owner owner) => owner switch
    {
        Analysis.Rounds.Owner.Business => edition.Name(Side.Business),
        Analysis.Rounds.Owner.It => edition.Name(Side.It),
        _ => Html.Format($"{NameOf(edition.Words, owner, edition.Reading.Round.Sides)}"),
    };

    /// <summary>The name of an owner as plain text.</summary>
    public static string NameOf(ReportTexts words, Owner owner, SideNames sides) => owner switch
    {
        Analysis.Rounds.Owner.Business => sides.Business,
        Analysis.Rounds.Owner.It => sides.It,
        Analysis.Rounds.Owner.Shared => words.OwnerShared,
        Analysis.Rounds.Owner.Vendor => words.OwnerVendor,
        Analysis.Rounds.Owner.Nobody => words.OwnerNobody,
        Analysis.Rounds.Owner.DontKnow => words.OwnerDontKnow,
        _ => throw new ArgumentOutOfRangeException(nameof(owner), owner, "No such owner."),
    };
}
