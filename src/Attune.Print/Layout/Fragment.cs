using Attune.Print.Boxes;
using Attune.Print.Css;
using Attune.Print.Fonts;

namespace Attune.Print.Layout;

/// <summary>Letters of a line, placed by the point on the line at which they begin.</summary>
/// <param name="Box">The text they are of.</param>
/// <param name="Run">The letters.</param>
/// <param name="X">From the left of the line.</param>
internal readonly record struct PlacedRun(Box Box, GlyphRun Run, double X)
{
    public Style Style => Box.Style;

    public double Width => (Run.Width * Style.FontSize) + (Style.LetterSpacing * Run.Glyphs.Length);
}

/// <summary>A box with its place within the one around it.</summary>
internal class Fragment(Box box)
{
    public Box Box { get; } = box;

    public double X { get; set; }

    public double Y { get; set; }

    public double Width { get; init; }

    public double Height { get; set; }

    /// <summary>The margins above and below as they are where they meet those of neighbors.</summary>
    public double MarginTop { get; set; }

    public double MarginBottom { get; set; }

    /// <summary>How far below the top its first line stands; null if it has none.</summary>
    public double? FirstBaseline { get; set; }

    /// <summary>How far below the top its last line stands; null if it has none.</summary>
    public double? LastBaseline { get; set; }

    public List<Fragment> Children { get; } = [];

    public void Add(Fragment child, double x, double y)
    {
        (child.X, child.Y) = (x, y);
        Children.Add(child);
        if (child.FirstBaseline is { } first) { FirstBaseline ??= y + first; }
        if (child.LastBaseline is { } last) { LastBaseline = y + last; }
    }
}

/// <summary>One line of text, with the boxes that stand in it as children.</summary>
internal sealed class LineFragment(Box box) : Fragment(box)
{
    public required double Baseline { get; init; }

    public List<PlacedRun> Runs { get; } = [];

    /// <summary>What stands before the first line of an item of a list.</summary>
    public PlacedRun? Marker { get; set; }

    /// <summary>Whether it is seen in another order than the one in which it is read.</summary>
    public bool IsTurned { get; set; }

    /// <summary>Letters and boxes in the order in which they are read.</summary>
    public IEnumerable<(PlacedRun Run, Fragment? Atom)> InOrder
    {
        get
        {
            var parts = Runs.Select(run => (run, (Fragment?)null, run.X)).Concat(Children.Select(child => (default(PlacedRun), (Fragment?)child, child.X)));
            return (IsTurned ? parts : parts.OrderBy(part => part.X)).Select(part => (part.Item1, part.Item2));
        }
    }

    /// <summary>Frames and grounds of elements within the line.</summary>
    public List<(Box Box, double X, double Width)> Frames { get; } = [];
}

/// <summary>Lines under each other. The box in which they stand has drawn its ground and border itself.</summary>
internal sealed class LinesFragment(Box box) : Fragment(box);

/// <summary>A drawing of our own, as large as it stands on the page.</summary>
internal sealed class DrawingFragment(Box box) : Fragment(box);
