using Attune.Report.Markup;
using Attune.Statistics.Sides;

namespace Attune.Report.Parts;

/// <summary>Counts of people: one box for each, the left side first, always with the numbers in words beside.</summary>
internal static class People
{
    /// <summary>A count of one side such as "3 of 4" with its boxes; a link if there is something behind it.</summary>
    public static Html OfSide(Edition edition, Side side, SideCounts leaders, SideCounts all, string? anchor)
    {
        var (shown, of) = (leaders.On(side), all.On(side));
        if (!Cells.ShowsBoth(edition, leaders)) { return Html.Format($"<span class=\"small\">{edition.Words.NotShown}</span>"); }
        var figure = Sentence.Fill(
            edition.Words.OfAll, Html.Format($"{edition.Numbers.Figure(shown)}"), Html.Format($"{edition.Numbers.Figure(of)}"));
        return Html.Format($"{Strip(edition, side, shown, of, all)}{Linked(figure, shown > 0 ? anchor : null)}");
    }

    /// <summary>The counts of both sides in one line: "3 of 4 Business, 4 of 4 IT".</summary>
    public static Html OfBoth(Edition edition, SideCounts leaders, SideCounts all, string? anchor)
    {
        if (!Cells.ShowsBoth(edition, leaders)) { return Html.Format($"<span class=\"counts\">{edition.Words.NotShown}</span>"); }
        var sides = new[] { Side.Business, Side.It };
        var strip = all.Total <= edition.Limits.Boxes
            ? Html.Format($"<span class=\"strip\" aria-hidden=\"true\">{sides.Select(side => Boxes(side, leaders.On(side), all.On(side)))}</span> ")
            : Html.Empty;
        var figures = Html.Join(Html.Format($"{edition.Words.ListComma}"), sides.Select(side => Html.Format(
            $"<span class=\"{SideLabel.Class(side)}\">{Figure(edition, side, leaders, all)}</span>")));
        return Html.Format($"<span class=\"counts\">{strip}<span>{Linked(figures, anchor)}</span></span>");
    }

    private static Html Figure(Edition edition, Side side, SideCounts leaders, SideCounts all) => Sentence.Fill(
        edition.Words.OfSide,
        Html.Format($"<b>{edition.Numbers.Figure(leaders.On(side))}</b>"),
        Html.Format($"{edition.Numbers.Figure(all.On(side))}"),
        edition.Name(side));

    private static Html Strip(Edition edition, Side side, int on, int of, SideCounts all) => all.Total <= edition.Limits.Boxes
        ? Html.Format($"<span class=\"strip\" aria-hidden=\"true\">{Boxes(side, on, of)}</span> ")
        : Html.Empty;

    private static Html Boxes(Side side, int on, int of) => Html.Format(
        $"<span class=\"{SideLabel.Class(side)}\">{Enumerable.Range(0, of).Select(box => box < on ? Html.Format($"<i class=\"on\"></i>") : Html.Format($"<i></i>"))}</span>");

    private static Html Linked(Html figure, string? anchor)
        => anchor is null ? Html.Format($"<span>{figure}</span>") : Html.Format($"<a href=\"#{anchor}\">{figure}</a>");
}
