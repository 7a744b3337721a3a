using Attune.Analysis;

namespace Attune.Report;

/// <summary>People, counted: one box each, left side first, always with the numbers in words beside.</summary>
internal static class People
{
    /// <summary>"3 of 4" of one side with its boxes; a link if there is something behind it.</summary>
    public static Html OfSide(Edition edition, Side side, SideCounts leaders, SideCounts all, string? anchor)
    {
        var (shown, of) = (leaders.Of(side), all.Of(side));
        if (!Cells.ShowsBoth(edition, leaders)) { return Html.Of($"<span class=\"small\">{edition.Words.NotShown}</span>"); }
        var figure = Sentence.Of(
            edition.Words.Of, Html.Of($"{edition.Numbers.Figure(shown)}"), Html.Of($"{edition.Numbers.Figure(of)}"));
        return Html.Of($"{Strip(edition, side, shown, of, all)}{Linked(figure, shown > 0 ? anchor : null)}");
    }

    /// <summary>Both sides in one line: "3 of 4 Business, 4 of 4 IT".</summary>
    public static Html OfBoth(Edition edition, SideCounts leaders, SideCounts all, string? anchor)
    {
        if (!Cells.ShowsBoth(edition, leaders)) { return Html.Of($"<span class=\"counts\">{edition.Words.NotShown}</span>"); }
        var sides = new[] { Side.Business, Side.It };
        var strip = all.Total <= edition.Limits.Boxes
            ? Html.Of($"<span class=\"strip\" aria-hidden=\"true\">{sides.Select(side => Boxes(side, leaders.Of(side), all.Of(side)))}</span> ")
            : Html.Empty;
        var figures = Html.Join(Html.Of($"{edition.Words.ListComma}"), sides.Select(side => Html.Of(
            $"<span class=\"{SideLabel.Class(side)}\">{Figure(edition, side, leaders, all)}</span>")));
        return Html.Of($"<span class=\"counts\">{strip}<span>{Linked(figures, anchor)}</span></span>");
    }

    private static Html Figure(Edition edition, Side side, SideCounts leaders, SideCounts all) => Sentence.Of(
        edition.Words.OfSide,
        Html.Of($"<b>{edition.Numbers.Figure(leaders.Of(side))}</b>"),
        Html.Of($"{edition.Numbers.Figure(all.Of(side))}"),
        edition.Name(side));

    private static Html Strip(Edition edition, Side side, int on, int of, SideCounts all) => all.Total <= edition.Limits.Boxes
        ? Html.Of($"<span class=\"strip\" aria-hidden=\"true\">{Boxes(side, on, of)}</span> ")
        : Html.Empty;

    private static Html Boxes(Side side, int on, int of) => Html.Of(
        $"<span class=\"{SideLabel.Class(side)}\">{Enumerable.Range(0, of).Select(box => box < on ? Html.Of($"<i class=\"on\"></i>") : Html.Of($"<i></i>"))}</span>");

    private static Html Linked(Html figure, string? anchor)
        => anchor is null ? Html.Of($"<span>{figure}</span>") : Html.Of($"<a href=\"#{anchor}\">{figure}</a>");
}
