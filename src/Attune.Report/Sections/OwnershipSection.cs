using System.Collections.Immutable;
using Attune.Analysis;

namespace Attune.Report;

/// <summary>Who is expected to do what, at which stage: only trouble is loud.</summary>
internal static class OwnershipSection
{
    public static Html Of(Edition edition)
    {
        var (words, cells) = (edition.Words, edition.Reading.Ownership);
        if (cells.Length == 0) { return Html.Empty; }
        var stages = cells.Select(cell => cell.Stage).Distinct().Order().ToImmutableArray();
        var activities = cells.Select(cell => cell.Activity).Distinct().ToImmutableArray();
        return Html.Of($"""
            <article id="ownership">
            <p class="kicker"><span class="reading">{Mark.Of(CardKind.Ownership)}{words.Ownership}</span></p>
            <h1 class="q">{Title(edition)}</h1>
            <p class="lede">{words.OwnershipLead}</p>
            <div class="scroll"><table role="table" class="table stackable owner-report" aria-label="{words.Ownership}"><thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">{words.Activity}</th>{stages.Select(stage => Html.Of($"<th role=\"columnheader\" scope=\"col\">{Name(words, stage)}</th>"))}</tr></thead><tbody role="rowgroup">
            {activities.Select(activity => Row(edition, activity, stages))}</tbody></table></div>
            <p class="small">{words.OwnershipKey}</p>
            {Counts(edition)}</article>

            """);
    }

    public static Html Title(Edition edition)
    {
        var words = edition.Words;
        var orphans = Count(edition, OwnershipState.Orphan);
        var collisions = Count(edition, OwnershipState.Collision);
        return (orphans, collisions) switch
        {
            (0, 0) => Html.Of($"{words.OwnershipSettled}"),
            (_, 0) => edition.StartCount(orphans, words.OwnershipOrphansOne, words.OwnershipOrphansMany),
            (0, _) => edition.StartCount(collisions, words.OwnershipCollisionsOne, words.OwnershipCollisionsMany),
            _ => Sentence.Of(collisions == 1 ? words.OwnershipBothOne : words.OwnershipBoth,
                edition.StartCount(orphans, words.OwnershipOrphansOne, words.OwnershipOrphansMany),
                Html.Of($"{edition.Numbers.Word(collisions)}")),
        };
    }

    public static int Count(Edition edition, OwnershipState state) => edition.Reading.Ownership.Count(cell => cell.State == state);

