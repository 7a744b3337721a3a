using System.Collections.Immutable;
using System.Globalization;

namespace Attune.Print.Css;

/// <summary>Sets one property of a style. What paper does not show, such as cursors and transitions, is passed over.</summary>
internal sealed class StyleSetter(LengthScale scale, Style parent)
{
    private const double Hairline = 1;
    private const double MediumLine = 3;

    public Style Set(Style style, string property, string value) => property switch
    {
        "display" => SetDisplay(style, value),
        "margin-top" => style with { Margin = style.Margin with { Top = Read(value) } },
        "margin-right" => style with { Margin = style.Margin with { Right = Read(value) } },
        "margin-bottom" => style with { Margin = style.Margin with { Bottom = Read(value) } },
        "margin-left" => style with { Margin = style.Margin with { Left = Read(value) } },
        "padding-top" => style with { Padding = style.Padding with { Top = Known(value) } },
        "padding-right" => style with { Padding = style.Padding with { Right = Known(value) } },
        "padding-bottom" => style with { Padding = style.Padding with { Bottom = Known(value) } },
        "padding-left" => style with { Padding = style.Padding with { Left = Known(value) } },
        "background" => SetBackground(style, value),
        "width" => style with { Width = Read(value) },
        "height" => style with { Height = Read(value) },
        "min-width" => style with { LeastWidth = Read(value) },
        "max-width" => style with { MostWidth = Read(value) },
        "min-height" => style with { LeastHeight = Read(value) },
        "row-gap" => style with { RowGap = Known(value).Pixels },
        "column-gap" => style with { ColumnGap = Known(value).Pixels },
        "columns" => int.TryParse(value, CultureInfo.InvariantCulture, out var columns) ? style with { Columns = columns } : style with { ColumnWidth = Known(value).Pixels },
        "grid-template-columns" => style with { Tracks = TracksOf(value) },
        "grid-column" => style with { SpansAll = value.Replace(" ", "", StringComparison.Ordinal) == "1/-1", GridSpan = value.StartsWith("span ", StringComparison.Ordinal) ? int.Parse(value[5..], CultureInfo.InvariantCulture) : 1 },
        "flex-wrap" => style with { Wraps = value == "wrap" },
        "flex-direction" => style with { IsStacked = value == "column" },
        "flex" => style with { IsRigid = value == "none", Grows = double.TryParse(value.Split(' ')[0], CultureInfo.InvariantCulture, out var grows) ? grows : 0 },
        "align-items" => style with { AlignItems = value },
        "align-self" => style with { AlignSelf = value },
        "justify-items" => style with { JustifyItems = value },
        "justify-self" => style with { JustifySelf = value },
        "justify-content" => style with { JustifyContent = value },
        "vertical-align" => style with { VerticalAlign = value },
        "break-before" => style with { BreakBefore = Breaking(value) },
        "break-inside" => style with { BreakInside = Breaking(value) },
        "break-after" => style with { BreakAfter = Breaking(value) },
        "content" => style with { Content = value },
        "position" => style with { IsOutOfFlow = value is "absolute" or "fixed" },
        "clip-path" => style with { IsClipped = value != "none" },
        "unicode-bidi" => style with { Isolates = value == "isolate" },
        _ when property.StartsWith("border-", StringComparison.Ordinal) => SetBorder(style, property, value),
        _ when TextOf(style, property, value) is { } set => set,
        _ => PaintOf(style, property, value),
    };

    private static Style SetDisplay(Style style, string value)
    {
        var atom = value.StartsWith("inline-", StringComparison.Ordinal);
        var inside = (atom ? value[7..] : value) switch
        {
            "none" => Display.None,
            "inline" or "contents" => Display.Inline,
            "flex" => Display.Flex,
            "grid" => Display.Grid,
            "table" => Display.Table,
            "table-header-group" => Display.HeadGroup,
            "table-row-group" or "table-footer-group" => Display.RowGroup,
            "table-row" => Display.Row,
            "table-cell" => Display.Cell,
            "list-item" => Display.ListItem,
            _ => Display.Block,
        };
        return style with { Display = inside, IsAtom = atom };
    }

    private Style? TextOf(Style style, string property, string value) => property switch
    {
        "color" => style with { Color = InkOf(value, parent.Color) ?? style.Color },
        "font-family" => value == "inherit" ? style : style with { IsSerif = value.Contains("Source Serif", StringComparison.Ordinal) || value.EndsWith(" serif", StringComparison.Ordinal) || value == "serif" },
        "font-weight" => style with { FontWeight = WeightOf(value) },
        "font-size" => style,
        "line-height" => style with { LineHeight = LineOf(value) },
        "letter-spacing" => style with { LetterSpacing = Known(value).Pixels },
        "text-align" => style with { Align = value },
        "text-indent" => style with { TextIndent = Known(value) },
        "white-space" => style with { WhiteSpace = value },
        "overflow-wrap" => style with { BreaksAnywhere = value is "anywhere" },
        "text-wrap" => style with { IsBalanced = value == "balance" },
        "list-style" => style with { ListStyle = value },
        "text-decoration-line" => style with { Underline = value == "none" ? Stroke.None : Stroke.Solid, UnderlineColor = null, UnderlineWidth = Hairline },
        "text-decoration-style" => style.Underline == Stroke.None ? style : style with { Underline = LineStyle(value) },
        "text-decoration-color" => style with { UnderlineColor = InkOf(value, style.Color) },
        "text-decoration-thickness" => style with { UnderlineWidth = Read(value)?.Pixels ?? Hairline },
        _ => null,
    };

