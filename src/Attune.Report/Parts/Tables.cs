using Attune.Analysis;

namespace Attune.Report;

/// <summary>Tables of counts per side. Roles are kept because narrow pages set rows as blocks.</summary>
internal static class Tables
{
    /// <summary>What it counts, the side at the left, the side at the right.</summary>
    public static Html Of(Edition edition, string label, string first, IEnumerable<Html> rows) => Html.Of($"""
        <div class="scroll"><table role="table" class="table stackable two-up" aria-label="{label}"><thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">{first}</th><th role="columnheader" scope="col">{SideLabel.Of(edition, Side.Business)}</th><th role="columnheader" scope="col">{SideLabel.Of(edition, Side.It)}</th></tr></thead><tbody role="rowgroup">
        {rows}</tbody></table></div>
        """);

    public static Html Row(Edition edition, Html name, SideCounts? leaders, SideCounts all, string? anchor, string? id = null) => Html.Of(
        $"<tr role=\"row\"{(id is null ? Html.Empty : Html.Of($" id=\"{id}\""))}><th role=\"rowheader\" scope=\"row\">{name}</th>{Cell(edition, Side.Business, leaders, all, anchor)}{Cell(edition, Side.It, leaders, all, anchor)}</tr>\n");

    /// <summary>A table of anything else; its cells come ready made.</summary>
    public static Html Plain(string label, IEnumerable<string> heads, IEnumerable<Html> rows) => Html.Of($"""
        <div class="scroll"><table role="table" class="table stackable" aria-label="{label}"><thead role="rowgroup"><tr role="row">{heads.Select(head => Html.Of($"<th role=\"columnheader\" scope=\"col\">{head}</th>"))}</tr></thead><tbody role="rowgroup">
        {rows}</tbody></table></div>
        """);

    public static Html Cell(string head, Html content) => Html.Of($"<td role=\"cell\" data-label=\"{head}\">{content}</td>");

    /// <summary>Words, which on a narrow page need the whole line.</summary>
    public static Html Wide(string head, Html content) => Html.Of($"<td role=\"cell\" class=\"full\" data-label=\"{head}\">{content}</td>");

    private static Html Cell(Edition edition, Side side, SideCounts? leaders, SideCounts all, string? anchor)
    {
        var content = leaders is { } counts ? People.OfSide(edition, side, counts, all, anchor) : Html.Of($"{edition.Words.NotShown}");
        return Html.Of($"<td role=\"cell\" class=\"{SideLabel.Class(side)}\" data-label=\"{Said.Plain(edition.Reading.Round.Sides.Of(side), edition.Limits.NameLength)}\">{content}</td>");
    }
}