    public static string Name(Strings words, Stage stage) => stage switch
    {
        Stage.Develop => words.StageDevelop,
        Stage.Deploy => words.StageDeploy,
        Stage.Maintain => words.StageMaintain,
        Stage.Enhance => words.StageEnhance,
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "No such stage."),
    };

    private static Html Row(Edition edition, string activity, ImmutableArray<Stage> stages) => Html.Of(
        $"<tr role=\"row\"><th role=\"rowheader\" scope=\"row\">{Said.Short(activity, edition.Limits.NameLength)}</th>{stages.Select(stage => Cell(edition, activity, stage))}</tr>\n");

    private static Html Cell(Edition edition, string activity, Stage stage)
    {
        var cells = edition.Reading.Ownership;
        var place = Enumerable.Range(0, cells.Length).FirstOrDefault(at => cells[at].Activity == activity && cells[at].Stage == stage, -1);
        if (place < 0) { return Html.Of($"<td role=\"cell\" data-label=\"{Name(edition.Words, stage)}\">{edition.Words.NotAsked}</td>"); }
        var (cell, words) = (cells[place], edition.Words);
        var (css, content) = cell.State switch
        {
            OwnershipState.Agreed => ("settled", Owner(edition, cell.Agreed!.Value)),
            OwnershipState.Collision => ("collision", Html.Of($"<span>{words.StateCollision}</span>{Mark.Sign("collide")}")),
            OwnershipState.Orphan => ("orphan", Html.Of($"<span>{words.StateOrphan}</span>{Mark.Sign("orphan")}")),
            OwnershipState.HandOff => ("hand-off", Html.Of($"<span>{words.StateHandOff}</span>{Mark.Sign("handoff")}")),
            OwnershipState.Unclear => ("unclear", Html.Of($"<span>{words.StateUnclear}</span>")),
            OwnershipState.CannotTell => ("unclear", Html.Of($"<span>{words.CannotTell}</span>")),
            var other => throw new ArgumentOutOfRangeException(nameof(activity), other, "No such state."),
        };
        var linked = edition.ShowsQuotes
            ? Html.Of($"<a href=\"#{ReportAnchors.OwnershipCell(place)}\">{content}</a>")
            : Html.Of($"<span class=\"plate\">{content}</span>");
        return Html.Of($"<td role=\"cell\" class=\"{css}\" data-label=\"{Name(words, stage)}\">{linked}</td>");
    }

    /// <summary>The counts behind every cell, one row each: the twin of the grid.</summary>
    private static Html Counts(Edition edition)
    {
        if (!edition.ShowsQuotes) { return Html.Empty; }
        var words = edition.Words;
        return Html.Of($"""
            <details><summary>{words.WhoNamedWhom}</summary>
            <div class="scroll"><table role="table" class="table stackable two-up" aria-label="{words.WhoNamedWhom}"><thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">{words.Activity}</th><th role="columnheader" scope="col">{SideLabel.Of(edition, Side.Business)}</th><th role="columnheader" scope="col">{SideLabel.Of(edition, Side.It)}</th></tr></thead><tbody role="rowgroup">
            {edition.Reading.Ownership.Select((cell, place) => Html.Of($"<tr role=\"row\" id=\"{ReportAnchors.OwnershipCell(place)}\"><th role=\"rowheader\" scope=\"row\"><a href=\"#ownership\">{Said.Short(cell.Activity, edition.Limits.NameLength)}</a>, {Name(words, cell.Stage)}</th>{Named(edition, cell, Side.Business)}{Named(edition, cell, Side.It)}</tr>\n"))}</tbody></table></div></details>

            """);
    }

    private static Html Named(Edition edition, OwnershipCell cell, Side side)
    {
        var named = cell.Counts.Where(one => one.Leaders.Of(side) > 0).Select(one => Html.Of(
            $"<span class=\"nowrap\">{edition.Numbers.Figure(one.Leaders.Of(side))} {OwnerName(edition, one.Owner)}</span>")).ToList();
        return Html.Of($"<td role=\"cell\" class=\"{SideLabel.Class(side)}\" data-label=\"{Said.Plain(edition.Reading.Round.Sides.Of(side), edition.Limits.NameLength)}\">{(named.Count == 0 ? Html.Of($"{edition.Words.None}") : Html.Join(Html.Of($"{edition.Words.ListComma}"), named))}</td>");
    }

    private static Html Owner(Edition edition, Owner owner) => owner switch
    {
        Analysis.Owner.Business => SideLabel.Of(edition, Side.Business),
        Analysis.Owner.It => SideLabel.Of(edition, Side.It),
        Analysis.Owner.Shared => SideLabel.Shared(edition),
        _ => OwnerName(edition, owner),
    };

    private static Html OwnerName(Edition edition, Owner owner) => owner switch
    {
        Analysis.Owner.Business => edition.Name(Side.Business),
        Analysis.Owner.It => edition.Name(Side.It),
        Analysis.Owner.Shared => Html.Of($"{edition.Words.OwnerShared}"),
        Analysis.Owner.Vendor => Html.Of($"{edition.Words.OwnerVendor}"),
        Analysis.Owner.Nobody => Html.Of($"{edition.Words.OwnerNobody}"),
        Analysis.Owner.DontKnow => Html.Of($"{edition.Words.OwnerDontKnow}"),
        _ => throw new ArgumentOutOfRangeException(nameof(owner), owner, "No such owner."),
    };
}
