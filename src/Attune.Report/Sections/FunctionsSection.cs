using Attune.Report.Markup;
using Attune.Report.Parts;
using Attune.Statistics.Sides;

namespace Attune.Report.Sections;

/// <summary>Which functions answered inside each side, where they are so many that it points to nobody.</summary>
internal static class FunctionsSection
{
    public static Html Render(Edition edition)
    {
        var (words, functions) = (edition.Words, edition.Options.Functions);
        if (functions.IsEmpty || edition.Options.Audience != Audience.Room) { return Html.Empty; }
        return Html.Format($"""
            <section class="card" id="functions">
            <h2>{words.Functions}</h2>
            <div class="sides">
            {new[] { Side.Business, Side.It }.Select(side => OneSide(edition, side))}</div>
            <p class="small">{words.FunctionsText}</p></section>

            """);
    }

    private static Html OneSide(Edition edition, Side side)
    {
        var inside = edition.Options.Functions.Where(function => function.Side == side).ToList();
        return Html.Format($"<div class=\"{SideLabel.Class(side)}\"><h3>{SideLabel.Render(edition, side)}</h3>\n{(inside.Count == 0 ? Html.Format($"<p class=\"none\">{edition.Words.NotShown}</p>") : Html.Format($"<ul>{inside.Select(function => Html.Format($"<li>{(function.Function.Length > 0 ? WrittenText.Short(function.Function, 60) : Html.Format($"{edition.Words.FunctionsOther}"))}: {edition.Numbers.Figure(function.People)}</li>"))}</ul>"))}</div>\n");
    }
}
