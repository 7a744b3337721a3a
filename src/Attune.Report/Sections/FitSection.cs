using Attune.Analysis.Fits;
using Attune.Report.Markup;
using Attune.Report.Parts;
using Attune.Statistics.Sides;

namespace Attune.Report.Sections;

/// <summary>Where each side sees the process areas between the standard and a system of its own; the areas at opposite ends come first.</summary>
internal static class FitSection
{
    public static Html Render(Edition edition)
    {
        var (words, areas) = (edition.Words, edition.Reading.Fit);
        if (areas.Length == 0) { return Html.Empty; }
        return Html.Format($"""
            <article id="fit">
            <p class="kicker">{words.Fit}</p>
            <h1 class="q">{Title(edition)}</h1>
            <p class="lede">{words.FitLead}</p>
            <div class="scroll"><table role="table" class="table stackable two-up" aria-label="{words.Fit}"><thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">{words.FitArea}</th><th role="columnheader" scope="col">{SideLabel.Render(edition, Side.Business)}</th><th role="columnheader" scope="col">{SideLabel.Render(edition, Side.It)}</th><th role="columnheader" scope="col">{words.RolesMeans}</th></tr></thead><tbody role="rowgroup">
            {areas.OrderByDescending(area => area.State).Select(area => Row(edition, area))}</tbody></table></div>
            </article>

            """);
    }

    private static Html Title(Edition edition)
    {
        var (words, areas) = (edition.Words, edition.Reading.Fit);
        var apart = areas.Count(area => area.State == FitState.Apart);
        return apart > 0 ? edition.Count(apart, words.FitApartOne, words.FitApartMany, Html.Format($"{edition.Numbers.Word(areas.Length)}"))
            : areas.All(area => area.State == FitState.CannotTell) ? Html.Format($"{words.FitUntold}") : Html.Format($"{words.FitTogether}");
    }

    private static Html Row(Edition edition, FitReading area)
    {
        var shown = Cells.Shown(edition, area.Counts);
        return Html.Format($"<tr role=\"row\"><th role=\"rowheader\" scope=\"row\">{WrittenText.Short(area.Area.Length > 0 ? area.Area : edition.Words.FitWhole, edition.Limits.NameLength)}</th>{Places(edition, shown, Side.Business)}{Places(edition, shown, Side.It)}{Tables.Cell(edition.Words.RolesMeans, Html.Format($"{Name(edition.Words, area.State)}"))}</tr>\n");
    }

    private static Html Places(Edition edition, IReadOnlyList<SideCounts?> shown, Side side)
    {
        var said = shown.Select((count, at) => (Count: count?.On(side), Place: at + 1)).ToList();
        var places = said.Where(one => one.Count > 0).Select(one => Html.Format($"<span class=\"nowrap\">{Sentence.Fill(edition.Words.FitPlace, Html.Format($"{edition.Numbers.Figure(one.Count!.Value)}"), Html.Format($"{edition.Numbers.Figure(one.Place)}"))}</span>")).ToList();
        if (said.Any(one => one.Count is null)) { places.Add(Html.Format($"{edition.Words.FitOthers}")); }
        return Html.Format($"<td role=\"cell\" class=\"{SideLabel.Class(side)}\" data-label=\"{WrittenText.Plain(edition.Reading.Round.Sides.For(side), edition.Limits.NameLength)}\">{(said.Count == 0 ? Html.Format($"{edition.Words.NotShown}") : places.Count == 0 ? Html.Format($"{edition.Words.None}") : Html.Join(Html.Format($"{edition.Words.ListComma}"), places))}</td>");
    }

    private static string Name(ReportTexts words, FitState state) => state switch
    {
        FitState.Apart => words.FitStateApart,
        FitState.SameEnd => words.FitStateSame,
        FitState.Unclear => words.FitStateUnclear,
        FitState.CannotTell => words.CannotTell,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "No such state."),
    };
}
