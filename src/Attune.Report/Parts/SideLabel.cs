using Attune.Analysis;

namespace Attune.Report;

/// <summary>A side: colour, its half-filled square and its name. Never colour alone.</summary>
internal static class SideLabel
{
    public static Html Of(Edition edition, Side side)
        => Html.Of($"<span class=\"side {Class(side)}\">{edition.Name(side)}</span>");

    public static Html Shared(Edition edition) => Html.Of($"<span class=\"side ab\">{edition.Words.OwnerShared}</span>");

    /// <summary>The class that gives its colour.</summary>
    public static string Class(Side side) => side == Side.Business ? "a" : "b";
}
