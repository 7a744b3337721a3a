using Attune.Report.Markup;
using Attune.Statistics.Sides;

namespace Attune.Report.Parts;

/// <summary>The name of a side with its color and its half-filled square, never as color alone.</summary>
internal static class SideLabel
{
    public static Html Render(Edition edition, Side side)
        => Html.Format($"<span class=\"side {Class(side)}\">{edition.Name(side)}</span>");

    public static Html Shared(Edition edition) => Html.Format($"<span class=\"side ab\">{edition.Words.OwnerShared}</span>");

    /// <summary>The class that gives a side its color.</summary>
    public static string Class(Side side) => side == Side.Business ? "a" : "b";
}
