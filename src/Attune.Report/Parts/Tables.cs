using Attune.Report.Markup;
using Attune.Statistics.Sides;

namespace Attune.Report.Parts;

/// <summary>Tables of counts by side. The roles are stated explicitly, because narrow pages set rows as blocks, which would lose them.</summary>
internal static class Tables
{
    /// <summary>Renders a table with three columns: what is counted, the side on the left, the side on the right; and perhaps one more.</summary>
    public static Html Render(Edition edition, string label, string first, IEnumerable<Html> rows, string? last = null) => Html.Format($"""
        <div class="scroll"><table role="table" class="table stackable two-up" aria-label="{label}"><thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">{first}</th><th role="columnheader" scope="col">{SideLabel.Render(edition, Side.Business)}</th><th role="columnheader" scope="col">{SideLabel.Render(edition, Side.It)}</th>{(last is null ? Html.Empty : Html.Format($"<th role=\"columnheader\" scope=\"col\">{last}</th>"))}</tr></thead><tbody role="rowgroup">
        {rows}</tbody></table></div>
        """);

    public static Html Row(Edition edition, Html name, SideCounts? leaders, SideCounts all, string? anchor, string? id = null, Html? last = null) => Html.Format(
        $"<tr role=\"row\"{(id is null ? Html.Empty : Html.Format($" id=\"{id}\""))}><th role=\"rowheader\" scope=\"row\">{name}</th>{Cell(edition, Side.Business, leaders, all, anchor)}{Cell(edition, Side.It, leaders, all, anchor)}{last ?? Html.Empty}</tr>\n");

    /// <summary>Renders a table of anything else, whose cells are made already.</summary>
    public static Html Plain(string label, IEnumerable<string> heads, IEnumerable<Html> rows) => Html.Format($"""
        <div class="scroll"><table role="table" class="table stackable" aria-label="{label}"><thead role="rowgroup"><tr role="row">{heads.Select(head => Html.Format($"<th role=\"columnheader\" scope=\"col\">{head}</th>"))}</tr></thead><tbody role="rowgroup">
        {rows}</tbody></table></div>
        """);

    public static Html Cell(string head, Html content) => Html.Format($"<td role=\"cell\" data-label=\"{head}\">{content}</td>");

    /// <summary>A cell with words, which needs the whole line on a narrow page.</summary>
    public static Html Wide(string head, Html content) => Html.Format($"<td role=\"cell\" class=\"full\" data-label=\"{head}\">{content}</td>");

    private static Html Cell(Edition edition, Side side, SideCounts? leaders, SideCounts all, string? anchor)
    {
        var content = leaders is { } counts ? People.OfSide(edition, side, counts, all, anchor) : Html.Format($"{edition.Words.NotShown}");
        return Html.Format($"<td role=\"cell\" class=\"{SideLabel.Class(side)}\" data-label=\"{WrittenText.Plain(edition.Reading.Round.Sides.For(side), edition.Limits.NameLength)}\">{content}</td>");
    }
}
