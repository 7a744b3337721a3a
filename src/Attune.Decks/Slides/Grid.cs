using Attune.Decks.Design;

namespace Attune.Decks.Slides;

/// <summary>How a cell stands out. Never by color alone: its words say the same.</summary>
internal enum CellLook
{
    Plain,

    /// <summary>Paper on ink: two claim it.</summary>
    Loud,

    /// <summary>In a dashed frame: nobody will do it.</summary>
    Empty,
}

/// <summary>A cell of a table.</summary>
internal sealed record Cell(ImmutableArray<Line> Lines)
{
    public Cell(string text)
        : this([new Line(text)])
    {
    }

    public CellLook Look { get; init; }
}

/// <summary>A table as it is drawn: every text fits its cell, and the rows fit the place.</summary>
/// <param name="Widths">The widths of the columns in points.</param>
/// <param name="Heads">The cells of the header row.</param>
/// <param name="Rows">The other rows; the first cell of each is its head.</param>
/// <param name="Heights">The height of each row in points, the header first.</param>
/// <param name="Size">The size of its text in points.</param>
internal sealed record Grid(ImmutableArray<double> Widths, ImmutableArray<Cell> Heads, ImmutableArray<ImmutableArray<Cell>> Rows, ImmutableArray<double> Heights, double Size)
{
    public const double InsetX = 6;
    public const double InsetY = 5;

    /// <summary>The size of the header row's text.</summary>
    public double HeadSize => Math.Max(12, Size - 3);

    public double Height => Heights.Sum();

    /// <summary>The colors of the heads, for a table with a column a side.</summary>
    public ImmutableArray<Ink?> HeadInks { get; init; } = [];
}