    private Style PaintOf(Style style, string property, string value) => property switch
    {
        "fill" => style with { Paint = style.Paint with { Fill = InkOf(value, style.Color) } },
        "stroke" => style with { Paint = style.Paint with { Line = InkOf(value, style.Color) } },
        "stroke-width" => style with { Paint = style.Paint with { LineWidth = Known(value).Pixels } },
        "stroke-dasharray" => style with { Paint = style.Paint with { Dashes = value == "none" ? [] : [.. value.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries).Select(dash => Known(dash).Pixels)] } },
        "stroke-linecap" => style with { Paint = style.Paint with { IsRound = value == "round" } },
        _ => style,
    };

    private static Style SetBackground(Style style, string value)
    {
        if (value.Contains("linear-gradient", StringComparison.Ordinal)) { return style with { FilledHalf = value.Contains("to left", StringComparison.Ordinal) ? 1 : -1 }; }
        return style with { Background = InkOf(value, style.Color), FilledHalf = 0 };
    }

    private Style SetBorder(Style style, string property, string value)
    {
        var parts = property.Split('-');
        if (parts.Length != 3) { return style; }
        var border = style.Border;
        return style with
        {
            Border = parts[1] switch
            {
                "top" => border with { Top = EdgeOf(border.Top, parts[2], value, style) },
                "right" => border with { Right = EdgeOf(border.Right, parts[2], value, style) },
                "bottom" => border with { Bottom = EdgeOf(border.Bottom, parts[2], value, style) },
                "left" => border with { Left = EdgeOf(border.Left, parts[2], value, style) },
                _ => border,
            },
        };
    }

    private Edge EdgeOf(Edge edge, string what, string value, Style style) => what switch
    {
        "width" => edge with { Width = value == "medium" ? MediumLine : Known(value).Pixels },
        "style" => edge with { Line = LineStyle(value) },
        // Nothing is drawn in a color that lets all light through.
        "color" => InkOf(value, style.Color) is { } ink ? edge with { Color = ink } : edge with { Line = Stroke.None },
        _ => edge,
    };

    private static Stroke LineStyle(string value) => value switch { "dotted" => Stroke.Dotted, "dashed" => Stroke.Dashed, "none" => Stroke.None, _ => Stroke.Solid };

    private static Ink? InkOf(string value, Ink current) => value.Equals("currentcolor", StringComparison.OrdinalIgnoreCase) || value == "inherit" ? current : Ink.Read(value);

    private int WeightOf(string value) => value switch
    {
        "normal" => 400,
        "bold" => 700,
        "inherit" => parent.FontWeight,
        _ => int.TryParse(value, CultureInfo.InvariantCulture, out var weight) ? weight : 400,
    };

    private double LineOf(string value)
        => value is "normal" ? 1.2 : double.TryParse(value, CultureInfo.InvariantCulture, out var times) ? times : Known(value).Of(scale.Em) / scale.Em;

    private ImmutableArray<Track> TracksOf(string value)
    {
        var tracks = ImmutableArray.CreateBuilder<Track>();
        foreach (var part in CssText.Split(value, ' '))
        {
            if (part.StartsWith("repeat(", StringComparison.Ordinal))
            {
                var inside = CssText.Split(part[7..^1], ',');
                for (var i = 0; i < (int.TryParse(inside[0], CultureInfo.InvariantCulture, out var times) ? times : 1); i++) { tracks.AddRange(TracksOf(string.Join(',', inside.Skip(1)))); }
            }
            else if (part.StartsWith("minmax(", StringComparison.Ordinal)) { tracks.AddRange(TracksOf(CssText.Split(part[7..^1], ',')[^1])); }
            else if (part.EndsWith("fr", StringComparison.Ordinal)) { tracks.Add(new(null, double.Parse(part[..^2], CultureInfo.InvariantCulture))); }
            else { tracks.Add(new(Read(part), 0)); }
        }

        return tracks.ToImmutable();
    }

    private static Break Breaking(string value) => value switch { "page" => Break.Page, "avoid" => Break.Avoid, _ => Break.Auto };

    private Length? Read(string value) => LengthReader.Read(value, scale);

    private Length Known(string value) => Read(value) ?? new(0);
}
