using Attune.Print.Boxes;
using Attune.Print.Css;
using Attune.Print.Fonts;

namespace Attune.Print.Layout;

/// <summary>Lays a box out in a width: as the stylesheet says for blocks, lines, flexible rows, grids, tables and columns.</summary>
internal sealed class Formatter
{
    public Formatter(TextShaper shaper)
    {
        Shaper = shaper;
        (Widths, Lines, Blocks, Flex, Grids, Tables) = (new(this), new(this), new(this), new(this), new(this), new(this));
    }

    public TextShaper Shaper { get; }

    public Intrinsic Widths { get; }

    public LineLayout Lines { get; }

    private BlockLayout Blocks { get; }

    private FlexLayout Flex { get; }

    private GridLayout Grids { get; }

    private TableLayout Tables { get; }

    /// <param name="box">The box.</param>
    /// <param name="available">The width that it may take, with its margins.</param>
    /// <param name="exact">If true, it takes exactly the width between its margins.</param>
    public Fragment Format(Box box, double available, bool exact = false)
    {
        var (style, inset) = (box.Style, Inset(box.Style));
        var margins = (style.Margin.Left?.Of(available) ?? 0) + (style.Margin.Right?.Of(available) ?? 0);
        var width = exact ? available - margins : Limited(style, style.Width?.Of(available) ?? available - margins, available);
        var fragment = box.IsDrawing ? DrawingSize.Place(box, available, exact ? width : null) : new Fragment(box) { Width = width };
        (fragment.MarginTop, fragment.MarginBottom) = (style.Margin.Top?.Of(available) ?? 0, style.Margin.Bottom?.Of(available) ?? 0);
        if (box.IsDrawing) { return fragment; }
        var inside = Math.Max(0, width - inset.Left - inset.Right);
        var bottom = Fill(box, fragment, inside);
        var least = Math.Max(style.LeastHeight is { Percent: 0 } floor ? floor.Pixels : 0, style.Height is { Percent: 0 } fixedHeight ? fixedHeight.Pixels : 0);
        fragment.Height = Math.Max(bottom + inset.Bottom, least);
        return fragment;
    }

    /// <summary>A box as narrow as its content lets it be.</summary>
    public Fragment FormatTight(Box box, double available)
    {
        var margins = (box.Style.Margin.Left?.Of(available) ?? 0) + (box.Style.Margin.Right?.Of(available) ?? 0);
        return box.Style.Width is not null ? Format(box, available) : Format(box, Math.Min(available, Math.Ceiling((Widths.Most(box) + margins) * 100) / 100), exact: !box.IsDrawing);
    }

    /// <summary>The space between the outer edge and the content.</summary>
    public static Sides<double> Inset(Style style) => new(
        style.Padding.Top.Pixels + style.Border.Top.Space,
        style.Padding.Right.Pixels + style.Border.Right.Space,
        style.Padding.Bottom.Pixels + style.Border.Bottom.Space,
        style.Padding.Left.Pixels + style.Border.Left.Space);

    private static double Limited(Style style, double width, double available)
        => Math.Max(style.LeastWidth is { Percent: 0 } least ? least.Pixels : 0, style.MostWidth is { } most ? Math.Min(width, most.Of(available)) : width);

    private double Fill(Box box, Fragment fragment, double inside) => box.Style.Display switch
    {
        Display.Flex => Flex.Fill(box, fragment, inside),
        Display.Grid => Grids.Fill(box, fragment, inside),
        Display.Table => Tables.Fill(box, fragment, inside),
        _ when box.Style is { Columns: > 1 } or { ColumnWidth: > 0 } => ColumnLayout.Fill(Blocks, box, fragment, inside),
        _ => Blocks.Fill(box, fragment, inside),
    };
}
