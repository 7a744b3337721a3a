using System.Collections.Immutable;

namespace Attune.Print.Css;

/// <summary>How the content of an element is laid out.</summary>
internal enum Display
{
    None,
    Inline,
    Block,
    Flex,
    Grid,
    Table,
    RowGroup,
    HeadGroup,
    Row,
    Cell,
    ListItem,
}

internal enum Break
{
    Auto,
    Avoid,
    Page,
}

/// <summary>The line of a border, or of an underline.</summary>
internal enum Stroke
{
    None,
    Solid,
    Dotted,
    Dashed,
}

/// <summary>One edge of a border.</summary>
internal readonly record struct Edge(double Width, Stroke Line, Ink Color)
{
    public double Space => Line == Stroke.None ? 0 : Width;
}

/// <summary>Four values around a box.</summary>
internal readonly record struct Sides<T>(T Top, T Right, T Bottom, T Left);

/// <summary>One column of a grid: a length, a part of what is left, or as wide as its content.</summary>
internal readonly record struct Track(Length? Fixed, double Part)
{
    public bool IsAuto => Fixed is null && Part == 0;
}

/// <summary>How an SVG shape is painted; null paints nothing.</summary>
internal sealed record Paint(Ink? Fill, Ink? Line, double LineWidth, ImmutableArray<double> Dashes, bool IsRound)
{
    public static Paint Default { get; } = new(Ink.Black, null, 1, [], false);
}

/// <summary>What the cascade says of one element, with all lengths in CSS pixels.</summary>
internal sealed record Style
{
    // Inherited.
    public Ink Color { get; init; } = Ink.Black;

    public bool IsSerif { get; init; }

    public double FontSize { get; init; } = 16;

    public int FontWeight { get; init; } = 400;

    /// <summary>The height of a line in parts of the font's size.</summary>
    public double LineHeight { get; init; } = 1.2;

    public double LetterSpacing { get; init; }

    public string Align { get; init; } = "start";

    public Length TextIndent { get; init; } = new(0);

    public string WhiteSpace { get; init; } = "normal";

    public bool BreaksAnywhere { get; init; }

    public bool IsBalanced { get; init; }

    public string ListStyle { get; init; } = "disc";

    public Paint Paint { get; init; } = Paint.Default;

    public ImmutableDictionary<string, string> Variables { get; init; } = ImmutableDictionary<string, string>.Empty;

    // Underlines reach into what stands inside.
    public Stroke Underline { get; init; }

    public double UnderlineWidth { get; init; } = 1;

    public Ink? UnderlineColor { get; init; }

    // Of the element itself.
    public Display Display { get; init; } = Display.Inline;

    /// <summary>Stands in a line, as one piece, although its inside is laid out as <see cref="Display"/> says.</summary>
    public bool IsAtom { get; init; }

    public bool IsOutOfFlow { get; init; }

    public bool IsClipped { get; init; }

    public Sides<Length?> Margin { get; init; } = new(new(0), new(0), new(0), new(0));

    public Sides<Length> Padding { get; init; }

    public Sides<Edge> Border { get; init; }

    public Ink? Background { get; init; }

    /// <summary>The half of a side's square that is filled: -1 the left, 1 the right, 0 neither.</summary>
    public int FilledHalf { get; init; }

    public Length? Width { get; init; }

    public Length? Height { get; init; }

    public Length? LeastWidth { get; init; }

    public Length? MostWidth { get; init; }

    public Length? LeastHeight { get; init; }

    public double RowGap { get; init; }

    public double ColumnGap { get; init; }

    public int Columns { get; init; } = 1;

    public double ColumnWidth { get; init; }

    public ImmutableArray<Track> Tracks { get; init; } = [];

    public int GridSpan { get; init; } = 1;

    public bool SpansAll { get; init; }

    public bool Wraps { get; init; }

    public bool IsStacked { get; init; }

    public bool IsRigid { get; init; }

    public double Grows { get; init; }

    public string AlignItems { get; init; } = "";

    public string AlignSelf { get; init; } = "";

    public string JustifyItems { get; init; } = "";

    public string JustifySelf { get; init; } = "";

    public string JustifyContent { get; init; } = "";

    public string VerticalAlign { get; init; } = "baseline";

    public Break BreakBefore { get; init; }

    public Break BreakInside { get; init; }

    public Break BreakAfter { get; init; }

    public string Content { get; init; } = "";

    public bool Isolates { get; init; }

    /// <summary>What a child begins with: the inherited part.</summary>
    public Style Inherited => new()
    {
        Color = Color,
        IsSerif = IsSerif,
        FontSize = FontSize,
        FontWeight = FontWeight,
        LineHeight = LineHeight,
        LetterSpacing = LetterSpacing,
        Align = Align,
        TextIndent = TextIndent,
        WhiteSpace = WhiteSpace,
        BreaksAnywhere = BreaksAnywhere,
        IsBalanced = IsBalanced,
        ListStyle = ListStyle,
        Paint = Paint,
        Variables = Variables,
        Underline = Underline,
        UnderlineWidth = UnderlineWidth,
        UnderlineColor = UnderlineColor,
    };
}
